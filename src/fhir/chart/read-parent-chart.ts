import type { ParentChoice } from '../../domain/people/parent.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import { isType } from '../codes/of-type.ts';
import { anyChartFrom, whoseOf } from './any-chart-from.ts';
import { type Chart, type ChartInput, todayOf, visitDayOf } from './chart-from.ts';
import { findPatients } from './parent-search.ts';
import { parentsOf } from './parents-of.ts';
import { readBirths, readInfants } from './read-births.ts';
import { FIRST_SECTIONS, readSections, type Section, TASKS } from './read-sections.ts';

/**
 * The parent's chart, in an infant's launch: who it is, then what is in their own chart. Nothing of
 * another parent's is read beyond the forms that tell who answered (rules/chart.md#own-chart).
 * @param screens how screens are searched in this EHR
 */
export async function readParentChart(
  client: FhirClient,
  input: ChartInput,
  choice: ParentChoice | null,
  screens: readonly Section[],
): Promise<Chart> {
  const found = await findPatients(client, lookedFor(input, choice), todayOf(input));
  const known = withMore(ofTheParentOnly(input), found.patients);
  const candidates = referencesOf(known, choice);
  const [only, another] = candidates;
  if (only === undefined) return said(anyChartFrom(known, choice), found.failure);
  // One parent: everything at once. Several: first the forms, which may tell who answered.
  const paths = another === undefined ? [...screens, ...HANDOFFS] : screens;
  const [first, births] = await Promise.all([
    readSections(client, candidates, paths),
    another === undefined ? birthsOf(client, only, known) : NOTHING,
  ]);
  const asked = withMore(
    withMore(known, first.resources, first.notRead),
    births.resources,
    births.notRead,
  );
  const chart = anyChartFrom(asked, choice);
  const person = chart.person.reference;
  if (another === undefined || person === null) return said(chart, found.failure);
  const [second, theirs] = await Promise.all([
    readSections(client, [person], HANDOFFS),
    birthsOf(client, person, asked),
  ]);
  const whole = withMore(asked, second.resources, second.notRead);
  return said(
    anyChartFrom(withMore(whole, theirs.resources, theirs.notRead), choice),
    found.failure,
  );
}

const HANDOFFS = [TASKS, ...FIRST_SECTIONS];
const NOTHING = { resources: [], notRead: [] };

/** Births and losses of the parent, a twin's of this infant too. */
async function birthsOf(client: FhirClient, person: string, { at, resources }: ChartInput) {
  const own = resources.filter(isType('Patient')).find(({ id }) => person === `Patient/${id}`);
  const known = resources.filter(isType('RelatedPerson')).map(({ id }) => `RelatedPerson/${id}`);
  const [births, infants] = await Promise.all([
    readBirths(client, [person], at),
    readInfants(client, own ?? {}, known),
  ]);
  return {
    resources: [...births.resources, ...infants.resources],
    notRead: [...births.notRead, ...infants.notRead].slice(0, 1),
  };
}

/** The parents to look up: the one staff named, or all of them. */
function lookedFor(input: ChartInput, choice: ParentChoice | null) {
  const typed = typeof choice?.who === 'object' ? choice.who : null;
  const relatives = input.resources.filter(isType('RelatedPerson'));
  const launch = { infant: input.patient, resources: input.resources, typed };
  const days = { day: visitDayOf(input), today: todayOf(input), zone: input.homeZone };
  return parentsOf({ ...launch, ...days })
    .filter(({ relative }) => typeof choice?.who !== 'string' || relative === choice.who)
    .filter(({ relative }) => typed === null || relative === null)
    .map(({ relative, person }) => ({
      person,
      relative: relatives.find(({ id }) => `RelatedPerson/${id}` === relative) ?? null,
    }));
}

/** The charts that are surely somebody's: of the person settled on, or of each who may be it. */
function referencesOf(input: ChartInput, choice: ParentChoice | null): readonly string[] {
  const { parent } = whoseOf(input, choice);
  if (parent === null || parent.is === 'ask_chart') return [];
  const people = parent.is === 'settled' ? [parent.parent] : parent.parents;
  // Asked on purpose: no one's chart is opened before the answer.
  if (parent.is === 'ask_who' && choice !== null) return [];
  return people.flatMap(({ person }) => person.reference ?? []);
}

function withMore(
  input: ChartInput,
  resources: readonly fhir4.Resource[],
  notRead: ChartInput['notRead'] = [],
): ChartInput {
  return {
    ...input,
    resources: [...input.resources, ...resources],
    notRead: [...input.notRead, ...notRead],
  };
}

/** That a section of the infant's own chart failed says nothing about the parent. */
function ofTheParentOnly(input: ChartInput): ChartInput {
  const notRead = input.notRead.filter(({ what }) => !OF_THE_INFANT.includes(what));
  return { ...input, notRead };
}

const OF_THE_INFANT: readonly string[] = [
  'Observation',
  'QuestionnaireResponse',
  'Task',
  'Communication',
  'Flag',
  'DocumentReference',
  'births',
];

const said = (chart: Chart, failure: Chart['parentLookup']): Chart => ({
  ...chart,
  parentLookup: failure,
});
