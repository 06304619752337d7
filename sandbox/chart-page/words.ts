import { Temporal } from 'temporal-polyfill';

/** A code in words: its text, a display, or at worst the code itself. */
export function conceptText(concept: fhir4.CodeableConcept | undefined): string {
  const coding = concept?.coding ?? [];
  const display = coding.find((one) => one.display !== undefined)?.display;
  return concept?.text ?? display ?? coding[0]?.code ?? '';
}

/** "Family, Given" would sort; "Given Family" reads. */
export function personName(names: readonly fhir4.HumanName[] | undefined): string {
  const name = names?.find(({ use }) => use === 'official') ?? names?.[0];
  if (name === undefined) return 'Name not recorded';
  return name.text ?? [...(name.given ?? []), name.family].filter(Boolean).join(' ');
}

/** Age as a chart gives it: days and weeks for the newborn, months up to two years. */
export function ageText(birthDate: string | undefined, today: Temporal.PlainDate): string {
  if (birthDate === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(birthDate)) return 'not recorded';
  const born = Temporal.PlainDate.from(birthDate);
  const { days } = born.until(today, { largestUnit: 'days' });
  const { years } = born.until(today, { largestUnit: 'years' });
  const { months } = born.until(today, { largestUnit: 'months' });
  if (days < 14) return plural(days, 'day');
  if (months < 3) return plural(Math.floor(days / 7), 'week');
  if (years < 2) return plural(months, 'month');
  return plural(years, 'year');
}

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** An Observation's value as it is stored: a total kept as text is shown as text. */
export function valueText(observation: fhir4.Observation): string {
  const { valueQuantity: quantity, dataAbsentReason } = observation;
  if (quantity) {
    // "{score}" and its like are UCUM annotations, not units.
    const unit = (quantity.unit ?? quantity.code ?? '').replace(/^\{.*\}$/, '');
    return [quantity.value, unit].filter(known).join(' ');
  }
  if (observation.valueInteger !== undefined) return String(observation.valueInteger);
  if (observation.valueString !== undefined) return `“${observation.valueString}” (text)`;
  if (observation.valueBoolean !== undefined) return observation.valueBoolean ? 'yes' : 'no';
  if (observation.valueDateTime !== undefined) return observation.valueDateTime;
  if (observation.valueCodeableConcept) return conceptText(observation.valueCodeableConcept);
  if (dataAbsentReason) return `no value: ${conceptText(dataAbsentReason)}`;
  return observation.hasMember ? plural(observation.hasMember.length, 'result') : 'no value';
}

const known = (part: unknown) => part !== undefined && part !== '';

/** Dates and times as the practice writes them, in its own zone. */
export type Calendar = {
  readonly today: Temporal.PlainDate;
  /** The calendar day a FHIR date or dateTime falls on here. */
  readonly dayOf: (dateTime: string | undefined) => Temporal.PlainDate | undefined;
  /** "Nov 23, 2026". */
  readonly date: (dateTime: string | undefined) => string;
  /** "2:30 PM"; empty for a date without a time. */
  readonly time: (dateTime: string | undefined) => string;
  /** "Nov 23, 2026, 2:30 PM". */
  readonly moment: (dateTime: string | undefined) => string;
};

export function practiceCalendar(now: Date, timeZone: string): Calendar {
  const zoned = (dateTime: string) => Temporal.Instant.from(dateTime).toZonedDateTimeISO(timeZone);
  const today = zoned(now.toISOString()).toPlainDate();
  const dayOf = (dateTime: string | undefined) => {
    if (dateTime === undefined || dateTime.length < 10) return undefined;
    return dateTime.includes('T')
      ? zoned(dateTime).toPlainDate()
      : Temporal.PlainDate.from(dateTime);
  };
  const date = (dateTime: string | undefined) =>
    dayOf(dateTime)?.toLocaleString('en-US', {
      month: 'short',
      day: 'numeric',
      year: 'numeric',
    }) ??
    dateTime ??
    'not recorded';
  const time = (dateTime: string | undefined) =>
    dateTime?.includes('T')
      ? zoned(dateTime)
          .toPlainTime()
          .toLocaleString('en-US', { hour: 'numeric', minute: '2-digit' })
      : '';
  return {
    today,
    dayOf,
    date,
    time,
    moment: (dateTime) => [date(dateTime), time(dateTime)].filter(known).join(', '),
  };
}
