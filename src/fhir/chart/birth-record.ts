import type { BirthRecord } from '../../domain/people/birth.ts';
import { calendarDay } from '../../domain/time/currency.ts';
import type { Parsed } from '../border/parsed.ts';
import {
  BIRTH_OBSERVATIONS,
  type BirthMeaning,
  birthMeaningOf,
  DELIVERY_DATE,
  DUE_DATE,
  meaningOfWords,
} from '../codes/birth-codes.ts';
import { LOINC } from '../codes/code-systems.ts';
import { isType } from '../codes/of-type.ts';
import { referenceOf } from '../codes/reference.ts';
import { childrenOf } from './children-of.ts';

/** One thing the chart says, and the day of it; null: none that can be read. */
type Said = { readonly means: BirthMeaning; readonly day: string | null };

type Read = {
  /** Whose births: `Patient/1`; null: someone without a chart here. */
  readonly person: string | null;
  readonly resources: readonly fhir4.Resource[];
  /** The visit of the launch. */
  readonly encounter: Parsed<fhir4.Encounter> | null;
  /** The visit day, `YYYY-MM-DD`, and the zone it is a day in. */
  readonly day: string;
  readonly zone: string;
};

/** What a chart tells of her births and losses: diagnoses, visits, observations and her children. */
export function birthRecordOf(read: Read): BirthRecord {
  const { person, resources, encounter, day, zone } = read;
  const hers = ({ subject }: { readonly subject?: fhir4.Reference | undefined }) =>
    person !== null && referenceOf(subject) === person;
  const visits = [
    ...(encounter === null ? [] : [encounter]),
    ...resources.filter(isType('Encounter')),
  ]
    .filter(hers)
    .filter(({ status }) => !NOT_HELD.includes(status ?? ''));
  const today = visits.filter((one) => one === encounter || startOf(one, zone) === day);
  const said = [
    ...resources
      .filter(isType('Condition'))
      .filter(hers)
      .flatMap((one) => ofCondition(one, zone)),
    ...visits.flatMap((visit) => ofVisit(visit, zone)),
    ...resources
      .filter(isType('Observation'))
      .filter(hers)
      .flatMap((one) => ofObservation(one, day, zone)),
  ];
  const days = (means: BirthMeaning) =>
    said.filter((one) => one.means === means).map((one) => one.day);
  const children = person === null ? [] : childrenOf(person, resources);
  const meanings = today.map(visitMeaning);
  return {
    births: [
      ...days('birth'),
      ...children.flatMap(({ born, natural }) => (natural ? [born] : [])),
    ].filter((one) => one !== null),
    losses: [...days('loss'), ...children.flatMap(({ died }) => died)],
    pregnant: days('pregnant').filter((one) => one !== null),
    visit: meanings.includes('after_birth')
      ? 'after_birth'
      : meanings.includes('pregnant')
        ? 'before_birth'
        : null,
  };
}

const NOT_HELD: readonly string[] = ['planned', 'cancelled', 'entered-in-error'];
const NOT_TRUE: readonly string[] = ['refuted', 'entered-in-error'];

function ofCondition(condition: Parsed<fhir4.Condition>, zone: string): readonly Said[] {
  const { verificationStatus, code, onsetDateTime, onsetPeriod, recordedDate } = condition;
  if (verificationStatus?.coding?.some((coding) => NOT_TRUE.includes(coding.code ?? ''))) return [];
  const means = birthMeaningOf(code);
  const at = onsetDateTime ?? onsetPeriod?.start ?? recordedDate;
  return means === null ? [] : [{ means, day: dayIn(at, zone) }];
}

/** A visit is about what its type, service or reason says. */
function visitMeaning({ type = [], serviceType, reasonCode = [] }: Parsed<fhir4.Encounter>) {
  const said = [...type, ...(serviceType ? [serviceType] : []), ...reasonCode].map(birthMeaningOf);
  return ORDER.find((means) => said.includes(means)) ?? null;
}

const ORDER: readonly BirthMeaning[] = ['loss', 'birth', 'after_birth', 'pregnant'];

function ofVisit(visit: Parsed<fhir4.Encounter>, zone: string): readonly Said[] {
  const means = visitMeaning(visit);
  // What kind of visit today's is, is said apart; an earlier prenatal one is over with the birth.
  if (means !== 'loss' && means !== 'birth') return [];
  return [{ means, day: dayIn(visit.period?.end ?? visit.period?.start, zone) }];
}

function ofObservation(
  one: Parsed<fhir4.Observation>,
  today: string,
  zone: string,
): readonly Said[] {
  if (one.status === 'entered-in-error' || one.status === 'cancelled') return [];
  const codes = (one.code?.coding ?? []).map(({ system, code }) => `${system}|${code}`);
  if (!codes.some((code) => BIRTH_OBSERVATIONS.includes(code))) return [];
  const at = dayIn(one.effectiveDateTime ?? one.effectivePeriod?.start, zone);
  const value = dayIn(one.valueDateTime, zone);
  if (codes.includes(`${LOINC}|${DELIVERY_DATE}`)) return [{ means: 'birth', day: value }];
  if (codes.includes(`${LOINC}|${DUE_DATE}`)) {
    return value !== null && value > today ? [{ means: 'pregnant', day: at ?? today }] : [];
  }
  const means = birthMeaningOf(one.valueCodeableConcept) ?? meaningOfWords([one.valueString]);
  return means === null ? [] : [{ means, day: at }];
}

const startOf = ({ period }: Parsed<fhir4.Encounter>, zone: string) => dayIn(period?.start, zone);

/** The calendar day of a chart date; null where it is no whole day, or no date at all. */
function dayIn(at: string | undefined, zone: string): string | null {
  if (at === undefined || at.length < 10) return null;
  try {
    return calendarDay(/T.*(?:Z|[+-]\d\d:\d\d)$/.test(at) ? at : at.slice(0, 10), zone);
  } catch {
    return null;
  }
}
