import type { BirthRecord } from '../../domain/people/birth.ts';
import type { WhoIsIt } from '../../domain/people/parent.ts';
import type { Child, Person } from '../../domain/people/person.ts';
import type { Destination } from '../../domain/place/destination.ts';
import type { FormSettings } from '../../domain/screening/form-settings.ts';
import type { Screen, UnreadScreen } from '../../domain/screening/screen.ts';
import { calendarDay } from '../../domain/time/currency.ts';
import { momentIn } from '../border/moment-in.ts';
import type { Parsed } from '../border/parsed.ts';
import type { FhirFailure } from '../client/fhir-failure.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf, referenceTo } from '../codes/reference.ts';
import { mayBeNote } from '../note/may-be-note.ts';
import { readScreens } from '../screening/read-screens.ts';
import { activeFlagsOf } from './active-flags.ts';
import { birthRecordOf } from './birth-record.ts';
import { handoffResourcesOf } from './handoff-resources.ts';
import { hasDied } from './to-person.ts';
import { type WhoseChart, whoseChart } from './whose-chart.ts';

/** One chart in the clinic's words, and what of it could not be read. */
export type Chart = {
  /** Whom the handoff is for; in an infant's chart the parent. */
  readonly person: Person;
  /** The child whose chart is open, in a pediatric launch. */
  readonly child: Child | null;
  /** In a pediatric launch: how far it is known who the person is. */
  readonly parent: WhoIsIt | null;
  /** A parent's result is kept in this child's chart: said, and not used. */
  readonly resultInChildsChart: boolean;
  /** Why the parent's own chart could not be looked up; null: it was, or need not be. */
  readonly parentLookup: FhirFailure | null;
  readonly visit: {
    /** `Encounter/7`; null when the launch gave none. */
    readonly reference: string | null;
    /** ISO date-time, or its day alone; null when neither is recorded. */
    readonly start: string | null;
    /** Who takes part in it for the practice, `PractitionerRole/7`; absent: the EHR does not say. */
    readonly staff?: readonly string[];
  };
  readonly screens: readonly Screen[];
  /** Set while screens older than those of this visit are still being read. */
  readonly olderToCome?: true;
  /** Set while what no first sentence needs is still being read (rest-of-chart.ts). */
  readonly restToCome?: true;
  /** What was shown before older ones arrived, where they came later. */
  readonly shownBefore?: readonly Screen[];
  readonly unread: readonly UnreadScreen[];
  /** Active flags on this person's chart, each code as `system|code`. */
  readonly flags: readonly string[];
  /** What the chart tells of this person's births and losses. */
  readonly births: BirthRecord;
  /** Payers as the chart words them, first cover first. */
  readonly payers: readonly string[];
  /** Of the first cover that has one; null: not on file. */
  readonly memberNumber: string | null;
  /** The covers that pay for a referral, as records name them: `Coverage/7`. */
  readonly insurance: readonly string[];
  readonly destinations: readonly Destination[];
  /** ISO date-times, or days alone, of planned visits, earliest first; none of them booked by a handoff. */
  readonly plannedVisits: readonly string[];
  /** Tasks, Communications, ServiceRequests, Appointments and Flags about this person. */
  readonly handoffResources: readonly fhir4.Resource[];
  /** Sections that failed, by resource type: their lists are not complete (hazard H22). */
  readonly notRead: readonly { readonly what: string; readonly failure: FhirFailure }[];
};

export type ChartInput = {
  readonly patient: Parsed<fhir4.Patient>;
  /** The visit of the launch; null when there is none, or it could not be read. */
  readonly encounter: Parsed<fhir4.Encounter> | null;
  /** Everything else that was read, in any order. */
  readonly resources: readonly fhir4.Resource[];
  /** The moment of reading, ISO. */
  readonly at: string;
  /** The practice's IANA zone: for times without offset, and destinations that give no zone. */
  readonly homeZone: string;
  /** Forms that the practice names in its own way. */
  readonly forms?: FormSettings;
  readonly notRead: Chart['notRead'];
  /** Whose chart it is, where that is not simply the patient's own (any-chart-from.ts). */
  readonly whose?: WhoseChart;
};

/**
 * The chart as far as a first sentence needs it, from what was read; rest-of-chart.ts adds the rest.
 * Pure: the order of the resources does not matter.
 */
