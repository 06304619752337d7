import { describe, expect, test } from 'vitest';
import { ALL_INSTRUMENTS } from '../../domain/screening/instruments.ts';
import cases from '../data/lint-tests.json' with { type: 'json' };
import { ALL_SCRIPTS } from '../scripts/all-scripts.ts';
import type { SentenceToLint } from './lint-finding.ts';
import { hasError, lintSentence } from './lint-script.ts';
import { lintWords, WORD_RULES } from './lint-words.ts';

type Case = SentenceToLint & { readonly rules: readonly string[] };
const at = (stage: string, lang: string, text: string, rules: readonly string[]): Case => ({
  stage,
  lang,
  text,
  rules,
  audience: null,
});
const afterLoss = (stage: string, lang: string, text: string, rule: string): Case => ({
  ...at(stage, lang, text, [rule]),
  audience: 'loss',
});

/** The cases of lint-tests.json, the article's own list of what to avoid, and the rules neither has. */
const FLAGGED: readonly Case[] = [
  ...cases.must_flag.map(({ stage, lang, text, rules }) => at(stage, lang, text, rules)),
  at('transition', 'en', "You're really struggling", ['EN-SEV-1']),
  at('transition', 'en', 'This is serious.', ['EN-SEV-2']),
  at('transition', 'en', "You're having a really hard time.", ['EN-SEV-5']),
  at('framing', 'en', 'You seem so overwhelmed.', ['EN-SEV-5']),
  at('transition', 'en', 'You have been going through a rough patch.', ['EN-SEV-5']),
  at('transition', 'en', 'Would you be interested in talking to someone?', ['EN-CON-5']),
  at('transition', 'en', "If you're open to it, we can call.", ['EN-CON-5']),
  at('framing', 'en', 'How would you feel about a therapist?', ['EN-CON-5']),
  at('handover', 'en', 'If that sounds good, I will call.', ['EN-CON-5']),
  at('transition', 'en', 'You can do this for your baby.', ['EN-BLM-2']),
  at('agreement', 'en', 'Your baby needs a healthy mom.', ['EN-BLM-2']),
  at('transition', 'es', 'La veo muy mal.', ['ES-SEV-2']),
  at('framing', 'es', 'Se ve muy agotada.', ['ES-SEV-2']),
  at('transition', 'es', 'Está pasando por un momento muy difícil.', ['ES-SEV-2']),
  at('transition', 'es', '¿Le interesaría hablar con alguien?', ['ES-CON-2']),
  at('framing', 'es', 'Si está abierta a eso, llamamos.', ['ES-CON-2']),
  at('hesitation', 'es', 'Hágalo por su bebé.', ['ES-BLM-2']),
  at('transition', 'en', 'Just to have someone to talk to', ['EN-MIN-1']),
  at('transition', 'en', 'It’s nothing major.', ['EN-MIN-2']),
  at('transition', 'en', 'If you want, I can give you some information.', ['EN-CON-1']),
  at('transition', 'en', 'just to talk to someone', ['EN-MIN-1']),
  afterLoss('transition', 'en', 'A therapist who works with new parents.', 'EN-LOSS-1'),
  afterLoss('hesitation', 'en', 'A lot of new parents are short on time.', 'EN-LOSS-1'),
  afterLoss('transition', 'es', 'Una terapeuta que trabaja con mamás.', 'ES-LOSS-1'),
  at('transition', 'es', 'Usted está muy deprimida.', ['ES-SEV-1']),
  at('framing', 'es', 'Es solo para platicar, no es nada.', ['ES-MIN-1']),
  at('fallback', 'es', 'Si quiere, aquí tiene un número.', ['ES-CON-1']),
  at('safety', 'es', 'No está loca, es un ataque de nervios.', ['ES-STG-1']),
  at('agreement', 'es', 'Usted tiene que ir.', ['ES-COE-1']),
  at('hesitation', 'es', 'Una buena mamá aceptaría.', ['ES-BLM-1']),
  at('transition', 'es', 'Le prometo que se va a curar.', ['ES-PRO-1']),
  at('note', 'en', 'Patient refused and is non-compliant.', ['NOTE-1']),
  { ...at('note', 'en', 'EPDS 17, therapy offered.', ['NOTE-2']), audience: 'child_chart' },
];

