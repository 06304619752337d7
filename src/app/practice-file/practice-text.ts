import * as v from 'valibot';

/** A text of a practice file, without the blanks around it. */
export const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'));

export const timeZone = v.pipe(
  text,
  v.check(isTimeZone, 'must be a time zone such as America/New_York'),
);

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
