import { describe, expect, test } from 'vitest';
import type { NextStepWay } from '../handoff/next-step-record.ts';
import { chooseNextStepLines, type NextStepBecause } from './choose-next-step-lines.ts';
import { chooseScript } from './choose-script.ts';
import { chooseHesitation, chooseStepLines } from './choose-step-lines.ts';
import type { PracticeScript } from './practice-script.ts';
import type { ScriptContext } from './script-lines.ts';

const script = (id: string, over: Partial<PracticeScript> = {}): PracticeScript => ({
  id,
  stage: 'transition',
  audience: 'patient',
  lang: 'en',
  text: `${id} says so.`,
  form: null,
  formality: 'usted',
  first: false,
  ...over,
});

function about(own: readonly PracticeScript[], over: Partial<ScriptContext> = {}): ScriptContext {
  return {
    person: { role: 'mother', gender: 'female', language: 'en', interpreterNeeded: false },
    chart: 'own',
    loss: false,
    afterBirth: true,
    newParent: true,
    canFill: () => true,
    own,
    ...over,
  };
}
const person = (over: Partial<ScriptContext['person']>) => ({
  person: { ...about([]).person, ...over },
});
const offers = (context: ScriptContext, afterAssessment = false) => {
  const choice = chooseScript(context, { gate: 'open', checkInDue: false, afterAssessment });
  return choice?.line ? [choice.line, ...choice.others].map(({ id }) => id) : [];
};

describe('a practice’s own sentence', () => {
  test('comes after the article’s, behind "other wording"', () => {
    const ids = offers(about([script('OURS')]));
    expect(ids[0]).toBe('S-T1');
    expect(ids.at(-1)).toBe('OURS');
  });

  test('comes first where the practice says so', () => {
    const ids = offers(about([script('OURS', { first: true })]));
    expect(ids.slice(0, 2)).toEqual(['OURS', 'S-T1']);
  });

  test('does not come before the bank’s bridge straight after an assessment', () => {
    const ids = offers(about([script('OURS', { first: true })]), true);
    expect(ids[0]).toBe('EN-S-RESUME');
    expect(ids.at(-1)).toBe('OURS');
  });

  test('carries its words, and its language', () => {
    const choice = chooseScript(about([script('OURS', { first: true })]), {
      gate: 'open',
      checkInDue: false,
    });
    expect(choice?.line).toEqual({
      id: 'OURS',
      own: 'OURS says so.',
      lang: 'en',
      interpreterReads: false,
    });
  });

  test('is never said in a pause', () => {
    const own = ['transition', 'framing', 'revisit'].map((stage) =>
      script(stage, { stage: stage as PracticeScript['stage'], first: true }),
    );
    const choice = chooseScript(about(own), { gate: 'paused_until_assessment', checkInDue: true });
    expect([choice?.line, ...(choice?.others ?? [])].map((line) => line?.id)).toEqual([
      'EN-S-OPEN',
    ]);
  });

  test.each(['agreement', 'handover', 'close'] as const)('has its place at the %s', (stage) => {
    const context = about([script('OURS', { stage })]);
    expect(chooseStepLines(context, stage).map(({ id }) => id)).toContain('OURS');
    expect(offers(context)).not.toContain('OURS');
  });

  test('has its place in a hesitation', () => {
    const context = about([script('OURS', { stage: 'hesitation' })]);
    expect(chooseHesitation(context, null).map(({ id }) => id)).toEqual(['S-H1', 'S-H2', 'OURS']);
  });
});

