import { unreadableIn } from '../border/as-sent.ts';
import { eachOnce } from './each-once.ts';
import { type Answer, bundleIn } from './fhir-answer.ts';
import { type FhirRequest, failed, type Result } from './fhir-failure.ts';
import { withinServer } from './within-server.ts';

const MAX_PAGES = 20;

/**
 * The same search without a page size; null where it names none. `_count` is only "a hint" (R4
 * search, "Page Count"), yet some servers refuse one above their own limit with 400.
 */
function withoutCount(url: string): string | null {
  // By hand: URLSearchParams would respell the rest of the address.
  const plain = url.replace(/([?&])_count=[^&]*(&|$)/, '$1').replace(/[?&]$/, '');
  return plain === url ? null : plain;
}

/**
 * Every page of a search, followed to its end. A page that fails, a `next` that leaves the server
 * or comes round again, or more than 20 pages, fails the whole: half a list looks like a whole one.
 */
export async function searchAllPages(
  request: FhirRequest,
  base: string,
  path: string,
  get: (url: string) => Promise<Result<Answer>>,
): Promise<Result<readonly fhir4.Resource[]>> {
  const found: fhir4.Resource[] = [];
  const seen = new Set<string>();
  let link: string | undefined = path;
  while (link !== undefined) {
    const url = withinServer(base, link);
    if (url === null) return distrusted(request, 'the next page is on another server');
    if (seen.has(url)) return distrusted(request, 'the next page is one already read');
    if (seen.size === MAX_PAGES) return distrusted(request, `more than ${MAX_PAGES} pages`);
    seen.add(url);
    const page = await (seen.size === 1 ? firstPage(url, get) : get(url));
    if (!page.ok) return page;
    const bundle = bundleIn(page.value.body);
    if (bundle === null) return distrusted(request, 'the answer is not a FHIR Bundle');
    for (const { resource } of bundle.entry ?? []) found.push(resource ?? NO_RECORD);
    if (unreadableIn(bundle).some((path) => path.startsWith('entry['))) found.push(NO_RECORD);
    if (unreadableIn(bundle).some((path) => path.startsWith('link'))) {
      return distrusted(request, 'whether there is a next page cannot be read');
    }
    const next = bundle.link?.find(({ relation }) => relation === 'next');
    if (next !== undefined && next.url === undefined) {
      return distrusted(request, 'the next page has no address');
    }
    link = next?.url;
  }
  return { ok: true, value: eachOnce(found) };
}

/** The first page; a search that was refused is asked once more without its page size. */
async function firstPage(
  url: string,
  get: (url: string) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  const page = await get(url);
  const plain = !page.ok && page.failure.kind === 'refused' ? withoutCount(url) : null;
  return plain === null ? page : get(plain);
}

function distrusted(request: FhirRequest, why: string): Result<never> {
  return failed(request, { kind: 'unreadable' }, why);
}

/** An entry that holds no record, said as a server says that it left one out. */
const NO_RECORD: fhir4.OperationOutcome = {
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'error',
      code: 'structure',
      details: { text: 'an entry of the answer holds no record that can be read' },
    },
  ],
};
