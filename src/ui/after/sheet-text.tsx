import type { NextDate } from '../../app/visit/next-date.ts';
import type { Language } from '../../domain/language/language.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import { AFTER_WORDS } from './after-words.ts';
import { EventCode } from './event-code.tsx';
import { sayNextDate } from './say-next-date.ts';

/** The sheet itself: when, how, and a number. Anyone may find it. */
export function SheetText({
  date,
  language,
}: {
  readonly date: NextDate;
  readonly language: Language;
}) {
  const words = AFTER_WORDS[language];
  const said = sayNextDate(date, words, language);
  return (
    <article className="sheet" lang={language}>
      <h1>{words.sheet.title[date.is]}</h1>
      <p className="sheet-date">
        <strong>{said.day}</strong>
        <br />
        {said.time}
        {said.by === null ? null : (
          <>
            <br />
            {said.by}
          </>
        )}
        {said.call === null ? null : (
          <>
            <br />
            {said.call}
          </>
        )}
      </p>
      {date.phone === '' ? null : (
        <p>
          {words.screen.ifAnythingChanges} <strong>{formatPhone(date.phone)}</strong>
        </p>
      )}
      <EventCode date={date} words={words} />
    </article>
  );
}
