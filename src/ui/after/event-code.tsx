import { useMemo } from 'react';
import type { NextDate } from '../../app/visit/next-date.ts';
import type { AfterWords } from '../../content/words/after-words.ts';
import { calendarEvent } from './calendar-event.ts';
import { QrCode } from './qr-code.tsx';

/** Her date to scan: a bare calendar event, with a name only where she wants it, and nothing about why. */
export function EventCode({
  date,
  words,
}: {
  readonly date: NextDate;
  readonly words: AfterWords;
}) {
  const made = useMemo(() => calendarEvent(date, words), [date, words]);
  if (made === null) return null;
  return (
    <figure className="event-code">
      <QrCode text={made.event} label={words.sheet.scan} />
      <figcaption>{words.sheet.scan}</figcaption>
    </figure>
  );
}
