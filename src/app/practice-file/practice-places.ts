import * as v from 'valibot';
import { DELIVERIES } from '../../domain/place/delivery.ts';
import type { ClosedDays, OpenHours } from '../../domain/place/destination.ts';
import type { OwnDestination } from '../../domain/place/own-destinations.ts';
import { text, timeZone } from './practice-text.ts';
import { settingProblem } from './setting-problem.ts';

/** Where a practice sends people and when it is closed itself, or what is wrong with the list. */
export type OwnPlaces =
  | {
      readonly ok: true;
      readonly destinations: readonly OwnDestination[];
      readonly closedDays: readonly ClosedDays[];
    }
  | { readonly ok: false; readonly problems: readonly string[] };

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const day = v.pipe(text, v.check(isDay, 'must be a date such as 2026-12-25'));
const opens = v.pipe(
  text,
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time from 00:00 to 23:59'),
);
const closes = v.pipe(
  text,
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time from 00:00 to 24:00'),
);

const HOLIDAY_FORM = 'must be a date such as 2026-12-25, or 2026-12-24/2027-01-01';

const HTTPS = 'must be an address that begins with https://';

const Hours = v.strictObject({
  days: v.pipe(
    v.array(v.picklist(DAYS, `must be one of ${DAYS.join(', ')}`)),
    v.nonEmpty('must name a day'),
  ),
  opens,
  closes,
});

/** One day, or the first and the last of several: `2026-12-25`, `2026-12-24/2027-01-01`. */
export const Holiday = v.pipe(
  text,
  v.regex(/^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/, HOLIDAY_FORM),
  v.check((written) => written.split('/').every(isDay), HOLIDAY_FORM),
  v.check((written) => {
    const { from, to } = toClosedDays(written);
    return from <= to;
  }, 'must not end before it begins'),
);

/** One receiving practice as the practice file has it. */
export const DestinationEntry = v.strictObject({
  id: text,
  name: text,
  phones: v.pipe(
    v.array(text),
    v.nonEmpty('must have a number'),
    v.check((phones) => phones.length <= 2, 'must be the intake line and at most one more'),
  ),
  hours: v.exactOptional(v.array(Hours)),
  holidays: v.exactOptional(v.array(Holiday)),
  timeZone: v.exactOptional(timeZone),
  languages: v.exactOptional(
    v.array(v.pipe(text, v.check(isLanguage, 'must be a language code such as en or es'))),
  ),
  payers: v.exactOptional(v.array(text)),
  specialties: v.exactOptional(v.array(text)),
  telehealth: v.exactOptional(v.boolean('must be true or false')),
  promise: v.exactOptional(
    v.strictObject({
      value: v.pipe(v.number('must be a number'), v.minValue(1, 'must be at least 1')),
      unit: v.picklist(['hours', 'business_days'], 'must be hours or business_days'),
    }),
  ),
  earliestSlot: v.exactOptional(
    v.pipe(text, v.check(isInstant, 'must be a time with its offset: 2026-12-01T09:00:00-05:00')),
  ),
  contact: v.exactOptional(text),
  modes: v.exactOptional(
    v.pipe(
      v.array(
        v.picklist(['phone', 'portal', 'coordinator'], 'must be phone, portal or coordinator'),
      ),
      v.nonEmpty('must name a way'),
    ),
  ),
  delivery: v.exactOptional(v.picklist(DELIVERIES, `must be one of ${DELIVERIES.join(', ')}`)),
  fax: v.exactOptional(text),
  portal: v.exactOptional(v.pipe(text, v.regex(/^https:\/\//, HTTPS), v.check(isAddress, HTTPS))),
  lastVerified: v.exactOptional(day),
  owner: v.exactOptional(text),
});

const Places = v.strictObject({
  destinations: v.array(DestinationEntry),
  holidays: v.array(Holiday),
});

/** Checks the places of a practice file. Every problem names its setting: `destinations.0.phones`. */
export function ownPlacesOf(file: {
  readonly destinations: readonly unknown[];
  readonly holidays: readonly unknown[];
}): OwnPlaces {
  const result = v.safeParse(Places, file);
  if (!result.success) {
    // Two rules about one form say one thing.
    const problems = new Set(result.issues.map((issue) => settingProblem(issue)));
    return { ok: false, problems: [...problems] };
  }
  const { destinations, holidays } = result.output;
  const problems = mistakenForAnother(destinations);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    destinations: destinations.map(toOwnDestination),
    closedDays: holidays.map(toClosedDays),
  };
}

/** Records name a place: two that share a name or an id would be taken for one. */
function mistakenForAnother(all: readonly Entry[]): readonly string[] {
  return all.flatMap(({ id, name }, index) => {
    const before = all.slice(0, index);
    return [
      ...(before.some((one) => one.id === id)
        ? [`destinations.${index}.id is that of another: each needs its own`]
        : []),
      ...(before.some((one) => one.name === name)
        ? [`destinations.${index}.name is that of another: records tell them apart by name`]
        : []),
    ];
  });
}

type Entry = v.InferOutput<typeof DestinationEntry>;

/** Only what the file says; the directory may know the rest. */
function toOwnDestination(entry: Entry): OwnDestination {
  const { phones, hours, holidays, contact, earliestSlot, ...asItIs } = entry;
  const [phone = '', secondPhone = null] = phones;
  return {
    ...asItIs,
    phone,
    secondPhone,
    ...(contact === undefined ? {} : { contactName: contact }),
    ...(hours === undefined ? {} : { hours: hours.map(toHours) }),
    ...(holidays === undefined ? {} : { closedDays: holidays.map(toClosedDays) }),
    ...(earliestSlot === undefined
      ? {}
      : { earliestSlot: Temporal.Instant.from(earliestSlot).toString() }),
  };
}

const toHours = ({ days, opens, closes }: v.InferOutput<typeof Hours>): OpenHours => ({
  days: days.map((name) => DAYS.indexOf(name) + 1),
  opens,
  closes,
});

function toClosedDays(holiday: string): ClosedDays {
  const [from = '', to = from] = holiday.split('/');
  return { from, to };
}

function isDay(written: string): boolean {
  try {
    return Temporal.PlainDate.from(written).toString() === written;
  } catch {
    return false;
  }
}

function isAddress(written: string): boolean {
  try {
    return new URL(written).host !== '';
  } catch {
    return false;
  }
}

function isInstant(written: string): boolean {
  try {
    Temporal.Instant.from(written);
    return true;
  } catch {
    return false;
  }
}

/** BCP-47; `Intl` knows its grammar. */
function isLanguage(written: string): boolean {
  try {
    return Intl.getCanonicalLocales(written).length === 1;
  } catch {
    return false;
  }
}
