import { addressIn } from './bundle-entries.ts';
import { outcomeOf, type Refusal, refusal } from './rules/outcomes.ts';
import type { Answer, Context, FhirRequest, Returns } from './store/context.ts';

const fhirJson = 'application/fhir+json';
const jsonTypes = new Set([fhirJson, 'application/json', 'text/json']);
const largestBody = 5 * 1024 * 1024;

/** The request below the base: address, preconditions and parsed body, or a refusal. */
export async function fhirRequestFrom(request: Request, baseUrl: string): Promise<FhirRequest> {
  const url = new URL(request.url);
  const below = url.pathname.slice(new URL(baseUrl).pathname.length);
  const { path, query } = addressIn(below.replace(/^\//, '') + url.search, baseUrl);
  refuseOtherThanJson(request, query);
  const header = (name: string): string | undefined => request.headers.get(name) ?? undefined;
  const isSearch = request.method === 'POST' && path.at(-1) === '_search';
  const body = await bodyOf(request, isSearch);
  return {
    method: request.method === 'HEAD' ? 'GET' : request.method,
    path: path.map(decoded),
    query: isSearch ? new URLSearchParams([...query, ...new URLSearchParams(body)]) : query,
    ifMatch: header('if-match'),
    ifNoneMatch: header('if-none-match'),
    ifModifiedSince: header('if-modified-since'),
    ifNoneExist: header('if-none-exist'),
    body: isSearch || body === '' ? undefined : parsed(body),
  };
}

/** What `Prefer: return=…` asks for. */
export function returnsWanted(request: Request): Returns | undefined {
  const wanted = /return=(\w+)/.exec(request.headers.get('prefer') ?? '')?.[1];
  return (['minimal', 'representation', 'OperationOutcome'] as const).find((one) => one === wanted);
}

const refuseOtherThanJson = (request: Request, query: URLSearchParams): void => {
  const wanted = query.get('_format') ?? request.headers.get('accept') ?? '*/*';
  const acceptable = wanted
    .split(',')
    .map((one) => one.split(';')[0]?.trim().replace(' ', '+') ?? '')
    .some((one) => jsonTypes.has(one) || ['*/*', 'application/*', 'json', ''].includes(one));
  if (!acceptable) throw refusal(406, 'not-supported', `This server answers in ${fhirJson} only`);
};

const bodyOf = async (request: Request, isSearch: boolean): Promise<string> => {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) throw tooLarge();
  const text = await request.text();
  if (Buffer.byteLength(text) > largestBody) throw tooLarge();
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  const expected = isSearch
    ? type === 'application/x-www-form-urlencoded'
    : request.method === 'PATCH'
      ? type === 'application/json-patch+json'
      : jsonTypes.has(type);
  if (text === '' || expected) return text;
  throw refusal(415, 'not-supported', `A body of type ${type || 'unknown'} is not understood here`);
};

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw refusal(400, 'invalid', `${segment} is not an address`);
  }
};

const tooLarge = (): Refusal => refusal(413, 'too-long', 'The body is larger than 5 MB');

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, 'structure', 'The body is not JSON');
  }
};

/** The HTTP response for an answer, with the headers R4 §3.1.0 asks for. */
export function responseFor(answer: Answer, context: Context): Response {
  const { status, version, location } = answer;
  const headers = new Headers();
  if (version) {
    const { type, id, version: number, lastUpdated } = version;
    headers.set('ETag', `W/"${number}"`);
    headers.set('Last-Modified', new Date(lastUpdated).toUTCString());
    if (version.resource) {
      headers.set('Content-Location', `${context.baseUrl}/${type}/${id}/_history/${number}`);
    }
  }
  if (location !== undefined) headers.set('Location', `${context.baseUrl}/${location}`);
  const resource = answer.written ? afterWriting(answer, context) : answer.resource;
  return withBody(resource, status, headers);
}

/** The HTTP response for a refusal. */
export const responseForRefusal = ({ status, issues, headers }: Refusal): Response =>
  withBody(outcomeOf(issues), status, new Headers(headers));

const afterWriting = (
  { resource, location }: Answer,
  { returns, rules }: Context,
): fhir4.FhirResource | undefined => {
  if (rules.writeAnswer === 'empty') return undefined;
  if (rules.writeAnswer === 'representation') return resource;
  if (returns === 'minimal') return undefined;
  if (returns !== 'OperationOutcome') return resource;
  const diagnostics = `Stored as ${location ?? ''}`;
  return outcomeOf([{ severity: 'information', code: 'informational', diagnostics }]);
};

const withBody = (
  resource: fhir4.FhirResource | undefined,
  status: number,
  headers: Headers,
): Response => {
  if (resource === undefined) {
    // R4 knows 204 and 304 without a body; any other answer without one says that it is empty.
    if (status !== 204 && status !== 304) headers.set('Content-Length', '0');
    return new Response(null, { status, headers });
  }
  headers.set('Content-Type', `${fhirJson}; charset=utf-8`);
  return new Response(JSON.stringify(resource), { status, headers });
};
