/** What of the traffic a fault can strike. */
export type Traffic = 'read' | 'write' | 'token';

/** One request on its way, as a fault meets it. */
export type Passage = {
  /** The EHR acts on it, and answers. Can be called twice: then it arrived twice. */
  readonly land: () => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** What was last answered to the very same request; null: it is the first. */
  readonly earlier: () => Response | null;
  /** The token it carries is worth nothing from now on; `forGood`: neither is what renews it. */
  readonly endToken: (forGood: boolean) => void;
};

export type FaultKind = {
  readonly name: string;
  readonly on: readonly Traffic[];
  readonly strike: (passage: Passage) => Promise<Response>;
};

const cut = (): never => {
  throw new TypeError('fetch failed');
};

/** Longer than the app waits (fhir/client), and much longer. */
const LATE_MS = 17_500;
const VERY_LATE_MS = 47_000;

const JSON_TYPE = { 'Content-Type': 'application/fhir+json' };

const refused = (status: number): Response =>
  new Response(
    JSON.stringify({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'exception', diagnostics: `laboratory ${status}` }],
    }),
    { status, headers: { ...JSON_TYPE, ...(status === 429 ? { 'Retry-After': '30' } : {}) } },
  );

const STATUSES_BEFORE = [
  ...[400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 422, 423, 424, 428, 429],
  ...[500, 501, 502, 503, 504, 507],
];
/** What a server or a proxy says although the record was stored. */
const STATUSES_AFTER = [408, 409, 412, 429, 500, 502, 503, 504];

const withBody = async (
  answer: Response,
  change: (text: string) => string | null,
  type = 'application/fhir+json',
): Promise<Response> => {
  const text = change(await answer.text());
  const headers = new Headers(answer.headers);
  headers.set('Content-Type', type);
  return new Response(text, { status: answer.status, headers });
};

/** The last entry of a Bundle is not in the answer. */
function withoutLastEntry(text: string): string {
  try {
    const bundle = JSON.parse(text);
    if (!Array.isArray(bundle.entry)) return text;
    return JSON.stringify({ ...bundle, entry: bundle.entry.slice(0, -1) });
  } catch {
    return text;
  }
}

/** The ways in which an EHR and the way to it fail. */
export const FAULT_KINDS: readonly FaultKind[] = [
  { name: 'cut before', on: ['read', 'write', 'token'], strike: async () => cut() },
  {
    name: 'cut after',
    on: ['write', 'token'],
    strike: async ({ land }) => {
      await land();
      return cut();
    },
  },
  {
    name: 'arrives late',
    on: ['read', 'write', 'token'],
    strike: async ({ land, wait }) => {
      await wait(LATE_MS);
      return land();
    },
  },
  {
    name: 'arrives very late',
    on: ['write'],
    strike: async ({ land, wait }) => {
      await wait(VERY_LATE_MS);
      return land();
    },
  },
  {
    name: 'cut, and arrives late',
    on: ['write'],
    strike: async ({ land, wait }) => {
      void wait(LATE_MS).then(land);
      await wait(300);
      return cut();
    },
  },
  {
    name: 'answered late',
    on: ['write'],
    strike: async ({ land, wait }) => {
      const answer = await land();
      await wait(LATE_MS);
      return answer;
    },
  },
  {
    name: 'arrives twice',
    on: ['write'],
    strike: async ({ land }) => {
      const answer = await land();
      await land();
      return answer;
    },
  },
  {
    name: 'arrives again later',
    on: ['write'],
    strike: async ({ land, wait }) => {
      void wait(LATE_MS).then(land);
      return land();
    },
  },
  {
    name: 'empty 2xx',
    on: ['write'],
    strike: async ({ land }) => withBody(await land(), () => ''),
  },
  {
    name: 'bare 2xx',
    on: ['write'],
    strike: async ({ land }) => new Response('', { status: (await land()).status }),
  },
  {
    name: 'not JSON',
    on: ['read', 'write', 'token'],
    strike: async ({ land }) =>
      withBody(await land(), () => '<html><body>A proxy speaks</body></html>', 'text/html'),
  },
  {
    name: 'cut in the middle',
    on: ['read', 'write', 'token'],
    strike: async ({ land }) => withBody(await land(), (text) => text.slice(0, text.length / 2)),
  },
  {
    name: 'an entry is missing',
    on: ['read', 'write'],
    strike: async ({ land }) => withBody(await land(), withoutLastEntry),
  },
  {
    name: 'stale',
    on: ['read'],
    strike: async ({ land, earlier }) => earlier() ?? land(),
  },
  {
    name: 'token ends',
    on: ['read', 'write'],
    strike: async ({ endToken }) => {
      endToken(false);
      return refused(401);
    },
  },
  {
    name: 'token ends for good',
    on: ['read', 'write'],
    strike: async ({ endToken }) => {
      endToken(true);
      return refused(401);
    },
  },
  ...STATUSES_BEFORE.map(
    (status): FaultKind => ({
      name: `${status}`,
      on: ['read', 'write', 'token'],
      strike: async () => refused(status),
    }),
  ),
  ...STATUSES_AFTER.map(
    (status): FaultKind => ({
      name: `${status} though stored`,
      on: ['write'],
      strike: async ({ land }) => {
        await land();
        return refused(status);
      },
    }),
  ),
];
