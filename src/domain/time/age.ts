/** Age of a child as it is said: days in the first week, weeks to 12, months to 23, then years. */
export type ChildAge = {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
};

/**
 * A child's age on a calendar day; null when the birth date is not a whole day on or before it.
 *
 * @param birthDate R4 date, maybe only a year or a month
 * @param day `YYYY-MM-DD`
 */
export function childAge(birthDate: string | null, day: string): ChildAge | null {
  if (birthDate === null || birthDate.length < 10) return null;
  const born = Temporal.PlainDate.from(birthDate);
  const { days } = born.until(day, { largestUnit: 'days' });
  if (days < 0) return null;
  if (days < 7) return { count: days, unit: 'days' };
  if (days < 13 * 7) return { count: Math.floor(days / 7), unit: 'weeks' };
  const { months } = born.until(day, { largestUnit: 'months' });
  return months < 24
    ? { count: months, unit: 'months' }
    : { count: Math.floor(months / 12), unit: 'years' };
}

/**
 * Whether someone may still be under 18 on a day: their own chart may have a proxy reader
 * (rules/chart.md#under-18). A birth date that is only a year or month is taken at its latest.
 */
export function mayBeUnder18(birthDate: string | null, day: string): boolean {
  if (birthDate === null) return false;
  const [year = '', month = '12', ofMonth] = birthDate.split('-');
  const latest =
    ofMonth === undefined
      ? Temporal.PlainYearMonth.from(`${year}-${month}`).toPlainDate({ day: 28 })
      : Temporal.PlainDate.from(birthDate);
  return Temporal.PlainDate.compare(latest.add({ years: 18 }), day) > 0;
}
