import { describe, expect, test } from 'vitest';
import type { InstrumentId } from './instruments.ts';
import type { ItemAnswer, Screen } from './screen.ts';
import { assessScreening } from './screening.ts';

// The synthetic people of the clinical reference (fhir-fixtures/README.md): instrument, days ago,
// scored items, stated total; then what each screen comes to, and what the person's list row says.
type Scenario = {
  readonly id: string;
  readonly edge: string;
  readonly screens: readonly (readonly [InstrumentId, number, readonly ItemAnswer[], number])[];
  readonly derived: readonly (readonly [number, boolean, string, number | null])[];
  readonly listed: boolean;
  readonly reasons: readonly string[];
  readonly selfHarm: string;
  readonly gate: string;
};

const SCENARIOS: readonly Scenario[] = [
  {
    id: 'P01',
    edge: 'Happy path; two positives on one day shown as one patient, two reasons',
    screens: [
      ['EPDS', 0, [1, 1, 3, 2, 2, 2, 1, 1, 1, 0], 14],
      ['GAD-7', 0, [2, 2, 2, 1, 1, 1, 2], 11],
    ],
    derived: [
      [14, true, 'negative', 7],
      [11, true, 'not_asked', null],
    ],
    listed: true,
    reasons: ['EPDS>=10', 'GAD-7>=10'],
    selfHarm: 'negative',
    gate: 'open',
  },
  {
    id: 'P02',
    edge: 'Self-harm item lowest non-zero answer; script paused until assessment recorded, then handoff resumes',
    screens: [['EPDS', 0, [1, 1, 1, 2, 1, 1, 1, 1, 1, 1], 11]],
    derived: [[11, true, 'positive', 4]],
    listed: true,
    reasons: ['self-harm item', 'EPDS>=10'],
    selfHarm: 'positive',
    gate: 'paused_until_assessment',
  },
  {
    id: 'P03',
    edge: 'Total 7 is below cutoff but item 10 is positive: must still be listed, first',
    screens: [['EPDS', 0, [0, 0, 1, 1, 1, 1, 0, 1, 0, 2], 7]],
    derived: [[7, false, 'positive', 3]],
    listed: true,
    reasons: ['self-harm item'],
    selfHarm: 'positive',
    gate: 'paused_until_assessment',
  },
  {
    id: 'P04',
    edge: 'Spanish script shown first; destination filtered to Spanish and Medicaid',
    screens: [['PHQ-9', 0, [2, 2, 1, 2, 1, 1, 1, 2, 0], 12]],
    derived: [[12, true, 'negative', null]],
    listed: true,
    reasons: ['PHQ-9>=10'],
    selfHarm: 'negative',
    gate: 'open',
  },
  {
    id: 'P05',
    edge: 'PHQ-2 positive resolved by negative same-day PHQ-9',
    screens: [
      ['PHQ-2', 0, [2, 2], 4],
      ['PHQ-9', 0, [2, 2, 1, 2, 1, 0, 0, 0, 0], 8],
    ],
    derived: [
      [4, true, 'not_asked', null],
      [8, false, 'negative', null],
    ],
    listed: false,
    reasons: [],
    selfHarm: 'negative',
    gate: 'none',
  },
  {
    id: 'P06',
    edge: "Anxiety only (EPDS 8, EPDS-3A 7, GAD-7 15); line goes to voicemail -> dated step, not 'completed'",
    screens: [
      ['EPDS', 0, [0, 0, 3, 2, 2, 1, 0, 0, 0, 0], 8],
      ['GAD-7', 0, [3, 3, 2, 2, 2, 1, 2], 15],
    ],
    derived: [
      [8, false, 'negative', 7],
      [15, true, 'not_asked', null],
    ],
    listed: true,
    reasons: ['GAD-7>=10', 'EPDS-3A>=6'],
    selfHarm: 'negative',
    gate: 'open',
  },
  {
    id: 'P07',
    edge: 'Mother is not the chart patient; nothing but the minimal line may be written to the infant chart',
    screens: [['EPDS', 0, [2, 2, 2, 2, 2, 2, 1, 2, 2, 0], 17]],
    derived: [[17, true, 'negative', 6]],
    listed: true,
    reasons: ['EPDS>=10'],
    selfHarm: 'negative',
    gate: 'open',
  },
  {
    id: 'P08',
    edge: 'Father; exact cutoff; masculine Spanish script; cost question first',
    screens: [['EPDS', 0, [1, 1, 1, 1, 1, 1, 1, 2, 1, 0], 10]],
    derived: [[10, true, 'negative', 3]],
    listed: true,
    reasons: ['EPDS>=10'],
    selfHarm: 'negative',
    gate: 'open',
  },
  {
    id: 'P09',
    edge: "No birth by this parent: no 'weeks postpartum'; wording without 'after birth'",
    screens: [['PHQ-9', 0, [1, 2, 2, 2, 1, 2, 1, 0, 0], 11]],
    derived: [[11, true, 'negative', null]],
    listed: true,
    reasons: ['PHQ-9>=10'],
    selfHarm: 'negative',
    gate: 'open',
  },
  {
    id: 'P10',
    edge: 'First-offer decline with a dated revisit',
    screens: [['EPDS', 0, [1, 1, 2, 2, 1, 2, 1, 2, 1, 0], 13]],
    derived: [[13, true, 'negative', 5]],
    listed: true,
    reasons: ['EPDS>=10'],
    selfHarm: 'negative',
    gate: 'open',
  },
  {
    id: 'P11',
    edge: 'Second offer accepted; opens on the revisit prompt, not the first-offer script',
    screens: [
      ['EPDS', 15, [1, 1, 2, 2, 2, 2, 1, 1, 1, 0], 13],
      ['EPDS', 0, [1, 1, 2, 2, 1, 2, 1, 1, 1, 0], 12],
    ],
    derived: [
      [13, true, 'negative', 6],
      [12, true, 'negative', 5],
    ],
    listed: true,
    reasons: ['EPDS>=10', 'revisit due'],
    selfHarm: 'negative',
    gate: 'open',
  },
  {
    id: 'C01',
    edge: 'Control: negative; must not be listed',
    screens: [['EPDS', 0, [0, 0, 1, 1, 0, 1, 0, 1, 0, 0], 4]],
    derived: [[4, false, 'negative', 2]],
    listed: false,
    reasons: [],
    selfHarm: 'negative',
    gate: 'none',
  },
];

