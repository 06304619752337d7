import { useEffect, useRef, useState } from 'react';
import type { NextDate } from '../../app/visit/next-date.ts';
import { LANGUAGE_FOLDERS } from '../../content/languages/languages.ts';
import { LANGUAGES, type Language } from '../../domain/language/language.ts';
import { Button } from '../parts/button.tsx';
import { PhoneNumber } from '../parts/phone-number.tsx';
import { watchIdle } from '../parts/watch-idle.ts';
import { AFTER_WORDS } from './after-words.ts';
import { Cover } from './cover.tsx';
import { EventCode } from './event-code.tsx';
import { sayNextDate } from './say-next-date.ts';

/**
 * In her hand it may be left lying: blank sooner than the app itself (rules/screen.md#her-screen).
 */
const BLANK_AFTER_MS = 2 * 60_000;

/** The next language, round and round. */
const after = (language: Language): Language =>
  LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? language;

/**
 * S13: what she sees when she is handed the screen. Her date and a number: no name, no place, no
 * chart, and no way back but "Done".
 */
export function PatientScreen({
  date,
  first,
  onDone,
}: {
  readonly date: NextDate;
  readonly first: Language;
  readonly onDone: () => void;
}) {
  const [language, setLanguage] = useState(first);
  const [blank, setBlank] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => watchIdle(BLANK_AFTER_MS, () => setBlank(true)), []);
  useEffect(() => {
    if (!blank) heading.current?.focus();
  }, [blank]);
  const words = AFTER_WORDS[language];
  const other = after(language);
  if (blank) {
    return (
      <Cover lang={language}>
        <Button onPress={() => setBlank(false)}>{words.screen.blank}</Button>
      </Cover>
    );
  }
  const said = sayNextDate(date, words, language);
  return (
    <Cover lang={language}>
      <h1 className="next-date" ref={heading} tabIndex={-1}>
        <span className="next-set">{said.set}</span> <span className="next-day">{said.day}</span>{' '}
        <span className="next-time">{said.time}</span>
      </h1>
      {said.by === null ? null : <p className="next-by">{said.by}</p>}
      {said.call === null ? null : <p>{said.call}</p>}
      {date.phone === '' ? null : (
        <div>
          <p>{words.screen.ifAnythingChanges}</p>
          <PhoneNumber recorded={date.phone} />
        </div>
      )}
      <EventCode date={date} words={words} />
      <div className="pair">
        <Button onPress={() => setLanguage(other)}>
          <span lang={other}>{LANGUAGE_FOLDERS[other].name}</span>
        </Button>
        <Button look="main" onPress={onDone}>
          {words.screen.done}
        </Button>
      </div>
    </Cover>
  );
}