const rulesFound = (sentence: SentenceToLint, rules = WORD_RULES) =>
  lintWords(sentence, rules).map(({ rule }) => rule);

describe('a harmful sentence is named with its rules (H19)', () => {
  test.each(FLAGGED)('$lang $stage: $text', (sentence) => {
    expect(rulesFound(sentence)).toEqual(expect.arrayContaining([...sentence.rules]));
  });

  test.each(ALL_INSTRUMENTS)('no sentence to her or to strangers names the $id', ({ id }) => {
    const named = (stage: string, audience: string | null = null) =>
      rulesFound({ ...at(stage, 'en', `Her ${id} is here.`, []), audience });
    expect(named('transition')).toContain('EN-JAR-1');
    expect(named('voicemail_patient')).toContain('ANY-VM-1');
    expect(named('voicemail_intake')).toContain('ANY-VM-2');
    expect(named('note', 'child_chart')).toContain('NOTE-2');
  });

  test.each(WORD_RULES.map(({ id }) => id))('without %s a sentence would slip through', (id) => {
    const rest = WORD_RULES.filter((rule) => rule.id !== id);
    const slipped = FLAGGED.filter(
      (sentence) => !sentence.rules.every((rule) => rulesFound(sentence, rest).includes(rule)),
    );
    expect(slipped).not.toEqual([]);
  });

  test('every finding says why, and what to say instead', () => {
    const silent = FLAGGED.flatMap((sentence) => lintSentence(sentence)).filter(
      ({ why, instead }) => why === '' || instead === '',
    );
    expect(silent).toEqual([]);
  });
});

describe('a good sentence passes', () => {
  test.each(cases.must_pass)('$stage: $text', (sentence) => {
    expect(lintSentence({ ...sentence, audience: null })).toEqual([]);
  });

  test.each(ALL_SCRIPTS)('$id', (script) => {
    const sentence = { audience: null, ...script };
    expect(rulesFound(sentence)).toEqual([]);
    expect(hasError(lintSentence(sentence))).toBe(false);
  });
});

/** Offers whose action is said in other words than the bank's. */
test.each([
  ['en', "Based on what we talked about today, let's call now, the two of us."],
  ['en', 'Based on what we talked about, we will call a therapist together before you leave.'],
  ['en', 'I would like to introduce you to our therapist today, while you are here.'],
  ['en', 'Let’s book your first visit with a therapist before you leave.'],
  ['es', 'Por lo que hablamos hoy, llamamos ahora a una terapeuta.'],
  ['es', 'Por lo que hablamos, la comunico hoy con una terapeuta, antes de que se vaya.'],
  ['es', 'Por lo que hablamos hoy, quiero ponerle en contacto con una terapeuta ahora.'],
] as const)('an offer that acts in its own words passes: %s %s', (lang, text) => {
  const found = lintSentence(at('transition', lang, text, [])).map(({ rule }) => rule);
  expect(found).not.toContain('offer-action');
  expect(found).not.toContain('offer-time');
});

test.each([
  ['en', 'A therapist may be good for you. Here we know several, today too.'],
  ['es', 'Una terapeuta le puede servir. Hoy conocemos a varias.'],
] as const)('an offer that does nothing is still told so: %s %s', (lang, text) => {
  const found = lintSentence(at('transition', lang, text, [])).map(({ rule }) => rule);
  expect(found).toContain('offer-action');
});

describe('a rule holds where it is meant to', () => {
  test('accents, curly quotes and line breaks do not hide a word', () => {
    expect(rulesFound(at('transition', 'en', 'If you’d\nlíke', []))).toEqual(['EN-CON-1']);
  });

  test('"It is your decision" is for the agreement, where nothing is hedged', () => {
    expect(rulesFound(at('agreement', 'en', "It's up to you.", []))).toEqual([]);
    expect(rulesFound(at('transition', 'en', "It's up to you.", []))).toEqual(['EN-CON-4']);
  });

  test('an English rule is not for Spanish', () => {
    expect(rulesFound(at('transition', 'es', 'If you want', []))).toEqual([]);
  });

  test('what must not go into the child’s chart may go into hers', () => {
    expect(rulesFound(at('note', 'en', 'EPDS 17, therapy offered.', []))).toEqual([]);
  });
});