describe('a practice’s own sentence is for the person it is worded for (H15)', () => {
  const father = person({ role: 'father', gender: 'male' });

  test.each<[string, Partial<PracticeScript>, Partial<ScriptContext>, boolean]>([
    ['a patient’s, to a mother', {}, {}, true],
    ['a patient’s, to a father', {}, father, false],
    ['a partner’s, to a father', { audience: 'partner' }, father, true],
    ['a patient’s, to a mother in her child’s chart', {}, { chart: 'child' }, true],
    [
      'a patient’s, to a parent who may not have given birth',
      {},
      { chart: 'child', afterBirth: false, ...person({ role: 'parent' }) },
      false,
    ],
    ['a patient’s, after a loss', {}, { loss: true }, false],
    ['one written for a loss, after a loss', { audience: 'loss' }, { loss: true }, true],
    ['one written for a loss, otherwise', { audience: 'loss' }, {}, false],
    ['English, to someone who speaks Spanish', {}, person({ language: 'es' }), false],
    ['Spanish, to her', { lang: 'es' }, person({ language: 'es-MX' }), true],
    [
      'masculine Spanish, to her',
      { lang: 'es', form: 'masculine' },
      person({ language: 'es' }),
      false,
    ],
    [
      'feminine Spanish, to her',
      { lang: 'es', form: 'feminine' },
      person({ language: 'es' }),
      true,
    ],
  ])('%s', (_, over, context, said) => {
    expect(offers(about([script('OURS', over)], context)).includes('OURS')).toBe(said);
  });

  test('English for someone who speaks another language is marked "interpreter reads"', () => {
    const choice = chooseScript(
      about([script('OURS', { first: true })], person({ language: 'ht', interpreterNeeded: true })),
      { gate: 'open', checkInDue: false },
    );
    expect(choice?.line).toMatchObject({ id: 'OURS', interpreterReads: true });
  });
});

describe('Spanish with tú is said where the practice prefers it', () => {
  const own = [
    script('OUR-TU', { lang: 'es', formality: 'tu' }),
    script('OUR-USTED', { lang: 'es' }),
  ];
  const spanish = person({ language: 'es' });

  test('first, and the bank’s usted behind it', () => {
    const ids = offers(about(own, { ...spanish, formality: 'tu' }));
    expect(ids.slice(0, 2)).toEqual(['OUR-TU', 'ES-T1']);
    expect(ids.at(-1)).toBe('OUR-USTED');
  });

  test.each([undefined, 'usted'] as const)('last of all where it prefers %s', (formality) => {
    const ids = offers(about(own, { ...spanish, ...(formality ? { formality } : {}) }));
    expect(ids[0]).toBe('ES-T1');
    expect(ids.slice(-2)).toEqual(['OUR-USTED', 'OUR-TU']);
  });

  test('where there is no sentence with tú, the bank’s usted is said', () => {
    const ids = offers(about([], { ...spanish, formality: 'tu' }));
    expect(ids[0]).toBe('ES-T1');
  });

  test('and changes nothing in English', () => {
    const english = [script('OURS')];
    expect(offers(about(english, { formality: 'tu' }))).toEqual(offers(about(english)));
  });
});

describe('a practice’s own fallback sentence', () => {
  const own = [
    script('OUR-NOANSWER', { stage: 'fallback', first: true }),
    script('OUR-CLOSED', { stage: 'fallback', text: 'They open {{open_day}}.' }),
  ];
  const ids = (because: NextStepBecause, way: NextStepWay = 'practice_calls') =>
    chooseNextStepLines(about(own), because, way).map(({ id }) => id);

  test('is said where nobody answered, or, if it says when they open, where they are closed', () => {
    expect(ids('no_answer')).toEqual(['OUR-NOANSWER', 'EN-NOANSWER', 'EN-PO-CLOSE']);
    expect(ids('closed')).toEqual(['EN-AFTERHRS', 'EN-PO-CLOSE', 'OUR-CLOSED']);
  });

  test('and nowhere else', () => {
    expect(ids('sent_by_portal')).toEqual(['EN-PO-CLOSE']);
    expect(ids('no_slot')).toEqual(['EN-PO-CLOSE']);
    expect(ids('no_answer', 'she_calls')).toEqual(['EN-PO-CLOSE']);
  });
});
