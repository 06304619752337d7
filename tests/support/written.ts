import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Asks the chart itself, not as the app: the answer to `GET [base]/path` as JSON, null without one. */
export type AskChart = (path: string) => Promise<fhir4.FhirResource | null>;

export type WrittenOptions = {
  readonly ask: AskChart;
  /** Folder of this EHR personality; one NDJSON file per test goes into it. */
  readonly folder: string;
  /** The test that runs, for the file's name. */
  readonly test: () => string;
};

type Stored = fhir4.Bundle<fhir4.FhirResource>;

/** What a request may have written: by reference, or by the search that finds it. */
type Mark = { readonly path: string };

/**
 * Keeps what the app wrote, as the chart holds it right after each write, for a validator to read:
 * every version, one line of NDJSON each. Lost and empty answers do not matter: what was sent says
 * where to look.
 */
export function keepWritten(options: WrittenOptions) {
  const { ask, folder, test } = options;
  const kept = new Set<string>();

  const keep = (resource: fhir4.FhirResource | null): void => {
    if (resource === null) return;
    if (resource.resourceType === 'Bundle') {
      for (const { resource: one } of (resource as Stored).entry ?? []) keep(one ?? null);
      return;
    }
    const key = `${resource.resourceType}/${resource.id}/_history/${resource.meta?.versionId}`;
    if (resource.resourceType === 'OperationOutcome' || kept.has(key)) return;
    kept.add(key);
    mkdirSync(folder, { recursive: true });
    appendFileSync(join(folder, `${fileName(test())}.ndjson`), `${JSON.stringify(resource)}\n`);
  };

  return {
    /** Carries a request out and looks at what became of it; the answer is passed on untouched. */
    around: async (
      request: Request,
      carryOut: (request: Request) => Promise<Response>,
    ): Promise<Response> => {
      if (!/^(POST|PUT|PATCH)$/.test(request.method)) return carryOut(request);
      const sent = await sentIn(request.clone());
      let answer: Response | undefined;
      try {
        answer = await carryOut(request);
        return answer;
      } finally {
        // A cut connection throws, and the write may have happened all the same.
        for (const { path } of marksOf(request, sent, await answered(answer))) {
          keep(await ask(path));
        }
      }
    },
  };
}

const fileName = (test: string): string =>
  test
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 120) || 'no-test';

async function sentIn(request: Request): Promise<fhir4.FhirResource | null> {
  const type = request.headers.get('Content-Type') ?? '';
  return type.includes('json') ? parsed(await request.text()) : null;
}

async function answered(answer: Response | undefined) {
  if (answer === undefined || !answer.ok) return { body: null, location: null };
  const location = answer.headers.get('Location');
  return { body: parsed(await answer.clone().text()), location };
}

function parsed(text: string): fhir4.FhirResource | null {
  try {
    return JSON.parse(text) as fhir4.FhirResource;
  } catch {
    return null;
  }
}

function marksOf(
  { method, url }: Request,
  sent: fhir4.FhirResource | null,
  {
    body,
    location,
  }: { readonly body: fhir4.FhirResource | null; readonly location: string | null },
): readonly Mark[] {
  if (sent === null) return [];
  if (sent.resourceType === 'Bundle') {
    return ((sent as Stored).entry ?? []).flatMap(({ resource, request }) =>
      resource === undefined || request === undefined ? [] : whereIs(resource, request.url),
    );
  }
  // A patch says nothing of the resource but where it is.
  if (method !== 'POST') return whereIs(sent, new URL(url).pathname.split('/').slice(-2).join('/'));
  const byAnswer = body?.resourceType === sent.resourceType ? body.id : idIn(location);
  return byAnswer === undefined
    ? whereIs(sent, '')
    : [{ path: `${sent.resourceType}/${byAnswer}` }];
}

function whereIs(resource: fhir4.FhirResource, url: string): readonly Mark[] {
  if (/^[A-Z]\w+\/[^/?]+$/.test(url)) return [{ path: url }];
  const identifiers = 'identifier' in resource ? [resource.identifier].flat() : [];
  return identifiers.flatMap((one) =>
    one?.system && one.value
      ? [
          {
            path: `${resource.resourceType}?identifier=${encodeURIComponent(`${one.system}|${one.value}`)}`,
          },
        ]
      : [],
  );
}

const idIn = (location: string | null): string | undefined =>
  /\/[A-Z]\w+\/([A-Za-z0-9\-.]+)(?:\/_history\/|$)/.exec(location ?? '')?.[1];
