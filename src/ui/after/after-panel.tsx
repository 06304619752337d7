import { useState } from 'react';
import { noteFacts } from '../../app/note/note-facts.ts';
import { nextDateOf } from '../../app/visit/next-date.ts';
import { LANGUAGE_FOLDERS } from '../../content/languages/languages.ts';
import { chartNote } from '../../content/note/chart-note.ts';
import {
  CHART_LANGUAGE,
  LANGUAGES,
  type Language,
  languageOf,
} from '../../domain/language/language.ts';
import { useLanguage } from '../context/language.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { AFTER_WORDS } from './after-words.ts';
import { CalendarFile } from './calendar-file.tsx';
import { ChartNote } from './chart-note.tsx';
import { PatientScreen } from './patient-screen.tsx';
import { PrintSheet } from './print-sheet.tsx';
import './after.css';

/** After a saved step: the note for the chart, and what she takes along, in her language. */
export function AfterPanel() {
  const words = AFTER_WORDS[useLanguage()];
  const { visit } = useAtVisit();
  const [hers, setHers] = useState<Language>(
    languageOf(visit.chart.person.language) ?? CHART_LANGUAGE,
  );
  const [open, setOpen] = useState<'nothing' | 'screen' | 'sheet'>('nothing');
  const close = (): void => setOpen('nothing');
  const date = nextDateOf(visit);
  const facts = noteFacts(visit);
  return (
    <section className="after" aria-label={words.label}>
      {date === null ? null : (
        <>
          <fieldset className="chips">
            <legend>{words.languageLabel}</legend>
            {LANGUAGES.map((one) => (
              <label key={one} className="chip">
                <input
                  type="radio"
                  name="her-language"
                  checked={hers === one}
                  onChange={() => setHers(one)}
                />
                <span lang={one}>{LANGUAGE_FOLDERS[one].name}</span>
              </label>
            ))}
          </fieldset>
          <div className="pair">
            <Button onPress={() => setOpen('screen')}>{words.actions.handOver}</Button>
            <Button onPress={() => setOpen('sheet')}>{words.actions.print}</Button>
          </div>
          <CalendarFile date={date} hers={hers} />
          {open === 'screen' ? <PatientScreen date={date} first={hers} onDone={close} /> : null}
          {open === 'sheet' ? <PrintSheet date={date} hers={hers} onDone={close} /> : null}
        </>
      )}
      {facts.length === 0 ? null : <ChartNote text={facts.map(chartNote).join('\n')} />}
    </section>
  );
}
