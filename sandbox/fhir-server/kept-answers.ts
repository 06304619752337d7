import { searchParametersOf } from './definitions/definitions.ts';
import { everything, type ServerRules } from './rules/rules.ts';

/** What was answered to one way of asking, as it went out. */
type Kept = { readonly status: number; readonly headers: Headers; readonly body: string | null };

/**
 * Answers to reads of charts that nobody has changed since they were opened: servers that opened
 * the same bytes with the same rules may share them. For a laboratory, which asks the same charts
 * thousands of times; the `lastUpdated` of a kept Bundle is that of the first asking.
 */
export type KeptAnswers = Map<string, Kept>;

type Asked = {
  readonly request: Request;
  /** What the token reaches; null: there is none. */
  readonly grant: { readonly scopes: readonly string[]; readonly patient: string | null } | null;
  readonly rules: ServerRules;
};

/** Answers a read again without looking it up, as long as no record it can depend on was written. */
export function keepAnswers(
  asOpened: KeptAnswers | undefined,
  writesOf: (type: string | null) => number,
  answer: (asked: Asked) => Promise<Response>,
): (asked: Asked) => Promise<Response> {
  if (asOpened === undefined) return answer;
  const since: KeptAnswers = new Map();
  return async (asked) => {
    const { request, grant, rules } = asked;
    const types = grant === null ? null : typesRead(request);
    if (types === null) return answer(asked);
    const writes = types.map(writesOf);
    const isAsItWas = (): boolean => types.every((type, at) => writesOf(type) === writes[at]);
    const key = JSON.stringify([
      ...[request.method, request.url, rules === everything, grant?.patient, grant?.scopes],
      ...HEADERS_READ.map((name) => request.headers.get(name)),
      writes,
    ]);
    const answers = writes.every((count) => count === 0) ? asOpened : since;
    const known = answers.get(key);
    if (known !== undefined) return new Response(known.body, known);
    const response = await answer(asked);
    const { status, headers } = response;
    const body = response.body === null ? null : await response.text();
    // Something may have been written while the request was read.
    if (isAsItWas()) answers.set(key, { status, headers, body });
    return new Response(body, { status, headers });
  };
}

const HEADERS_READ = ['Accept', 'Prefer', 'If-None-Match', 'If-Modified-Since'];
const ANY: readonly null[] = [null];

/**
 * The types whose records decide what is answered; `null` among them: any type. Null: it is no
 * read, or it depends on the time of day.
 */
function typesRead({ method, url }: Request): readonly (string | null)[] | null {
  if (method !== 'GET') return null;
  const { pathname, searchParams } = new URL(url);
  const [first = '', ...rest] = pathname.split('/').filter((part) => /^[A-Z]/.test(part));
  const type = rest.at(-1) ?? first;
  if (pathname.endsWith('/metadata')) return [];
  if (type === '' || /\/_|\/\$/.test(pathname)) return ANY;
  // `ap` is about as far as the date is from now (R4 §3.1.1.4.5).
  if ([...searchParams.values()].some((value) => value.startsWith('ap'))) return null;
  const included: string[] = [];
  for (const [name, value] of searchParams) {
    // Chains, _has, _revinclude and :iterate reach records that this address does not name.
    if (/\.|^_has|^_revinclude|^_include:/.test(name)) return ANY;
    if (name !== '_include') continue;
    const [source = '', code = ''] = value.split(':');
    const targets = searchParametersOf(source).get(code)?.target;
    if (targets === undefined) return ANY;
    included.push(source, ...targets);
  }
  return [...new Set([type, ...included])];
}