export function chartFrom(input: ChartInput): Chart {
  const { patient, encounter, resources } = input;
  const visit = visitOf(input);
  const today = todayOf(input);
  const { person, child, parent } = input.whose ?? whoseChart(patient, visitDayOf(input), today);
  // A form whose one answer is the handoff note is no screen.
  const answers = resources.filter(
    (one) => !isType('QuestionnaireResponse')(one) || !mayBeNote(one),
  );
  const { screens, unread } = readScreens(answers, {
    subject: person.reference ?? 'nobody with a chart here',
    ...(input.forms === undefined ? {} : { forms: input.forms }),
  });
  return {
    person,
    child,
    parent,
    resultInChildsChart: false,
    parentLookup: null,
    visit,
    screens: screens.map((screen) => ({
      ...screen,
      answeredBy: nameOf(screen.answeredBy, [patient, ...resources]),
    })),
    unread,
    flags: activeFlagsOf(person.reference, resources, today),
    births: birthsOf(input, { person, child }),
    payers: [],
    memberNumber: null,
    insurance: [],
    destinations: [],
    plannedVisits: [],
    restToCome: true,
    handoffResources: handoffResourcesOf(person.reference, resources),
    notRead: [
      ...input.notRead,
      ...(encounter !== null && visit.reference === null ? [FOREIGN_VISIT] : []),
    ],
  };
}

/** Her births and losses; the child whose open chart it is counts as hers where she is its mother. */
function birthsOf(
  input: ChartInput,
  { person, child }: Pick<Chart, 'person' | 'child'>,
): BirthRecord {
  const { patient, encounter, resources, homeZone } = input;
  const record = birthRecordOf({
    person: person.reference,
    resources: [patient, ...resources],
    encounter,
    day: visitDayOf(input),
    zone: homeZone,
  });
  if (child === null) return record;
  const { birthDate } = child;
  return {
    ...record,
    births:
      person.role === 'mother' && birthDate?.length === 10
        ? [...record.births, birthDate]
        : record.births,
    losses: hasDied(patient)
      ? [...record.losses, patient.deceasedDateTime?.slice(0, 10) ?? null]
      : record.losses,
  };
}

/** The day of the visit, `YYYY-MM-DD`; without one, of the reading. */
export function visitDayOf(input: ChartInput): string {
  return calendarDay(visitOf(input).start ?? input.at, input.homeZone);
}

/** The day of reading, by which names, numbers, cover and relations are in force or not. */
export const todayOf = ({ at, homeZone }: Pick<ChartInput, 'at' | 'homeZone'>): string =>
  calendarDay(at, homeZone);

/** A visit of another patient is no visit of this one (hazard H1). */
function visitOf({ encounter, patient, homeZone }: ChartInput): Chart['visit'] {
  const hers = referenceOf(encounter?.subject) === `Patient/${patient.id}`;
  if (encounter === null || !hers) return { reference: null, start: null };
  return {
    reference: `Encounter/${encounter.id}`,
    start: momentIn(homeZone, encounter.period?.start),
    ...staffOf(encounter),
  };
}

function staffOf({ participant = [] }: Parsed<fhir4.Encounter>): Pick<Chart['visit'], 'staff'> {
  const staff = participant.flatMap(({ individual }) => referenceOf(individual) ?? []);
  return staff.length === 0 ? {} : { staff };
}

const FOREIGN_VISIT: Chart['notRead'][number] = {
  what: 'Encounter',
  failure: {
    kind: 'unreadable',
    method: 'GET',
    what: 'Encounter',
    text: 'the visit belongs to another patient',
  },
};

/** Who answered, by name: a reference is nothing to show. */
function nameOf(answeredBy: string | null, resources: readonly fhir4.Resource[]): string | null {
  if (answeredBy === null || !/^[A-Z][A-Za-z]+\//.test(answeredBy)) return answeredBy;
  const record = resources.find((record) => referenceTo(record) === answeredBy);
  if (record === undefined) return null;
  if (isType('PractitionerRole')(record)) return record.practitioner?.display ?? null;
  const named = [isType('Patient'), isType('RelatedPerson'), isType('Practitioner')] as const;
  const name = named.some((is) => is(record))
    ? (record as Parsed<fhir4.Patient>).name?.[0]
    : undefined;
  return name?.text ?? ([...(name?.given ?? []), name?.family].filter(Boolean).join(' ') || null);
}
