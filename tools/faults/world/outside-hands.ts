import type { Outside } from '../ledger/ledger.ts';
import type { Clinic } from './clinic.ts';
import type { Chart } from './seeded-chart.ts';

/** What the EHR, or somebody who works in it, does to a chart besides the app. */
export const OUTSIDE_HANDS = [
  'marks item 10',
  'leaves item 10 blank',
  'cancels a visit',
  'revokes an order',
  'signs an order',
  'accepts a task',
  'touches the handoff',
  'touches a note',
] as const;
export type OutsideHand = (typeof OUTSIDE_HANDS)[number];

/** Does it; null: there was nothing of the kind in the chart. */
export async function byOutsideHand(
  clinic: Clinic,
  chart: Chart,
  hand: OutsideHand,
): Promise<Outside | null> {
  const reference = await DO[hand](clinic, chart);
  return reference === null
    ? null
    : { at: clinic.time.now(), person: chart.person, what: hand, reference };
}

type Deed = (clinic: Clinic, chart: Chart) => Promise<string | null>;
type Any = fhir4.Resource & { status?: string; [key: string]: unknown };

const JSON_BODY = { 'Content-Type': 'application/fhir+json' };

async function put(clinic: Clinic, resource: Any): Promise<string | null> {
  const path = `${resource.resourceType}/${resource.id}`;
  const answer = await clinic.own(path, {
    method: 'PUT',
    headers: JSON_BODY,
    body: JSON.stringify(resource),
  });
  return answer.ok ? path : null;
}

/** The first record of a search for which this holds, changed. */
const change =
  (search: string, fits: (one: Any) => boolean, to: (one: Any) => Any): Deed =>
  async (clinic, { person }) => {
    const answer = await clinic.own(`${search}patient=${person}&_count=200`);
    const bundle = (await answer.json()) as fhir4.Bundle<fhir4.FhirResource>;
    const found = (bundle.entry ?? []).map(({ resource }) => resource as unknown as Any);
    const one = found.find((resource) => resource !== undefined && fits(resource));
    return one === undefined ? null : put(clinic, to(one));
  };

const noted = (one: Any): Any => ({
  ...one,
  note: [...((one['note'] as fhir4.Annotation[]) ?? []), { text: 'Seen by a colleague.' }],
});

const isOpen = ({ status }: Any): boolean =>
  ['requested', 'accepted', 'in-progress', 'ready', 'received'].includes(status ?? '');

const isRoot = ({ code }: Any): boolean => JSON.stringify(code ?? {}).includes('"warm-handoff"');

/** A second form of today, with the tenth answer as given; null: left blank. */
const form =
  (tenth: number | null): Deed =>
  async (clinic, { person, encounter }) => {
    const at = new Date(clinic.time.now()).toISOString();
    const id = `${person}-form-${clinic.time.now()}`;
    const answers = [1, 1, 1, 1, 1, 1, 1, 1, 1, tenth];
    return put(clinic, {
      resourceType: 'QuestionnaireResponse',
      id,
      questionnaire: 'http://loinc.org/q/71354-5',
      status: 'completed',
      subject: { reference: `Patient/${person}` },
      ...(person === encounter.replace('-visit', '')
        ? { encounter: { reference: `Encounter/${encounter}` } }
        : {}),
      authored: at,
      source: { reference: `Patient/${person}` },
      item: answers.map((answer, index) => ({
        linkId: `epds-${index + 1}`,
        ...(answer === null ? {} : { answer: [{ valueInteger: answer }] }),
      })),
    });
  };

const DO: Readonly<Record<OutsideHand, Deed>> = {
  'marks item 10': form(2),
  'leaves item 10 blank': form(null),
  'cancels a visit': change(
    'Appointment?',
    ({ status }) => status === 'booked',
    (one) => ({ ...one, status: 'cancelled' }),
  ),
  'revokes an order': change(
    'ServiceRequest?',
    ({ status }) => status === 'active',
    (one) => ({ ...one, status: 'revoked' }),
  ),
  'signs an order': change('ServiceRequest?', ({ status }) => status === 'active', noted),
  'accepts a task': change(
    'Task?',
    (one) => one.status === 'requested' && !isRoot(one),
    (one) => ({ ...one, status: 'accepted' }),
  ),
  'touches the handoff': change('Task?', (one) => isRoot(one) && isOpen(one), noted),
  'touches a note': change(
    'DocumentReference?',
    ({ status }) => status === 'current',
    (one) => ({ ...one, description: `${one['description'] ?? ''} Read.` }),
  ),
};
