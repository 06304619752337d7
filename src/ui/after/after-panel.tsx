import { useMemo, useState } from 'react';
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
import { InfoText } from './info-text.tsx';
import { PatientScreen } from './patient-screen.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { SheetText } from './sheet-text.tsx';
import './after.css';

/** After a saved step: the note for the chart, and what she takes along, in her language. */
export function AfterPanel() {
  const words = AFTER_WORDS[useLanguage()];
  const { visit } = useAtVisit();
  const [hers, setHers] = useState<Language>(
    languageOf(visit.chart.person.language) ?? CHART_LANGUAGE,
  );
  const [open, setOpen] = useState<'nothing' | 'screen' | 'sheet' | 'info'>('nothing');
  const close = (): void => setOpen('nothing');
  const [named, setNamed] = useState(false);
  const known = useMemo(() => nextDateOf(visit), [visit]);
  const date = useMemo(
    () => (known === null || named ? known : { ...known, who: null }),
    [known, named],
  );
  const facts = noteFacts(visit);
  const language = (
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
  );
  return (
    <section className="after" aria-label={words.label}>
      {date === null ? null : (
        <>
          {language}
          {known?.who ? (
            <fieldset className="chips">
              <legend>{words.name.label}</legend>
              {[false, true].map((one) => (
                <label key={String(one)} className="chip">
                  <input
                    type="radio"
                    name="her-name"
                    checked={named === one}
                    onChange={() => setNamed(one)}
                  />
                  <span>{one ? known.who : words.name.none}</span>
                </label>
              ))}
            </fieldset>
          ) : null}
          <div className="pair">
            <Button onPress={() => setOpen('screen')}>{words.actions.handOver}</Button>
            <Button onPress={() => setOpen('sheet')}>{words.actions.print}</Button>
          </div>
          <CalendarFile date={date} hers={hers} />
          {open === 'screen' ? <PatientScreen date={date} first={hers} onDone={close} /> : null}
          {open === 'sheet' ? (
            <PrintSheet title={AFTER_WORDS[hers].sheet.title[date.is]} hers={hers} onDone={close}>
              <SheetText date={date} language={hers} />
            </PrintSheet>
          ) : null}
        </>
      )}
      {visit.handoff.stage === 'check_in' ? (
        <>
          {language}
          <Button onPress={() => setOpen('info')}>{words.info.print}</Button>
          {open === 'info' ? (
            <PrintSheet title={AFTER_WORDS[hers].info.title} hers={hers} onDone={close}>
              <InfoText practice={visit.practice} language={hers} />
            </PrintSheet>
          ) : null}
        </>
      ) : null}
      {facts.length === 0 ? null : <ChartNote text={facts.map(chartNote).join('\n')} />}
    </section>
  );
}
