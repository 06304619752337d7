import { createEvent, type EventAttributes } from 'ics';
import type { NextDate } from '../../app/visit/next-date.ts';
import type { AfterWords } from '../../content/words/after-words.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import { saidCall } from './say-next-date.ts';

/** The same event twice: a file for a calendar, and the bare event for a QR code. */
export type CalendarEvent = { readonly file: string; readonly event: string };

/**
 * Her date as an iCalendar event (RFC 5545): times in UTC, CLASS:PRIVATE, and nothing in it but
 * the time, a neutral word and the number to call or be called from; a name only where she wants
 * it. Saved twice it is one event: its UID is its time. Null: the date
 * cannot be written as one.
 */
export function calendarEvent(date: NextDate, words: AfterWords): CalendarEvent | null {
  const { start, end, readAt, phone, who } = date;
  const summary = words.calendar.summary[date.is];
  const said = saidCall(date, words);
  const ms = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
  // `timestamp` is DTSTAMP; the library reads it, and its types do not know it.
  const wanted: EventAttributes & { readonly timestamp: number } = {
    start: ms(start),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: ms(end),
    endInputType: 'utc',
    endOutputType: 'utc',
    title: who === null ? summary : `${summary}: ${who}`,
    ...(phone === '' ? {} : { location: formatPhone(phone) }),
    ...(date.way === null || said === null ? {} : { description: said }),
    classification: 'PRIVATE',
    uid: `${Temporal.Instant.from(start).toString().replace(/[-:]/g, '')}@calendar.invalid`,
    productId: 'appointment',
    timestamp: ms(readAt),
  };
  const file = createEvent(wanted).value ?? '';
  const event = /BEGIN:VEVENT[\s\S]*END:VEVENT/.exec(file)?.[0];
  return event === undefined ? null : { file, event };
}
