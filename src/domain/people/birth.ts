import type { Person } from './person.ts';

/** What the chart tells of births and losses; every day is `YYYY-MM-DD`. */
export type BirthRecord = {
  /** Days on which she gave birth, or a child of hers was born. */
  readonly births: readonly string[];
  /** Pregnancies and infants that were lost; null: the chart gives no day. */
  readonly losses: readonly (string | null)[];
  /** Days on which the chart says that she is pregnant. */
  readonly pregnant: readonly string[];
  /** What the type of today's visit says. */
  readonly visit: 'after_birth' | 'before_birth' | null;
};

/** Nothing is known. */
export const NO_BIRTH_RECORD: BirthRecord = { births: [], losses: [], pregnant: [], visit: null };

/** Of the practice file: what is true of everyone who is seen there. */
export type BirthSettings = {
  /** Everyone screened here gave birth in the last year, such as in a postpartum clinic. */
  readonly everyoneGaveBirth: boolean;
};

/** "Within one year of delivery" (rules/screening.md#postpartum-year). */
const POSTPARTUM = { months: 12 };
/** A visit after birth is about the last birth on record, unless that is longer ago than this. */
const ABOUT_ANOTHER = { months: 18 };
/** As long as parents are called new; the infant's chart is theirs for about as long. */
const NEW_PARENT = { months: 24 };
/** A pregnancy that was noted longer ago than it can last is over. */
const PREGNANCY = { weeks: 42 };
/** From this age on a code is more likely wrong than the birth recent. */
const TOO_OLD = { years: 60 };

type Who = Pick<Person, 'role' | 'gender' | 'birthDate'>;

/**
 * Whether "postpartum" and "after birth" are true of this person on the day `today`
 * (rules/words.md#whom-it-fits): she gave birth in the last year, today's visit is one after birth, or the
 * practice says so of everyone. Never of a man, of someone who is pregnant, or from 60 on.
 */
export function isAfterBirth(
  person: Who,
  record: BirthRecord,
  today: string,
  practice: BirthSettings,
): boolean {
  if (person.role !== 'mother' || person.gender === 'male') return false;
  if (isOver(person.birthDate, TOO_OLD, today) || isPregnant(record, today)) return false;
  const last = lastBirth(record, today);
  if (last !== null && !isOver(last, POSTPARTUM, today)) return true;
  const aboutThatBirth = last !== null && !isOver(last, ABOUT_ANOTHER, today);
  return !aboutThatBirth && (record.visit === 'after_birth' || practice.everyoneGaveBirth);
}

/** Whether a sentence that speaks of new parents fits: a child came in the last two years. */
export function isNewParent(
  child: { readonly birthDate: string | null } | null,
  record: BirthRecord,
  today: string,
): boolean {
  const born = [child?.birthDate ?? null, lastBirth(record, today)];
  return born.some((day) => day !== null && !isOver(day, NEW_PARENT, today));
}

/**
 * The day of the birth this visit is about, `YYYY-MM-DD`: that of the infant whose chart is open,
 * else her last on record; null: none is known to the day, or she is pregnant again.
 */
export function dayOfBirth(
  child: { readonly birthDate: string | null } | null,
  record: BirthRecord,
  today: string,
): string | null {
  if (child === null && isPregnant(record, today)) return null;
  const day = child === null ? lastBirth(record, today) : child.birthDate;
  return day === null || day.length < 10 || day > today ? null : day;
}

function isPregnant(record: BirthRecord, today: string): boolean {
  const last = lastBirth(record, today);
  return (
    record.visit === 'before_birth' ||
    record.pregnant.some(
      (day) => day <= today && !isOver(day, PREGNANCY, today) && (last === null || day > last),
    )
  );
}

const lastBirth = ({ births }: BirthRecord, today: string): string | null =>
  births
    .filter((day) => day <= today)
    .toSorted()
    .at(-1) ?? null;

/** Whether more than `span` has passed since a day; a year or a month alone is taken at its end. */
export function isOver(day: string | null, span: Temporal.DurationLike, today: string): boolean {
  if (day === null) return false;
  const latest = `${day}${'-12-28'.slice(day.length - 4)}`.slice(0, 10);
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(latest).add(span), today) < 0;
}
