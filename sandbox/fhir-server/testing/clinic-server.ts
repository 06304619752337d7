import { createFhirServer, type Grant } from '../fhir-server.ts';

export const base = 'http://localhost:4010/fhir';
export const everything: Grant = { scopes: ['system/*.cruds'], patient: null };

/** What tests look at in answers of whatever type. */
type Body = {
  readonly resourceType: string;
  readonly id: string;
  readonly meta: fhir4.Meta;
  readonly status: string;
  readonly subject: fhir4.Reference;
  readonly issue: readonly fhir4.OperationOutcomeIssue[];
  readonly total: number;
  readonly link: readonly fhir4.BundleLink[];
  readonly entry: readonly fhir4.BundleEntry<Stored>[];
  readonly rest: readonly fhir4.CapabilityStatementRest[];
};

type Stored = fhir4.Resource & { readonly identifier?: readonly fhir4.Identifier[] };

/** The ids in a Bundle, in its order. */
export const ids = ({ entry }: Body): readonly (string | undefined)[] =>
  (entry ?? []).map(({ resource }) => resource?.id);

/** The status of each entry of a batch or transaction response, without its words. */
export const statuses = ({ entry }: Body): readonly (string | undefined)[] =>
  entry.map(({ response }) => response?.status.slice(0, 3));

/** The path of the next page, empty if there is none. */
export const nextPage = ({ link }: Body): string =>
  link.find(({ relation }) => relation === 'next')?.url.replace(`${base}/`, '') ?? '';

type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
};

/** A server in memory, with two mothers and a fixed clock, asked through `ask`. */
export function clinicServer() {
  const server = createFhirServer({
    baseUrl: base,
    file: ':memory:',
    now: () => new Date('2026-11-23T15:00:00Z'),
  });
  const ask = async (
    method: string,
    path: string,
    { grant = everything, body, headers = {} }: Asked = {},
  ): Promise<Reply> => {
    const request = new Request(`${base}/${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/fhir+json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const response = await server.handle(request, grant);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  };
  const loaded = server.load({
    resourceType: 'Bundle',
    type: 'collection',
    entry: ['ana', 'bea'].map((id) => ({
      resource: { resourceType: 'Patient', id, name: [{ family: 'Sample', given: [id] }] },
    })),
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.outcome));
  return { server, ask };
}

type Asked = {
  readonly grant?: Grant | null;
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** An EPDS-shaped observation: a survey result of one person. */
export const survey = (
  patient: string,
  more: Partial<fhir4.Observation> = {},
): fhir4.Observation => ({
  resourceType: 'Observation',
  status: 'final',
  category: [
    {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' },
      ],
    },
  ],
  code: { coding: [{ system: 'http://loinc.org', code: '99046-5' }] },
  subject: { reference: `Patient/${patient}` },
  ...more,
});

export const task = (patient: string, more: Partial<fhir4.Task> = {}): fhir4.Task => ({
  resourceType: 'Task',
  status: 'requested',
  intent: 'order',
  for: { reference: `Patient/${patient}` },
  ...more,
});
