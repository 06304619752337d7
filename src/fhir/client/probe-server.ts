import { isType } from '../codes/of-type.ts';

/** What a FHIR server lets a browser of another site see of it. Nothing of a patient. */
export type ServerProbe = {
  /** Null: not readable; `metadataStatus` says why. */
  readonly statement: fhir4.CapabilityStatement | null;
  /** HTTP status of `/metadata`; null: no readable answer, as without CORS. */
  readonly metadataStatus: number | null;
  /** The headers that writing needs get through the CORS preflight; null: not known. */
  readonly writeHeadersPass: boolean | null;
  /** `ETag` of a read can be seen by the page; null: not tried, or the read was refused. */
  readonly etagReadable: boolean | null;
  /** The server's clock, epoch ms, at the moment it was asked; null: it hides `Date`. */
  readonly serverTime: number | null;
};

type Probe = {
  readonly base: string;
  /** A record that may be read, `Patient/1`, for its headers only; null: none. */
  readonly record: string | null;
  readonly authorization: (() => Promise<string>) | null;
  readonly fetch?: typeof fetch;
};

const TIMEOUT_MS = 15_000;
const JSON_TYPE = 'application/fhir+json';

// Sent with a read, where they change nothing, so that the browser asks the server's CORS policy.
const WRITE_HEADERS = {
  'If-None-Exist': 'identifier=preflight',
  Prefer: 'return=representation',
  'Content-Type': JSON_TYPE,
};

/** Asks a FHIR server, without writing anything, what a page may see of its answers. */
export async function probeServer({
  base,
  record,
  authorization,
  ...use
}: Probe): Promise<ServerProbe> {
  const send = use.fetch ?? ((input, init) => fetch(input, init));
  const ask = (path: string, headers: Record<string, string>): Promise<Response | null> =>
    send(`${base}/${path}`, {
      headers: { Accept: JSON_TYPE, ...headers },
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => null);
  const header = (await authorization?.().catch(() => null)) ?? null;
  const token: Record<string, string> = header === null ? {} : { Authorization: header };
  const [metadata, withHeaders, read] = await Promise.all([
    ask('metadata', {}),
    ask('metadata', { ...token, ...WRITE_HEADERS }),
    record === null || header === null ? null : ask(record, token),
  ]);
  const body: unknown = metadata?.ok ? await metadata.json().catch(() => null) : null;
  const date = [read, metadata, withHeaders]
    .map((answer) => Date.parse(answer?.headers.get('Date') ?? ''))
    .find((time) => !Number.isNaN(time));
  return {
    statement: isStatement(body) ? body : null,
    metadataStatus: metadata?.status ?? null,
    writeHeadersPass: metadata === null ? null : withHeaders !== null,
    etagReadable: read?.ok ? read.headers.has('ETag') : null,
    serverTime: date ?? null,
  };
}

const isStatement = (body: unknown): body is fhir4.CapabilityStatement =>
  typeof body === 'object' &&
  body !== null &&
  'resourceType' in body &&
  isType('CapabilityStatement')(body as fhir4.Resource);
