import { describe, expect, test } from 'vitest';
import { HESITATION_REASONS } from '../../domain/handoff/hesitation.ts';
import { parseWhen } from '../../domain/when/when-field.ts';
import { en } from './en/en.ts';
import { es } from './es/es.ts';

type Say = (...values: readonly unknown[]) => string;
type Entry = { readonly path: string; readonly say: string | Say };

/** Every sentence with the place it is kept at. */
function entries(words: unknown, path = ''): readonly Entry[] {
  if (typeof words === 'string') return [{ path, say: words }];
  if (typeof words === 'function') return [{ path, say: words as Say }];
  return Object.entries(words as object).flatMap(([key, value]) =>
    entries(value, path === '' ? key : `${path}.${key}`),
  );
}

const MARKS = ['«first»', '«second»', '«third»', '«fourth»', '«fifth»'] as const;
const REST = MARKS.slice(2);
const marksOf = (say: Say): readonly string[] => MARKS.slice(0, say.length);

/** What a sentence can read as: with words put in, and on each side of its own choices. */
function readings({ path, say }: Entry): readonly (readonly [path: string, text: string])[] {
  if (typeof say === 'string') return [[path, say]];
  const given = [
    [0, 0],
    [1, 1],
    [2, 'practice'],
    [2, 'published'],
  ] as const;
  const texts = [say(...MARKS), ...given.map((pair) => say(...pair, ...REST))];
  return texts.map((text) => [path, text] as const);
}

// A word of the language is looked for, so letters with accents count as letters.
const word = (...stems: readonly string[]) =>
  new RegExp(`(?<!\\p{L})(?:${stems.join('|')})\\p{L}*`, 'iu');

// Blame, severity and risk (lint NOTE-1 and the STG and SEV rules, rules/words.md#lint;
// rules/words.md#plain-words).
const DISCOURAGED = {
  // A chart system may refuse a record; a person prefers to wait.
  en: word(
    '(?<!the chart )refus',
    'non-?complian',
    'noncomplian',
    'non-?adheren',
    'in denial',
    'denie[ds]',
    'fail',
    'suicid',
    'risk',
    'severe',
    'severity',
    'abnormal',
    'screened positive',
    'tested positive',
    'mentally ill',
    'crazy',
    'unfit',
    'just relax',
  ),
  es: word(
    'rechaz',
    'se neg[óo]',
    'incumpl',
    'no cumpl',
    'no cooper',
    'fall[óo]',
    'fracas',
    'reprob',
    'suicid',
    'riesgo',
    'grave',
    'sever[oai]',
    'anormal',
    'dio positivo',
    'enferma mental',
    'loc[oa](?!\\p{L})',
  ),
} as const;

const DECLINING = word('refus', 'declin', 'reject', 'rechaz', 'se neg', 'no quis', 'no acept');

describe.each([
  ['English', 'en', en],
  ['Spanish', 'es', es],
] as const)('the interface in %s', (_name, language, words) => {
  const all = entries(words);
  const said = all.flatMap(readings);

  test('has no empty sentence and no gap where a value belongs', () => {
    const broken = said.filter(
      ([, text]) => text.trim() === '' || /undefined|null|NaN|\[object|\{\{/.test(text),
    );
    expect(broken).toEqual([]);
  });

  test('never blames, and names neither severity nor risk', () => {
    expect(said.filter(([, text]) => DISCOURAGED[language].test(text))).toEqual([]);
  });

  test('says every value it is given', () => {
    const silent = all.flatMap(({ path, say }) => {
      // Who set the cut-off is said in words, tested below.
      if (typeof say === 'string' || path === 'details.cutoff') return [];
      const text = say(...MARKS);
      return marksOf(say).every((mark) => text.includes(mark)) && say.length > 0 ? [] : [path];
    });
    expect(silent).toEqual([]);
  });

  test('says the cut-off, and whether the practice chose it', () => {
    const { cutoff } = words.details;
    expect(cutoff(10, 'practice')).toContain('10');
    expect(cutoff(10, 'published')).toContain('10');
    expect(cutoff(10, 'practice')).not.toBe(cutoff(10, 'published'));
  });

  test('counts one try and several in the right number', () => {
    expect(words.call.attempts(1)).toMatch(/^1 (try|intento) /);
    expect(words.call.attempts(2)).toMatch(/^2 (tries|intentos) /);
  });

  test.each(HESITATION_REASONS)('the chart says what she wants: $code', ({ code }) => {
    const sentence = words.wanted[code]('Testa');
    expect(sentence).toContain('Testa');
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toMatch(DECLINING);
  });

  test('the example of when to type is one the field reads', () => {
    const example = language === 'en' ? '12/4 2:30p' : '4 dic 2:30p';
    const { hint, problem } = words.setAppointment;
    for (const sentence of [hint, problem.empty, problem.unreadable]) {
      expect(sentence).toContain(example);
    }
    const context = { now: '2026-11-23T15:00:00Z', zone: 'America/New_York', locale: language };
    expect(parseWhen(example, context)).toMatchObject({ ok: true, local: '2026-12-04T14:30:00' });
  });
});

describe.each([
  ['English', en],
  ['Spanish', es],
] as const)('a sensitive reason, in the chart, in %s', (_name, words) => {
  const sensitive = HESITATION_REASONS.filter((reason) => reason.sensitive);

  test.each(sensitive)('$code says no more than that she prefers to wait', ({ code }) => {
    expect(words.wanted[code]('Testa')).toBe(words.wanted.other('Testa'));
  });
});

describe('the two languages together', () => {
  test('take the same values in every sentence', () => {
    const shape = (words: unknown) =>
      entries(words)
        .map(({ path, say }) => `${path}/${typeof say === 'string' ? 0 : say.length}`)
        .sort();
    expect(shape(es)).toEqual(shape(en));
  });

  test('no Spanish sentence was left in English', () => {
    const english = new Set(entries(en).flatMap(readings).map(String));
    const alike = entries(es)
      .flatMap(readings)
      .filter(([, text]) => /\p{L}{3}/u.test(text.replaceAll(/«\w+»/g, '')))
      .filter((reading) => english.has(String(reading)))
      .map(([path]) => path);
    // Names of instruments of assessment, and words that are the same in both.
    const same = ['safety.tool.ASQ', 'safety.tool.C-SSRS', 'paper.total', 'trend.total'];
    expect(alike.toSorted()).toEqual(['setAppointment.medium.video', ...same].toSorted());
  });

  test('what goes into the chart in Spanish does not say whether the parent is a woman', () => {
    const gendered =
      /(?<!\p{L})(ella|él|list[ao]|mamá|papá|madre|padre|(el|la) paciente)(?!\p{L})/iu;
    const sentences = [
      ...Object.values(es.wanted).map((say) => say('Testa')),
      es.agreedToShare('Testa', 'Example Perinatal Therapy', es.baton.share.name),
    ];
    expect(sentences.filter((sentence) => gendered.test(sentence))).toEqual([]);
  });
});
