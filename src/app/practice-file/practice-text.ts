import * as v from 'valibot';
import { isTimeZone } from '../../domain/time/time-zone.ts';

/** A text of a practice file, without the blanks around it. */
export const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'));

export const timeZone = v.pipe(
  text,
  v.check(isTimeZone, 'must be a time zone such as America/New_York'),
);
