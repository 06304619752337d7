import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { NextDate } from '../../src/app/visit/next-date.ts';
import { lintWords } from '../../src/content/lint/lint-words.ts';
import { NEXT_STEP_WAYS } from '../../src/domain/handoff/next-step-record.ts';
import { LANGUAGES } from '../../src/domain/language/language.ts';
import { casesOf } from '../../src/domain/testing/cases-for-tests.ts';
import { AFTER_WORDS } from '../../src/ui/after/after-words.ts';
import { calendarEvent } from '../../src/ui/after/calendar-event.ts';
import { PatientScreen } from '../../src/ui/after/patient-screen.tsx';
import { SheetText } from '../../src/ui/after/sheet-text.tsx';

// What she takes along: whatever the date is, in both languages, no word that tells what for.

afterEach(cleanup);

const START = Date.parse('2026-11-23T15:00:00Z');
const anyDate: fc.Arbitrary<NextDate> = fc.record({
  is: fc.constantFrom('appointment', 'call'),
  start: fc
    .integer({ min: 0, max: 370 * 24 * 4 })
    .map((quarters) => new Date(START + quarters * 900_000).toISOString()),
  end: fc.constant('2028-01-01T00:00:00Z'),
  zone: fc.constantFrom('America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu', 'UTC'),
  medium: fc.constantFrom('video', 'phone', 'in_person', null),
  way: fc.constantFrom(...NEXT_STEP_WAYS, null),
  who: fc.constantFrom('Dana Demoline', null),
  phone: fc.constantFrom('+1-202-555-0101', ''),
  readAt: fc.constant('2026-11-23T15:00:00Z'),
});

const TELLS =
  /therap|terapeut|perinatal|postpartum|posparto|depress|depres|anxi|ansied|mental|suicid|self-?harm|score|puntaje|EPDS|PHQ|GAD|risk|riesgo|crisis|refus|rechaz|declin|diagnos|baby|beb[eé]/i;

test.each(LANGUAGES)(
  'H17: her card, her sheet and her calendar in %s hold no word that tells what for',
  (language) => {
    const came = casesOf('appointment', 'call', 'video', 'phone', 'in_person', 'no medium');
    fc.assert(
      fc.property(anyDate, (date) => {
        came.meet(date.is);
        came.meet(date.medium ?? 'no medium');
        const { baseElement } = render(
          <>
            <PatientScreen date={date} first={language} onDone={() => undefined} />
            <SheetText date={date} language={language} />
          </>,
        );
        const text = `${baseElement.textContent} ${
          calendarEvent(date, AFTER_WORDS[language])?.file ?? ''
        }`;
        cleanup();
        expect(text).not.toMatch(/undefined|null|NaN|\{\{/);
        expect(text).not.toMatch(TELLS);
        for (const stage of ['note', 'close']) {
          expect(
            lintWords({ text, lang: language, stage, audience: null }).filter(
              ({ rule }) => rule !== 'ANY-NUM-1',
            ),
          ).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
    expect(came.missing()).toEqual([]);
  },
);
