import { createEvent, type EventAttributes } from 'ics';
import type { NextDate } from '../../app/visit/next-date.ts';

/** The same event twice: a file for a calendar, and the bare event for a QR code. */
export type CalendarEvent = { readonly file: string; readonly event: string };

/**
 * Her date as an iCalendar event (RFC 5545): times in UTC, CLASS:PRIVATE, and nothing in it but
 * the time and a neutral word. Saved twice it is one event: its UID is its time. Null: the date
 * cannot be written as one.
 */
export function calendarEvent(
  { start, end, readAt }: Pick<NextDate, 'start' | 'end' | 'readAt'>,
  summary: string,
): CalendarEvent | null {
  const ms = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;
  // `timestamp` is DTSTAMP; the library reads it, and its types do not know it.
  const wanted: EventAttributes & { readonly timestamp: number } = {
    start: ms(start),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: ms(end),
    endInputType: 'utc',
    endOutputType: 'utc',
    title: summary,
    classification: 'PRIVATE',
    uid: `${Temporal.Instant.from(start).toString().replace(/[-:]/g, '')}@calendar.invalid`,
    productId: 'appointment',
    timestamp: ms(readAt),
  };
  const file = createEvent(wanted).value ?? '';
  const event = /BEGIN:VEVENT[\s\S]*END:VEVENT/.exec(file)?.[0];
  return event === undefined ? null : { file, event };
}
