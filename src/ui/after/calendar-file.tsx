import { useId, useMemo } from 'react';
import type { NextDate } from '../../app/visit/next-date.ts';
import type { Language } from '../../domain/language/language.ts';
import { useLanguage } from '../context/language.ts';
import { AFTER_WORDS } from './after-words.ts';
import { calendarEvent } from './calendar-event.ts';
import { useFileAddress } from './file-address.ts';

/**
 * Her date for a calendar. Many EHR frames block downloads without a word
 * (rules/screen.md#frame-limits), so the file is never said to be saved, and the same event is
 * there as text.
 */
export function CalendarFile({ date, hers }: { readonly date: NextDate; readonly hers: Language }) {
  const { actions, calendar: words } = AFTER_WORDS[useLanguage()];
  const field = useId();
  const made = useMemo(() => calendarEvent(date, AFTER_WORDS[hers]), [date, hers]);
  const address = useFileAddress(made?.file ?? null);
  return (
    <details className="calendar">
      <summary>{actions.calendar}</summary>
      {made === null ? (
        <p>{words.failed}</p>
      ) : (
        <>
          {address === null ? null : (
            <p>
              <a className="button" href={address} download="appointment.ics">
                {words.save}
              </a>
            </p>
          )}
          <p className="small">{words.saveHint}</p>
          <div className="field">
            <label htmlFor={field}>{words.asText}</label>
            <textarea
              id={field}
              readOnly
              rows={6}
              value={made.file}
              onFocus={(event) => event.currentTarget.select()}
            />
          </div>
        </>
      )}
    </details>
  );
}
