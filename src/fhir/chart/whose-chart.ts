import type { WhoIsIt } from '../../domain/people/parent.ts';
import type { Child, Person } from '../../domain/people/person.ts';
import type { Parsed } from '../border/parsed.ts';
import { toChild, toPerson } from './to-person.ts';

/** Whose handoff this is, and the child whose chart is open, if it is a child's. */
export type WhoseChart = {
  readonly person: Person;
  readonly child: Child | null;
  /** In a child's chart: how far it is known who the person is. */
  readonly parent: WhoIsIt | null;
};

/** A chart of anyone younger is the child's, and the person is a parent (rules/chart.md#infant-age). */
const CHILD_YEARS = 12;

/** Nobody yet: no name, and no chart that anything could be written into. */
export const NO_ONE_KNOWN: Person = {
  reference: null,
  role: 'parent',
  given: '',
  family: '',
  birthDate: null,
  gender: null,
  language: null,
  interpreterNeeded: false,
  phones: [],
};

/**
 * The person being handed off, as far as the open chart alone says: its patient, or, in a chart
 * of someone under 12, nobody yet; never the child
 * (rules/words.md#whom-it-fits). any-chart-from.ts finds the parent.
 *
 * @param day the visit day, `YYYY-MM-DD`
 * @param today the day of reading: names and numbers are those in force then
 */
export function whoseChart(patient: Parsed<fhir4.Patient>, day: string, today: string): WhoseChart {
  return isChild(patient, day)
    ? {
        person: NO_ONE_KNOWN,
        child: toChild(patient, today),
        parent: { is: 'ask_who', parents: [] },
      }
    : { person: toPerson(patient, 'mother', today), child: null, parent: null };
}

function isChild({ birthDate }: Parsed<fhir4.Patient>, day: string): boolean {
  if (birthDate === undefined) return false;
  // A birth date may be a month or a year only (R4 date): the earliest day it can mean.
  const born = Temporal.PlainDate.from(`${birthDate}-01-01`.slice(0, 10));
  return Temporal.PlainDate.compare(born.add({ years: CHILD_YEARS }), day) > 0;
}
