import type { CallbackPromise, ClosedDays, Destination } from '../../domain/place/destination.ts';
import type { Parsed } from '../border/parsed.ts';
import {
  CALLBACK_PROMISE,
  DESTINATION_TAG,
  EARLIEST_SLOT,
  LAST_VERIFIED,
  PROMISE_UNIT,
  UCUM,
} from '../codes/code-systems.ts';

/** What a directory entry says about itself beyond name, number and hours (docs/data.md). */
export type DestinationFacts = Pick<
  Destination,
  'closedDays' | 'telehealth' | 'promise' | 'earliestSlot' | 'lastVerified' | 'specialties'
>;

/** The tag that is about how visits are held; the others are what they are for. */
const TELEHEALTH = 'telehealth';

export function destinationFacts(service: Parsed<fhir4.HealthcareService>): DestinationFacts {
  const extension = (wanted: string) => service.extension?.find(({ url }) => url === wanted);
  const tags = (service.characteristic ?? []).flatMap(({ coding = [] }) =>
    coding.flatMap(({ system, code }) => (system === DESTINATION_TAG && code ? [code] : [])),
  );
  return {
    closedDays: (service.notAvailable ?? []).flatMap(({ during }) => toClosedDays(during)),
    telehealth: tags.includes(TELEHEALTH),
    specialties: tags.filter((tag) => tag !== TELEHEALTH),
    promise: toPromise(extension(CALLBACK_PROMISE)?.valueQuantity),
    earliestSlot: toInstant(extension(EARLIEST_SLOT)?.valueDateTime),
    lastVerified: toDay(extension(LAST_VERIFIED)?.valueDate, 'first'),
  };
}

/** A promise in a unit that is not understood is none: it would be kept or broken by guesswork. */
function toPromise(quantity: fhir4.Quantity | undefined): CallbackPromise | null {
  const { value, system, code } = quantity ?? {};
  if (value === undefined || value <= 0) return null;
  if (system === PROMISE_UNIT && code === 'business-day') return { value, unit: 'business_days' };
  return system === UCUM && code === 'h' ? { value, unit: 'hours' } : null;
}

/** Both ends of a FHIR Period are included; one that has no end goes on. */
function toClosedDays(during: fhir4.Period | undefined): readonly ClosedDays[] {
  const first = toDay(during?.start ?? during?.end, 'first');
  const last = during?.end === undefined ? FOR_GOOD : toDay(during.end, 'last');
  return first === null || last === null || last < first ? [] : [{ from: first, to: last }];
}

const FOR_GOOD = '9999-12-31';

/** The calendar day of a FHIR date or dateTime; a month or year is its first or last day. */
function toDay(date: string | undefined, which: 'first' | 'last'): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '') ?? [];
  if (year === undefined) return null;
  const start = `${year}-${month ?? '01'}-${day ?? '01'}`;
  try {
    const first = Temporal.PlainDate.from(start);
    if (which === 'first' || day !== undefined) return first.toString();
    return first
      .add(month === undefined ? { years: 1 } : { months: 1 })
      .subtract({ days: 1 })
      .toString();
  } catch {
    return null;
  }
}

/** Only a full dateTime names a moment. */
function toInstant(dateTime: string | undefined): string | null {
  try {
    return dateTime === undefined ? null : Temporal.Instant.from(dateTime).toString();
  } catch {
    return null;
  }
}
