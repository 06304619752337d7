import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INSTRUMENT_ORDER, INSTRUMENTS, type InstrumentId } from './instruments.ts';
import type { ItemAnswer, Screen } from './screen.ts';
import { assessScreening, type ScreeningInput } from './screening.ts';

const AT = '2026-11-23T15:00:00Z';
const VISIT = Temporal.PlainDate.from('2026-11-23');
const practice = { timeZone: 'America/New_York', cutoffs: {}, epds3aCutoff: 6 };

type Given = {
  readonly daysAgo?: number;
  readonly taken?: string;
  readonly total?: number | null;
  readonly items?: readonly ItemAnswer[] | null;
  readonly record?: string;
};

function screen(instrument: InstrumentId, given: Given): Screen {
  const items = given.items ?? null;
  return {
    instrument,
    taken: given.taken ?? VISIT.subtract({ days: given.daysAgo ?? 0 }).toString(),
    total: given.total ?? null,
    items,
    answeredBy: null,
    language: null,
    records: [given.record ?? 'Observation/1'],
    encounter: null,
  };
}

const assess = (screens: readonly Screen[], more: Partial<ScreeningInput> = {}) =>
  assessScreening({ screens, at: AT, practice, ...more });
const reasons = (screens: readonly Screen[], more: Partial<ScreeningInput> = {}) =>
  assess(screens, more).reasons.map(({ code }) => code);
const warnings = (screens: readonly Screen[]) => assess(screens).warnings.map(({ code }) => code);

/** EPDS answers with a given sum and a given last item; the anxiety items stay low. */
const epds = (sum: number, item10: ItemAnswer): readonly ItemAnswer[] => {
  const others = sum - (item10 ?? 0);
  const spread = [0, 1, 5, 6, 7, 8, 2, 3, 4];
  const items: ItemAnswer[] = Array<ItemAnswer>(10).fill(0);
  for (let given = 0; given < others; given += 1) {
    const index = spread.find((place) => (items[place] ?? 0) < 3) ?? 0;
    items[index] = ((items[index] ?? 0) + 1) as 0 | 1 | 2 | 3;
  }
  items[9] = item10;
  return items;
};

describe('the cut-off', () => {
  test.each(INSTRUMENT_ORDER)('%s is positive exactly at it, and not one below', (instrument) => {
    const { value } = INSTRUMENTS[instrument].cutoff;
    const at = (total: number) => assess([screen(instrument, { total })]).findings[0]?.positive;
    expect([at(value), at(value - 1)]).toEqual([true, false]);
  });

  test('is the practice’s own where it has set one, and the reason says so', () => {
    const own = { practice: { ...practice, cutoffs: { EPDS: 13 } } };
    const twelve = [screen('EPDS', { items: epds(12, 0) })];
    const thirteen = [screen('EPDS', { items: epds(13, 0) })];
    expect([reasons(twelve, own), reasons(thirteen, own)]).toEqual([[], ['EPDS>=13']]);
  });

  test('comes with its source, and with whose it is', () => {
    const [finding] = assess([screen('PHQ-9', { total: 12 })]).findings;
    expect(finding?.cutoff).toEqual({ value: 10, setBy: 'published', source: 'HEDIS DSF-E' });
  });
});

