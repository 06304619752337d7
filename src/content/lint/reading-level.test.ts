import { expect, test } from 'vitest';
import { ALL_SCRIPTS, OWN_PROPOSALS } from '../scripts/all-scripts.ts';
import { englishGrade, spanishEase } from './reading-level.ts';

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const texts = (lang: string) =>
  OWN_PROPOSALS.filter((s) => s.lang === lang).map(({ text }) => text);

// rules/words.md#reading-level: English mean 3.2, maximum 6.0; Spanish INFLESZ mean 80, minimum 71;
// the article's offers 6.3–8.5, S-T2 the hardest. Counters differ by a few tenths.
test('the bank reads at about grade 3, and nowhere above 6.5', () => {
  const grades = texts('en').map(englishGrade);
  expect(mean(grades)).toBeCloseTo(3.2, 0);
  expect(Math.max(...grades)).toBeLessThan(6.5);
});

test('the Spanish bank is easy throughout', () => {
  const eases = texts('es').map(spanishEase);
  expect(mean(eases)).toBeGreaterThan(79);
  expect(Math.min(...eases)).toBeGreaterThan(70);
});

test('the article’s longest offer is its hardest', () => {
  const offers = ALL_SCRIPTS.filter(({ id }) => id.startsWith('S-')).filter(({ stage }) =>
    ['transition', 'framing'].includes(stage),
  );
  const [hardest] = offers.toSorted((a, b) => englishGrade(b.text) - englishGrade(a.text));
  expect(hardest?.id).toBe('S-T2');
});

// One word, one sentence: 206.835 − 62.3 × syllables − 1 gives the count back.
const syllables = (word: string) => Math.round((205.835 - spanishEase(`${word}.`)) / 62.3);
test.each([
  ['cita', 2],
  ['quiero', 2],
  ['guía', 2],
  ['ahora', 3],
  ['después', 2],
  ['bebé', 2],
  ['hoy', 1],
  ['y', 1],
  ['ayuda', 3],
  ['oír', 2],
  ['prohibir', 2],
  ['cohete', 3],
  ['ciudad', 2],
  ['pingüino', 3],
])('%s has %i syllables', (word, count) => {
  expect(syllables(word)).toBe(count);
});

test('a text without words has no level', () => {
  expect(englishGrade('…')).toBeNaN();
  expect(spanishEase('')).toBeNaN();
});