const VISIT = Temporal.PlainDate.from('2026-11-23');

function assess(scenario: Scenario) {
  const screens = scenario.screens.map(
    ([instrument, daysAgo, items, total]): Screen => ({
      instrument,
      taken: VISIT.subtract({ days: daysAgo }).toString(),
      total,
      items,
      answeredBy: null,
      language: null,
      records: [`Observation/${instrument}-${daysAgo}`],
      encounter: null,
    }),
  );
  const finding = assessScreening({
    screens,
    at: '2026-11-23T15:00:00Z',
    practice: { timeZone: 'America/New_York', cutoffs: {}, epds3aCutoff: 6 },
    // P11 was offered support 15 days ago and asked for a check-in after 14.
    plannedCheckIn: scenario.id === 'P11' ? { due: '2026-11-22' } : null,
  });
  return { finding, screens };
}

describe.each(SCENARIOS)('$id: $edge', (scenario) => {
  const { finding, screens } = assess(scenario);

  test('is listed or not, for these reasons, in this order', () => {
    expect({ listed: finding.listed, reasons: finding.reasons.map(({ code }) => code) }).toEqual({
      listed: scenario.listed,
      reasons: scenario.reasons,
    });
  });

  test('self-harm state and gate', () => {
    expect({ selfHarm: finding.selfHarm, gate: finding.gate }).toEqual({
      selfHarm: scenario.selfHarm,
      gate: scenario.gate,
    });
  });

  test('each screen adds up', () => {
    const found = screens.map((screen) => {
      const one = finding.findings.find((candidate) => candidate.screen === screen);
      return [one?.itemSum, one?.positive, one?.selfHarm, one?.epds3a];
    });
    expect(found).toEqual(scenario.derived);
  });
});