describe('today, current, stale', () => {
  test('a positive of 14 days ago lists her, one of 15 days ago to repeat it (H2)', () => {
    const positive = (daysAgo: number) => [screen('GAD-7', { daysAgo, total: 15 })];
    expect([reasons(positive(14)), reasons(positive(15))]).toEqual([
      ['GAD-7>=10'],
      ['repeat the screen'],
    ]);
  });

  test('P14: after 20 days the screen is to be repeated (H2)', () => {
    const stale = [screen('EPDS', { daysAgo: 20, items: epds(16, 0) })];
    expect([assess(stale).gate, assess(stale).selfHarm, warnings(stale)]).toEqual([
      'rescreen',
      'stale',
      ['repeat_the_screen'],
    ]);
  });

  test('P11: once the same instrument was repeated, the old form asks for nothing', () => {
    const old = screen('EPDS', { daysAgo: 15, items: epds(13, 0) });
    expect(warnings([old, screen('EPDS', { items: epds(12, 0) })])).toEqual([]);
  });

  test('another instrument, or a half-filled form of the same, is no repetition', () => {
    const old = screen('GAD-7', { daysAgo: 20, total: 12 });
    const half = screen('GAD-7', { items: [1, 0, null, null, null, null, null] });
    expect([warnings([old, screen('PHQ-2', { total: 1 })]), warnings([old, half])]).toEqual([
      ['repeat_the_screen'],
      ['incomplete', 'repeat_the_screen'],
    ]);
  });

  test('a date after the visit is pointed out and not counted', () => {
    const future = [screen('GAD-7', { daysAgo: -1, total: 15 })];
    expect([reasons(future), warnings(future)]).toEqual([[], ['future_date']]);
  });

  test('the later of two of the same instrument speaks', () => {
    const two = [
      screen('GAD-7', { daysAgo: 5, total: 15 }),
      screen('GAD-7', { daysAgo: 0, total: 4 }),
    ];
    expect(reasons(two)).toEqual([]);
  });

  test('a half-filled form does not hide an earlier positive', () => {
    const two = [
      screen('GAD-7', { daysAgo: 5, total: 15 }),
      screen('GAD-7', { daysAgo: 0, items: [1, 0, null, null, null, null, null] }),
    ];
    expect(reasons(two)).toEqual(['GAD-7>=10']);
  });

  test('an unfinished form that was filled in again later is no longer to be asked again', () => {
    const two = [
      screen('GAD-7', { daysAgo: 5, items: [1, 0, null, null, null, null, null] }),
      screen('GAD-7', { daysAgo: 0, total: 4 }),
    ];
    expect(warnings(two)).toEqual([]);
  });

  test('two of one day that cannot be told apart: either reaches', () => {
    const two = [
      screen('GAD-7', { total: 15, record: 'Observation/1' }),
      screen('GAD-7', { total: 4, record: 'Observation/2' }),
    ];
    expect(reasons(two)).toEqual(['GAD-7>=10']);
  });
});

describe('short forms', () => {
  const phq2 = screen('PHQ-2', { total: 4 });

  test.each(['EPDS', 'PHQ-9', 'PHQ-9M'] as const)(
    'a positive PHQ-2 is resolved by a negative %s of the same day',
    (instrument) => {
      const items = Array<ItemAnswer>(INSTRUMENTS[instrument].items).fill(0);
      expect(reasons([phq2, screen(instrument, { items })])).toEqual([]);
    },
  );

  test('not by one of another day', () => {
    const yesterday = screen('PHQ-9', { daysAgo: 1, items: Array<ItemAnswer>(9).fill(0) });
    expect(reasons([phq2, yesterday])).toEqual(['PHQ-2>=3']);
  });

  test('not by one that was left unfinished', () => {
    const unfinished = screen('PHQ-9', { items: [0, 0, 0, null, 0, 0, 0, 0, 0] });
    expect(reasons([phq2, unfinished])).toEqual(['PHQ-2>=3']);
  });

  test('not by a negative GAD-7, which asks about something else', () => {
    expect(reasons([phq2, screen('GAD-7', { total: 2 })])).toEqual(['PHQ-2>=3']);
  });

  test('not by one that was itself repeated later that day', () => {
    const at = (taken: string, answer: ItemAnswer) =>
      screen('PHQ-9', { taken, items: [...Array<ItemAnswer>(8).fill(answer), 0] });
    const repeated = [at('2026-11-23T14:00:00Z', 0), at('2026-11-23T16:00:00Z', 2)];
    expect(reasons([phq2, ...repeated])).toEqual(['PHQ-9>=10', 'PHQ-2>=3']);
  });

  test('the resolution is said', () => {
    const both = [phq2, screen('PHQ-9', { items: Array<ItemAnswer>(9).fill(0) })];
    expect(warnings(both)).toEqual(['resolved_by_full_length']);
  });
});

