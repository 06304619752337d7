import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INSTRUMENT_ORDER, INSTRUMENTS } from '../../domain/screening/instruments.ts';
import { checkPaper, PAPER_ANSWERS, type PaperEntry } from '../../domain/screening/paper-screen.ts';
import { scoreScreen } from '../../domain/screening/screening-score.ts';
import { readScreens } from './read-screens.ts';
import { toPaperObservation } from './to-paper-observation.ts';

const practice = { cutoffs: {}, epds3aCutoff: 6 };
const written = (entry: PaperEntry): fhir4.Observation => ({
  ...toPaperObservation(entry, {
    patient: 'Patient/x01',
    patientName: 'Nadia Emptychart',
    encounter: 'Encounter/x01-visit',
    identifier: { system: 'urn:test', value: '1' },
    by: { reference: 'PractitionerRole/ob-provider', name: 'Dr. Olive Specimen, CNM' },
    at: '2026-11-23T16:00:00Z',
  }),
  id: 'paper',
});
const readBack = (entry: PaperEntry) => {
  const { screens, unread } = readScreens([written(entry)], { subject: 'Patient/x01' });
  expect(unread).toEqual([]);
  expect(screens).toHaveLength(1);
  return screens;
};

/** Any entry that the form lets through. */
const anyEntry = fc
  .record({
    instrument: fc.constantFrom(...INSTRUMENT_ORDER),
    total: fc.integer({ min: 0, max: 30 }).map(String),
    selfHarm: fc.constantFrom(...PAPER_ANSWERS),
  })
  .map((fields) =>
    checkPaper({ ...fields, taken: '2026-11-20', answeredBy: 'Nadia Emptychart' }, '2026-11-23'),
  )
  .filter((checked) => checked.ok)
  .map(({ entry }) => entry);

describe('a result from paper', () => {
  test('H4: reads back with its total and its self-harm answer, whatever they are', () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const [screen] = readBack(entry);
        const found = screen && scoreScreen(screen, practice);
        expect(screen).toMatchObject({
          instrument: entry.instrument,
          total: entry.total,
          taken: '2026-11-20',
          answeredBy: 'Nadia Emptychart',
        });
        expect(found?.selfHarm).toBe(entry.selfHarm ?? 'not_asked');
        expect(found?.conflict).toBe(false);
        expect(found?.incomplete).toBe(false);
        expect(found?.positive).toBe(entry.total >= INSTRUMENTS[entry.instrument].cutoff.value);
      }),
    );
  });

  test('says that "marked" is the least it can be, not what the form says', () => {
    const marked: PaperEntry = {
      instrument: 'EPDS',
      total: 12,
      selfHarm: 'positive',
      taken: '2026-11-20',
      answeredBy: 'Nadia Emptychart',
    };
    expect(JSON.stringify(written(marked).component)).toContain('Marked (1 or more)');
  });

  test('uses the verified code of the PHQ-9 item, and our own where none was found', () => {
    const entry = {
      total: 12,
      selfHarm: 'negative',
      taken: '2026-11-20',
      answeredBy: 'x',
    } as const;
    const codeOf = (instrument: 'PHQ-9' | 'EPDS') =>
      written({ ...entry, instrument }).component?.[0]?.code.coding?.[0];
    expect(codeOf('PHQ-9')).toEqual({ system: 'http://loinc.org', code: '44260-8' });
    expect(codeOf('EPDS')?.system).toMatch(/^https:\/\/warmhandoff\.example/);
  });
});
