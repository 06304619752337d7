import { describe, expect, test } from 'vitest';
import { lintConsent, ownWordsOf } from './practice-scripts.ts';

const EN = {
  version: '2026-1',
  text: 'To set this up, we will share your name, phone and insurance. Is that okay?',
  author: 'A. Writer',
  approver: 'B. Reader',
  date: '2026-11-02',
  previous: null,
};
const ES = {
  ...EN,
  text: 'Para sacar la cita, vamos a compartir su nombre, teléfono y seguro. ¿Está de acuerdo?',
};
const rulesFor = (entry: object, lang = 'en') =>
  lintConsent({ [lang]: entry }).flatMap(({ findings }) => findings.map(({ rule }) => rule));

test('a question of the practice’s own is named with its version, in each language it has', () => {
  expect(ownWordsOf({ scripts: [], consent: { en: EN, es: ES } })).toMatchObject({
    ownScripts: { shown: [], refused: [] },
    consent: [
      { id: 'EN-CONSENT@2026-1', lang: 'en', text: EN.text },
      { id: 'ES-CONSENT@2026-1', lang: 'es', text: ES.text },
    ],
  });
});

test('one with an error is not asked, and the practice is told which rule keeps it back', () => {
  const { consent, ownScripts } = ownWordsOf({
    scripts: [],
    consent: { en: { ...EN, approver: 'A. Writer' }, es: ES },
  });
  expect(consent.map(({ lang }) => lang)).toEqual(['es']);
  expect(ownScripts.refused).toEqual([{ id: 'EN-CONSENT@2026-1', rules: ['approver'] }]);
});

describe('what keeps a question back', () => {
  test.each<[string, object]>([
    ['version', { version: undefined }],
    ['version', { version: 'first try/2' }],
    ['consent-question', { text: 'We will share your name and phone.' }],
    ['consent-shares', { text: 'We are setting up a visit for you today. Is that okay?' }],
    ['consent-variable', { text: 'We will share your name with {{contact_name}}. Is that okay?' }],
    ['variable-unknown', { text: 'We will share your name with {{nobody}}. Is that okay?' }],
    ['approver', { approver: undefined }],
    ['previous', { previous: undefined }],
    ['language', { text: ES.text }],
  ])('%s: %j', (rule, mistake) => {
    expect(rulesFor({ ...EN, ...mistake })).toContain(rule);
    expect(lintConsent({ en: { ...EN, ...mistake } })[0]?.script).toBeNull();
  });

  test('Spanish that addresses a woman, for everyone is asked it', () => {
    const feminine = {
      ...ES,
      text: 'Vamos a conectarla hoy y compartir su nombre. ¿Está de acuerdo?',
    };
    expect(rulesFor(feminine, 'es')).toContain('form');
  });

  test('a language the bank has no question in', () => {
    expect(lintConsent({ fr: EN })[0]).toMatchObject({ script: null });
  });
});

test('a question may name the patient and the practice', () => {
  const text = '{{patient_first}}, {{practice}} will share your name and phone. Is that okay?';
  expect(rulesFor({ ...EN, text })).toEqual([]);
});