describe('scores that are not whole', () => {
  test('answered items alone reach the cut-off', () => {
    const items: readonly ItemAnswer[] = [3, 3, 3, 3, null, null, null, null, 0];
    const phq9 = [screen('PHQ-9', { items })];
    expect([reasons(phq9), warnings(phq9)]).toEqual([['PHQ-9>=10'], ['answered_items_alone']]);
  });

  test('otherwise the form is incomplete: neither positive nor negative', () => {
    const items: readonly ItemAnswer[] = [2, 2, null, 2, 0, 0, 0, 0, 0];
    const [finding] = assess([screen('PHQ-9', { items })]).findings;
    expect([finding?.positive, finding?.incomplete]).toEqual([false, true]);
  });

  test('so it is when a total is stated beside the blanks and is below the cut-off', () => {
    const items: readonly ItemAnswer[] = [2, 2, null, 2, 0, 0, 0, 0, 0];
    expect(warnings([screen('PHQ-9', { total: 6, items })])).toEqual(['incomplete']);
  });

  test('P16: a stated total that differs from the items is flagged, and either may reach (H8)', () => {
    const byTotal = [screen('PHQ-9', { total: 12, items: [1, 1, 1, 1, 1, 1, 1, 1, 0] })];
    const byItems = [screen('PHQ-9', { total: 7, items: [2, 2, 2, 2, 2, 1, 0, 0, 0] })];
    expect([reasons(byTotal), reasons(byItems)]).toEqual([['PHQ-9>=10'], ['PHQ-9>=10']]);
    expect([warnings(byTotal), warnings(byItems)]).toEqual([
      ['total_differs_from_items'],
      ['total_differs_from_items'],
    ]);
  });

  test('a total that the blanks could make up is no conflict; a lower or higher one is', () => {
    const conflict = (total: number) =>
      assess([screen('PHQ-9', { total, items: [1, 1, 1, 1, 1, 1, 1, null, 0] })]).findings[0]
        ?.conflict;
    expect([6, 7, 10, 11].map(conflict)).toEqual([true, false, false, true]);
  });
});

describe('EPDS-3A', () => {
  const anxious: readonly ItemAnswer[] = [0, 0, 2, 2, 2, 0, 0, 0, 0, 0];

  test('adds a reason when the EPDS total is below its cut-off', () => {
    expect(reasons([screen('EPDS', { items: anxious })])).toEqual(['EPDS-3A>=6']);
  });

  test('adds none when the total already lists her', () => {
    const items: readonly ItemAnswer[] = [3, 3, 2, 2, 2, 0, 0, 0, 0, 0];
    expect(reasons([screen('EPDS', { items })])).toEqual(['EPDS>=10']);
  });

  test('follows the practice’s own cut-off', () => {
    const own = { practice: { ...practice, epds3aCutoff: 4 } };
    const items: readonly ItemAnswer[] = [0, 0, 2, 1, 1, 0, 0, 0, 0, 0];
    expect(reasons([screen('EPDS', { items })], own)).toEqual(['EPDS-3A>=4']);
  });

  test('a blank leaves it open, unless the two others reach it', () => {
    const with3a = (items: readonly ItemAnswer[]) =>
      assess([screen('EPDS', { items })]).findings[0]?.epds3a;
    expect([
      with3a([0, 0, 2, 2, null, 0, 0, 0, 0, 0]),
      with3a([0, 0, 3, 3, null, 0, 0, 0, 0, 0]),
    ]).toEqual([null, 6]);
  });
});

describe('check-ins and open handoffs', () => {
  test('a check-in that is due lists her without any screen', () => {
    expect(assess([], { plannedCheckIn: { due: '2026-11-23' } })).toMatchObject({
      listed: true,
      gate: 'open',
      checkIn: 'due',
    });
  });

  test('one that is still ahead does not', () => {
    expect(assess([], { plannedCheckIn: { due: '2026-11-24' } })).toMatchObject({
      listed: false,
      gate: 'none',
      checkIn: 'ahead',
    });
  });

  test('an open handoff keeps her listed when the screen has gone stale', () => {
    const stale = [screen('EPDS', { daysAgo: 30, items: epds(14, 0) })];
    expect(reasons(stale, { openHandoff: true })).toEqual(['open handoff']);
  });
});

