import type { CallbackPromise, ClosedDays, Destination } from '../../domain/place/destination.ts';
import type { Parsed } from '../border/parsed.ts';
import { UCUM } from '../codes/code-systems.ts';
import {
  CALLBACK_PROMISE,
  DESTINATION_TAG,
  EARLIEST_SLOT,
  LAST_VERIFIED,
  PROMISE_UNIT,
} from '../codes/directory-codes.ts';
import { edgeOf } from '../codes/in-force.ts';

/** What a directory entry says about itself beyond name, number and hours (docs/data.md). */
export type DestinationFacts = Pick<
  Destination,
  'closedDays' | 'telehealth' | 'promise' | 'earliestSlot' | 'lastVerified' | 'specialties'
>;

/** The tag that is about how visits are held; the others are what they are for. */
const TELEHEALTH = 'telehealth';

export function destinationFacts(
  service: Parsed<fhir4.HealthcareService>,
  timeZone: string,
): DestinationFacts {
  const extension = (wanted: string) => service.extension?.find(({ url }) => url === wanted);
  const tags = (service.characteristic ?? []).flatMap(({ coding = [] }) =>
    coding.flatMap(({ system, code }) => (system === DESTINATION_TAG && code ? [code] : [])),
  );
  return {
    closedDays: (service.notAvailable ?? []).flatMap(({ during }) =>
      toClosedDays(during, timeZone),
    ),
    telehealth: tags.includes(TELEHEALTH),
    specialties: tags.filter((tag) => tag !== TELEHEALTH),
    promise: toPromise(extension(CALLBACK_PROMISE)?.valueQuantity),
    earliestSlot: toInstant(extension(EARLIEST_SLOT)?.valueDateTime),
    lastVerified: edgeOf(extension(LAST_VERIFIED)?.valueDate, 'first'),
  };
}

/** A promise in a unit that is not understood is none: it would be kept or broken by guesswork. */
function toPromise(quantity: fhir4.Quantity | undefined): CallbackPromise | null {
  const { value, system, code } = quantity ?? {};
  if (value === undefined || value <= 0) return null;
  if (system === PROMISE_UNIT && code === 'business-day') return { value, unit: 'business_days' };
  return system === UCUM && code === 'h' ? { value, unit: 'hours' } : null;
}

/**
 * Both ends of a FHIR Period are included; one that has no end goes on. An end with a time closes
 * its day from then, or until then: 12:00 to 13:00 of one day is a lunch break, not a holiday.
 *
 * @param timeZone IANA zone in which the days are the destination's
 */
function toClosedDays(during: fhir4.Period | undefined, timeZone: string): readonly ClosedDays[] {
  const start = toWall(during?.start, timeZone);
  const end = toWall(during?.end, timeZone);
  if (start === null && end === null) return wholeDays(during);
  const first = start?.day ?? edgeOf(during?.start ?? during?.end, 'first');
  const last = end?.day ?? (during?.end === undefined ? FOR_GOOD : edgeOf(during.end, 'last'));
  const opens = start?.time ?? '00:00';
  const closes = end?.time ?? '24:00';
  if (first === null || last === null || last < first) return [];
  const whole = opens === '00:00' && closes >= '23:59';
  if (whole) return [{ from: first, to: last }];
  if (first === last) {
    return opens < closes ? [closedOn(first, last, opens, closes)] : [];
  }
  const next = Temporal.PlainDate.from(first).add({ days: 1 }).toString();
  const before = Temporal.PlainDate.from(last).subtract({ days: 1 }).toString();
  return [
    closedOn(first, first, opens, '24:00'),
    ...(next <= before ? [closedOn(next, before, '00:00', '24:00')] : []),
    ...(closes === '00:00' ? [] : [closedOn(last, last, '00:00', closes)]),
  ];
}

/** From the first minute to the last is the day itself. */
const closedOn = (day: string, to: string, opens: string, closes: string): ClosedDays =>
  opens === '00:00' && closes >= '23:59'
    ? { from: day, to }
    : { from: day, to, between: { from: opens, to: closes } };

/** Day and minute there; null: no time is given. A time without an offset is the destination's own. */
function toWall(
  dateTime: string | undefined,
  timeZone: string,
): { readonly day: string; readonly time: string } | null {
  if (dateTime?.includes('T') !== true) return null;
  try {
    const wall = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(dateTime)
      ? Temporal.Instant.from(dateTime).toZonedDateTimeISO(timeZone).toPlainDateTime()
      : Temporal.PlainDateTime.from(dateTime);
    return {
      day: wall.toPlainDate().toString(),
      time: wall.toPlainTime().toString({ smallestUnit: 'minute' }),
    };
  } catch {
    return null;
  }
}

function wholeDays(during: fhir4.Period | undefined): readonly ClosedDays[] {
  const first = edgeOf(during?.start ?? during?.end, 'first');
  const last = during?.end === undefined ? FOR_GOOD : edgeOf(during.end, 'last');
  return first === null || last === null || last < first ? [] : [{ from: first, to: last }];
}

const FOR_GOOD = '9999-12-31';

/** Only a full dateTime names a moment. */
function toInstant(dateTime: string | undefined): string | null {
  try {
    return dateTime === undefined ? null : Temporal.Instant.from(dateTime).toString();
  } catch {
    return null;
  }
}
