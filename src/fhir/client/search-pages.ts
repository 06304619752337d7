import { unreadableIn } from '../border/as-sent.ts';
import { eachOnce } from './each-once.ts';
import { type Answer, bundleIn } from './fhir-answer.ts';
import { type FhirFailure, type FhirRequest, failed, type Result } from './fhir-failure.ts';
import { withinServer } from './within-server.ts';

/** A list that never ends is a fault of the server; 200 pages of 50 are 10,000 records of a type. */
const MAX_PAGES = 200;

/** The pages of a search that were read. */
export type PagesRead = {
  readonly resources: readonly fhir4.Resource[];
  /** Why a page could not be read; what came before it is in `resources`. */
  readonly failure: FhirFailure | null;
  /** Where to read on, where it was stopped on purpose; null: nothing is left, or it failed. */
  readonly next: string | null;
};

/**
 * The pages of a search, one after another, until there is no other or `enough` says so. A page that
 * fails, a `next` that leaves the server or comes round again, and a list without end stop it: that
 * is a failure beside what was read, because half a list looks like a whole one.
 */
export async function searchPages(
  request: FhirRequest,
  base: string,
  path: string,
  get: (url: string) => Promise<Result<Answer>>,
  enough: (found: readonly fhir4.Resource[]) => boolean = () => false,
): Promise<PagesRead> {
  const found: fhir4.Resource[] = [];
  const seen = new Set<string>();
  const stopped = (failure: FhirFailure | null, next: string | null = null): PagesRead => ({
    resources: eachOnce(found),
    failure,
    next,
  });
  const distrusted = (why: string) => stopped(failed(request, { kind: 'unreadable' }, why).failure);
  let link: string | undefined = path;
  while (link !== undefined) {
    const url = withinServer(base, link);
    if (url === null) return distrusted('the next page is on another server');
    if (seen.has(url)) return distrusted('the next page is one already read');
    if (seen.size === MAX_PAGES) return distrusted(`more than ${MAX_PAGES} pages`);
    seen.add(url);
    const page = await (seen.size === 1 ? firstPage(url, get) : get(url));
    if (!page.ok) return stopped(page.failure);
    const bundle = bundleIn(page.value.body);
    if (bundle === null) return distrusted('the answer is not a FHIR Bundle');
    const lost = unreadableIn(bundle);
    for (const { resource } of bundle.entry ?? []) {
      if (resource !== undefined) found.push(resource);
      if (resource === undefined || isNameless(resource)) found.push(NO_RECORD);
    }
    if (lost.some((one) => one.startsWith('entry['))) found.push(NO_RECORD);
    const next = bundle.link?.find(({ relation }) => relation === 'next');
    if (lost.some((one) => one.startsWith('link')) || (next && next.url === undefined)) {
      return distrusted('whether there is a next page cannot be read');
    }
    link = next?.url;
    if (link !== undefined && enough(found)) return stopped(null, link);
  }
  return stopped(null);
}

/** The first page; a search that was refused is asked again without what is only a wish. */
async function firstPage(
  url: string,
  get: (url: string) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  let page = await get(url);
  for (const plainer of plainerThan(url)) {
    if (page.ok || page.failure.kind !== 'refused') return page;
    page = await get(plainer);
  }
  return page;
}

/**
 * The same search without a page size, then without an order. `_count` is only "a hint" (R4 search,
 * "Page Count"), yet some servers refuse one above their own limit with 400; `_sort` is optional.
 */
function plainerThan(url: string): readonly string[] {
  const uncounted = without('_count', url);
  const tries = [uncounted, without('_sort', uncounted)];
  return tries.filter((plainer, index) => plainer !== (tries[index - 1] ?? url));
}

/** By hand: URLSearchParams would respell the rest of the address. */
const without = (name: string, url: string): string =>
  url.replace(new RegExp(`([?&])${name}=[^&]*(&|$)`), '$1').replace(/[?&]$/, '');

/** Whose chart it is, or which record is meant, nobody can say (R4 §2.27.3: a stored one has an id). */
const isNameless = ({ id, resourceType }: fhir4.Resource): boolean =>
  id === undefined && resourceType !== 'OperationOutcome';

/** An entry that holds no record, said as a server says that it left one out. */
const NO_RECORD: fhir4.OperationOutcome = {
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'error',
      code: 'structure',
      details: { text: 'an entry of the answer holds no record that can be read or named' },
    },
  ],
};
