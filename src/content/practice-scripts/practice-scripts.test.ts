import { describe, expect, test } from 'vitest';
import { SPANISH_FORM } from '../../domain/script/script-table.ts';
import { formSaid } from '../lint/lint-language.ts';
import { hasError } from '../lint/lint-script.ts';
import { ALL_SCRIPTS, OWN_PROPOSALS } from '../scripts/all-scripts.ts';
import { lintEntries, ownWordsOf } from './practice-scripts.ts';

const OURS = {
  id: 'OUR-T1',
  stage: 'transition',
  audience: 'patient',
  lang: 'en',
  text: "I'd like to connect you with {{destination}}. {{staff}} will get you scheduled before you leave.",
  author: 'Olive Specimen',
  date: '2026-11-02',
  approver: 'Rowan Mockworth',
  previous: null,
};
const lint = (over: object) => {
  const [linted] = lintEntries([{ ...OURS, ...over }]);
  return linted;
};
const errors = (over: object) =>
  lint(over)
    ?.findings.filter(({ level }) => level === 'error')
    .map(({ rule }) => rule);

test('an approved sentence without findings may be shown', () => {
  expect(lint({})).toEqual({
    id: 'OUR-T1',
    findings: [],
    script: {
      id: 'OUR-T1',
      stage: 'transition',
      audience: 'patient',
      lang: 'en',
      text: OURS.text,
      form: null,
      formality: 'usted',
      first: false,
    },
  });
});

describe('a sentence in Spanish says "you" as it is filed', () => {
  const TU =
    'Quiero conectarte con una terapeuta hoy. Vamos a dejar tu cita lista antes de que te vayas.';
  const USTED = 'Quiero dejar su cita lista hoy, antes de que usted se vaya.';
  const found = (over: object) =>
    lint({ lang: 'es', ...over })?.findings.map(({ rule, level }) => `${rule} ${level}`);

  test('tú where it says so, and the app knows', () => {
    expect(found({ text: TU, formality: 'tu' })).toEqual([]);
    expect(lint({ lang: 'es', text: TU, formality: 'tu' })?.script).toMatchObject({
      formality: 'tu',
    });
  });

  test('tú filed as usted, and usted filed as tú, are asked about', () => {
    expect(found({ text: TU })).toEqual(['es-usted warn']);
    expect(found({ text: USTED })).toEqual([]);
    expect(found({ text: USTED, formality: 'tu' })).toEqual(['es-tu warn']);
  });

  test('another word than usted or tu is an error; in English it does nothing', () => {
    expect(errors({ lang: 'es', text: USTED, formality: 'vos' })).toEqual(['formality']);
    expect(lint({ formality: 'tu' })?.findings).toMatchObject([
      { rule: 'formality', level: 'warn' },
    ]);
  });

  test.each([
    ['ES-CON-1', 'Si quieres, vamos a dejar tu cita lista hoy.'],
    ['ES-COE-1', 'Tienes que venir a tu cita hoy.'],
    ['ES-COE-1', 'Debes ir a tu cita hoy.'],
    ['ES-SEV-1', 'Estás muy mal: vamos a dejar tu cita lista hoy.'],
    ['ES-PRO-1', 'Te prometo que hoy tienes tu cita.'],
    ['ES-BLM-1', 'No es tu culpa: hoy sale tu cita.'],
  ])('a harmful sentence is no milder with tú (H19): %s', (rule, text) => {
    expect(errors({ lang: 'es', formality: 'tu', text })).toContain(rule);
  });
});

describe('a sentence with an error is never shown (H19)', () => {
  test.each<[string, object]>([
    ['author', { author: undefined }],
    ['date', { date: 'last week' }],
    ['approver', { approver: '' }],
    ['approver', { approver: 'olive specimen' }],
    ['previous', { previous: undefined }],
    ['id', { id: undefined }],
    ['id', { id: 'S-T1' }],
    ['stage', { stage: 'greeting' }],
    ['audience', { audience: 'everyone' }],
    ['lang', { lang: 'fr' }],
    ['text', { text: undefined }],
    ['first', { first: 'yes' }],
    ['EN-CON-1', { text: `If you want: ${OURS.text}` }],
    ['variable-unknown', { text: `${OURS.text} {{doctor}}` }],
    ['EN-LOSS-1', { audience: 'loss', text: `For your baby: ${OURS.text}` }],
  ])('%s: %j', (rule, over) => {
    expect(errors(over)).toEqual([rule]);
    expect(lint(over)?.script).toBeNull();
  });

  test('nor one that shares its id with another', () => {
    const [, second] = lintEntries([OURS, OURS]);
    expect(second).toMatchObject({ script: null, findings: [{ rule: 'id', level: 'error' }] });
  });

  test.each([null, 'text', [], 7])('nor what is not a script: %j', (entry) => {
    const [linted] = lintEntries([entry]);
    expect(linted).toMatchObject({ id: 'script 1', script: null });
    expect(hasError(linted?.findings ?? [])).toBe(true);
  });
});

describe('Spanish that addresses a woman or a man (H15)', () => {
  const text = 'Quiero conectarla hoy con una terapeuta y dejar su cita lista.';

  test('says so, or is not shown', () => {
    expect(errors({ lang: 'es', text })).toEqual(['form']);
    expect(errors({ lang: 'es', text, form: 'masculine' })).toEqual(['form']);
    expect(lint({ lang: 'es', text, form: 'feminine' })?.script?.form).toBe('feminine');
  });

  test('in the bank is told apart by the same rule', () => {
    const offers = OWN_PROPOSALS.filter(
      ({ stage, lang }) => lang === 'es' && stage === 'transition',
    );
    const told = Object.fromEntries(
      offers.map(({ id, text: words }) => [id, formSaid(words, 'es')]),
    );
    expect(told).toEqual(
      Object.fromEntries(offers.map(({ id }) => [id, Object(SPANISH_FORM)[id] ?? null])),
    );
  });
});

test('a misspelt field is pointed out, and does not hide the sentence', () => {
  const linted = lint({ frist: true });
  expect(linted?.findings).toMatchObject([{ rule: 'field', level: 'warn', found: 'frist' }]);
  expect(linted?.script).not.toBeNull();
});

test('a stage with the bank’s own sentence takes no other', () => {
  const linted = lint({ stage: 'safety', text: 'Can we talk now, in private?' });
  expect(linted?.findings).toMatchObject([{ rule: 'stage', level: 'warn' }]);
  expect(linted?.script).toBeNull();
});

test('the article’s and the bank’s own sentences need no author here', () => {
  const linted = lintEntries(ALL_SCRIPTS);
  expect(linted.filter(({ findings }) => hasError(findings))).toEqual([]);
});

test('the app is told which rules keep a sentence back', () => {
  const bad = { ...OURS, id: 'OUR-T2', text: 'You must come.', approver: undefined };
  const { shown, refused } = ownWordsOf({
    scripts: [OURS, bad, ALL_SCRIPTS[0]],
    consent: {},
  }).ownScripts;
  expect(shown.map(({ id }) => id)).toEqual(['OUR-T1']);
  expect(refused).toEqual([{ id: 'OUR-T2', rules: ['approver', 'EN-COE-1', 'offer-action'] }]);
});
