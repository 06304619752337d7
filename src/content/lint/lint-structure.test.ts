import { describe, expect, test } from 'vitest';
import { ALL_SCRIPTS } from '../scripts/all-scripts.ts';
import type { SentenceToLint } from './lint-finding.ts';
import { lintSentence } from './lint-script.ts';

const GOOD =
  "I'd like to connect you with a therapist. We will get you scheduled before you leave.";
const offer = (text: string, over: Partial<SentenceToLint> = {}): SentenceToLint => ({
  stage: 'transition',
  audience: 'patient',
  lang: 'en',
  text,
  ...over,
});
const rulesOf = (sentence: SentenceToLint) =>
  lintSentence(sentence).map(({ rule, level }) => `${rule} ${level}`);

test('a short offer with an action and a time passes', () => {
  expect(rulesOf(offer(GOOD))).toEqual([]);
});

describe('an offer', () => {
  test('of four sentences is long', () => {
    expect(rulesOf(offer(`${GOOD} I will stay. We do it now.`))).toEqual(['offer-length warn']);
  });

  test('of 46 words is long, of 45 is not', () => {
    const words = (count: number) => offer(`${GOOD.slice(0, -1)}${' or go'.repeat(count)}.`);
    expect(rulesOf(words(14))).not.toContain('offer-length warn');
    expect(rulesOf(words(15))).toContain('offer-length warn');
  });

  test('says what will happen', () => {
    expect(rulesOf(offer('We have people who can help you today.'))).toEqual([
      'offer-action error',
    ]);
    const spanish = offer('Hay quien la puede ayudar hoy.', { lang: 'es' });
    expect(rulesOf(spanish)).toEqual(['offer-action error']);
  });

  test('says when; the article’s S-F3 does not', () => {
    const sentence = ALL_SCRIPTS.find(({ id }) => id === 'S-F3');
    expect(rulesOf(offer(sentence?.text ?? '', { stage: 'framing' }))).toEqual(['offer-time warn']);
  });

  test('is not what is said at other stages', () => {
    expect(rulesOf(offer('It is your decision.', { stage: 'agreement' }))).toEqual([]);
  });
});

describe('a variable', () => {
  test('that nothing fills keeps a sentence from being shown, so it is an error', () => {
    expect(rulesOf(offer(`${GOOD} {{doctor}} will help.`))).toEqual(['variable-unknown error']);
  });

  test('that is known only later is an error earlier', () => {
    const close = 'You are set for {{appt_date}}.';
    expect(rulesOf(offer(close, { stage: 'close' }))).toEqual([]);
    expect(rulesOf(offer(`${GOOD} ${close}`))).toEqual(['variable-unknown error']);
  });

  test.each(['{staff}', '{{ staff }}', '{{staff}', '{{}}'])(
    'written %s would be read out',
    (written) => {
      expect(rulesOf(offer(`${GOOD} ${written}`))).toContain('variable-braces error');
    },
  );
});

describe('how hard it is to hear', () => {
  const LONG = `We recommend comprehensive evaluation, and I want to get you scheduled before you leave`;

  test('above grade 7 asks for a reason, above 9 is an error', () => {
    const seeds = ALL_SCRIPTS.find(({ id }) => id === 'S-T1')?.text ?? '';
    expect(rulesOf(offer(seeds))).toEqual(['reading-grade warn']);
    expect(rulesOf(offer(`${LONG}.`))).toEqual(['reading-grade error']);
  });

  test('Spanish below 65 asks for a reason', () => {
    const hard =
      'Recomendamos conectarla inmediatamente con especialistas perinatales certificadas hoy.';
    expect(rulesOf(offer(hard, { lang: 'es' }))).toEqual(['reading-ease warn']);
  });

  test('is not asked of what is said to the intake line', () => {
    expect(rulesOf(offer(`${LONG}.`, { stage: 'staff_intro' }))).toEqual([]);
  });
});

describe('the language', () => {
  test('is the one it is filed under', () => {
    expect(rulesOf(offer(GOOD, { lang: 'es' }))).toContain('language error');
    const spanish = 'Quiero dejar su cita lista hoy, antes de que se vaya.';
    expect(rulesOf(offer(spanish))).toContain('language error');
    expect(rulesOf(offer(spanish, { lang: 'es' }))).toEqual([]);
  });

  test('of the Spanish bank is usted throughout (H15)', () => {
    const spanish = ALL_SCRIPTS.filter(({ lang }) => lang === 'es');
    const informal = spanish.filter((script) =>
      rulesOf({ audience: null, ...script }).includes('es-usted warn'),
    );
    expect(informal).toEqual([]);
  });

  test('in Spanish is usted, as in the rest of the bank', () => {
    const tu = 'Quiero conectarte con una terapeuta hoy, y dejar tu cita lista.';
    expect(rulesOf(offer(tu, { lang: 'es' }))).toEqual(['es-usted warn']);
  });
});
