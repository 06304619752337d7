import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storyNames } from '../../fhir-fixtures/read-story.ts';
import { partsOf } from '../../src/app/practice-file/practice-parts.ts';
import { parsePractice } from '../../src/app/practice-file/read-practice.ts';
import type { Turn } from '../../src/app/visit/step.ts';
import { ownWordsOf } from '../../src/content/practice-scripts/practice-scripts.ts';
import { LANGUAGES } from '../../src/domain/language/language.ts';
import { anyChart } from './support/any-chart.ts';
import { numbersFrom } from './support/mutate.ts';
import { sayAll, visitOf } from './support/open-odd.tsx';

// Every card of every story, in both languages, with the handoffs a chart can hold: no variable is
// left open, and no sentence has a gap where a value belongs (rules/words.md#variables).

const TURNS: readonly (Turn | null)[] = [
  ...([null, 'talk', 'agree', 'not_today', 'set_appointment', 'emergency', 'paper'] as const),
  ...(['voicemail', 'set_next_step', 'own_check_in', 'office', 'correct'] as const),
];
const GAP = /\{\w*\}|\{\{|undefined|\[object|\bNaN\b|Invalid Date|\bnull\b/;
const CHARTS = 240;

const sample = parsePractice(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../public/practice/sample.json'), 'utf8')),
  (parts) => partsOf(parts, ownWordsOf),
);

test.each(LANGUAGES)('in %s no sentence has a gap', { timeout: 120_000 }, async (language) => {
  if (!sample.ok) throw new Error(sample.problems.join());
  const seen = new Set<string>();
  const stages = new Set<string>();
  for (let seed = 1; seed <= CHARTS; seed += 1) {
    const chart = anyChart(seed, numbersFrom(seed));
    const opened = await visitOf(chart, sample.practice);
    if (opened === null) throw new Error(`${chart.story} was not read`);
    seen.add(chart.story);
    stages.add(opened.visit.handoff.stage);
    const turn = TURNS[seed % TURNS.length] ?? null;
    const gap = GAP.exec(sayAll(opened.visit, turn, language))?.[0] ?? null;
    expect({ seed, story: chart.story, turn, gap }).toMatchObject({ gap: null });
  }
  // What was reached: nearly every story, and every stage but a rare one.
  expect(seen.size).toBeGreaterThan(storyNames().length * 0.8);
  expect(stages.size).toBeGreaterThanOrEqual(7);
});