describe('for any set of screens', () => {
  const anyScreen = fc
    .record({
      instrument: fc.constantFrom(...INSTRUMENT_ORDER),
      daysAgo: fc.integer({ min: -1, max: 40 }),
      minute: fc.option(fc.integer({ min: 0, max: 1439 })),
      answers: fc.array(fc.constantFrom<ItemAnswer>(0, 0, 0, 1, 2, 3, null), {
        minLength: 10,
        maxLength: 10,
      }),
      withItems: fc.boolean(),
      total: fc.option(fc.integer({ min: 0, max: 30 })),
      record: fc.integer({ min: 1, max: 99 }),
    })
    .map(({ instrument, daysAgo, minute, answers, withItems, total, record }) => {
      const { items, max } = INSTRUMENTS[instrument];
      const day = VISIT.subtract({ days: daysAgo });
      const taken =
        minute === null
          ? day.toString()
          : day.toZonedDateTime(practice.timeZone).add({ minutes: minute }).toInstant().toString();
      return screen(instrument, {
        taken,
        items: withItems ? answers.slice(0, items) : null,
        total: total === null ? null : Math.min(total, max),
        record: `Observation/${record}`,
      });
    });
  const screens = fc.array(anyScreen, { maxLength: 6 });

  test('the order in which they were read does not matter', () => {
    fc.assert(
      fc.property(screens, (given) => {
        expect(assess(given.toReversed())).toEqual(assess(given));
      }),
    );
  });

  test('a stale screen never adds a positive total', () => {
    const stale = anyScreen.map((one) => ({ ...one, taken: '2026-11-01' }));
    const totals = (given: readonly Screen[]) =>
      reasons(given).filter((code) => code.includes('>='));
    fc.assert(
      fc.property(screens, stale, (given, old) => {
        expect(totals([...given, old])).toEqual(totals(given));
      }),
    );
  });

  test('a later "no" never clears a "yes" that was not assessed', () => {
    const no = fc.constantFrom<InstrumentId>('EPDS', 'PHQ-9').map((instrument) =>
      screen(instrument, {
        items: Array<ItemAnswer>(INSTRUMENTS[instrument].items).fill(0),
        record: 'Observation/100',
      }),
    );
    fc.assert(
      fc.property(screens, no, (given, later) => {
        const before = assess(given);
        const after = assess([...given, later]);
        const marked = before.reasons.some(({ code }) => code === 'self-harm item');
        if (marked) {
          expect(after.reasons[0]?.code).toBe('self-harm item');
          expect(after.gate).toBe('paused_until_assessment');
        }
      }),
    );
  });

  test('an open answer to the self-harm item never lets the handoff go on', () => {
    fc.assert(
      fc.property(screens, (given) => {
        const { selfHarm, gate, reasons: why } = assess(given);
        const repeat = why.some(({ code }) => code === 'repeat the screen');
        const quiet = repeat ? 'rescreen' : why.length > 0 ? 'open' : 'none';
        const expected = {
          positive: 'paused_until_assessment',
          positive_prior_unassessed: 'paused_until_assessment',
          unknown: 'ask_item',
          negative: quiet,
          not_asked: quiet,
          stale: quiet,
        }[selfHarm];
        expect(gate).toBe(expected);
      }),
    );
  });

  test('listed means there is a reason, and a reason rests on a screen', () => {
    fc.assert(
      fc.property(screens, (given) => {
        const finding = assess(given);
        expect(finding.listed).toBe(finding.reasons.length > 0);
        expect(finding.reasons.filter((reason) => reason.screen === null)).toEqual([]);
      }),
    );
  });
});
