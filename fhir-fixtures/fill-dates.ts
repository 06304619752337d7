import { Temporal } from 'temporal-polyfill';

const TOKEN = /\{\{(.*?)\}\}/g;
const STEP = /^(years|weeks|day)([+-]\d+)$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Replaces the date tokens of a story, so that it always plays today:
 * `{{day-15}}` is the date 15 days before `today`, `{{years-31 day-140}}` a birthday,
 * `{{day+0 09:42}}` that wall-clock time as a full dateTime with the offset the zone has on that
 * day. A time the clocks skip (spring forward) is moved on by the gap.
 *
 * @param today calendar day in the practice, `YYYY-MM-DD`
 * @param timeZone IANA zone of the practice
 * @throws RangeError when a token is not one of these, with the token in the message
 */
export function fillDates(text: string, today: string, timeZone: string): string {
  const start = Temporal.PlainDate.from(today);
  return text.replace(TOKEN, (token, body: string) => {
    const words = body.split(' ');
    const time = words.at(-1)?.match(TIME) ? words.pop() : undefined;
    if (words.length === 0) throw new RangeError(`no day in the date token ${token}`);
    const day = words.reduce((date, word) => move(date, word, token), start);
    if (time === undefined) return day.toString();
    return day
      .toZonedDateTime({ timeZone, plainTime: time })
      .toString({ timeZoneName: 'never', smallestUnit: 'second' });
  });
}

function move(date: Temporal.PlainDate, word: string, token: string): Temporal.PlainDate {
  const [, unit, amount] = word.match(STEP) ?? [];
  if (unit === undefined || amount === undefined) {
    throw new RangeError(`not a date token: ${token}`);
  }
  const count = Number(amount);
  if (unit === 'years') return date.add({ years: count });
  if (unit === 'weeks') return date.add({ weeks: count });
  return date.add({ days: count });
}
