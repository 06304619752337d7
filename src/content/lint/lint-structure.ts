import { CHART_LANGUAGE, type Language, languageOf } from '../../domain/language/language.ts';
import { HAS_TU } from '../../domain/script/practice-script.ts';
import type { LintFinding, SentenceToLint } from './lint-finding.ts';
import { formalSpanish, informalSpanish, languageReadAs } from './lint-language.ts';
import { englishGrade, spanishEase, wordsAndSentences } from './reading-level.ts';

/** What rules/words.md#lint checks in code rather than by pattern. */
export function lintStructure(sentence: SentenceToLint): readonly LintFinding[] {
  return [
    ...(OFFERS.includes(sentence.stage) ? lintOffer(sentence) : []),
    ...lintLanguage(sentence),
    ...(NOT_FOR_HER.includes(sentence.stage) ? [] : lintReadingLevel(sentence)),
  ];
}

/** Where the plan is stated. */
const OFFERS = ['transition', 'framing'];
/** Said or written to colleagues. */
const NOT_FOR_HER = ['staff_intro', 'voicemail_intake', 'note'];

/** How a language says it, and what to write where a sentence does not. */
type Wanted = Readonly<Record<Language, { readonly says: RegExp; readonly instead: string }>>;

const ACTION: Wanted = {
  en: {
    says: /\b(?:connect(?:ed)? (?:you|with)|get you (?:connected|seen|in)|scheduled|set (?:\w+ ){0,2}up|let(?:'s| us|’s) (?:call|phone|book|make)|(?:we|I)(?:'ll| will|’ll| can| am going to|'m going to| are going to) (?:call|phone|book|make|introduce|reach)|(?:we|I) (?:call|phone|book) (?:them|now|together)|introduce you|put you (?:on|through|in touch)|book (?:you|your|a|the)|get (?:you )?(?:a|an|your|the) (?:first )?(?:visit|appointment|time))\b/iu,
    instead: "'connect you with ...', 'get you scheduled', 'set up'",
  },
  es: {
    says: /(?<!\p{L})(?:conectar(?:la|lo|le|te)|cita|(?:la|lo|le|te) (?:conecto|comunico|comunicamos|conectamos|presento|agendo|anoto)|comunicar(?:la|lo|le|te)|poner(?:la|lo|le|te) en contacto|llam(?:o|amos|emos|arles?)|vamos a (?:llamar|agendar|sacar)|agend(?:ar|amos|arle))(?!\p{L})/iu,
    instead: "'Quiero conectarla con ...', '... dejar su cita lista'",
  },
};
const TIME: Wanted = {
  en: {
    says: /\b(?:before you leave|today|now|while you(?: are|'re|’re) here|right away)\b/i,
    instead: "'before you leave', 'today', 'now'",
  },
  es: {
    says: /\b(?:antes de que (?:se vaya|te vayas)|hoy|ahora|ahorita|en este momento|mientras estás? aquí)(?!\p{L})/iu,
    instead: "'antes de que se vaya', 'hoy', 'ahora'",
  },
};

const LANGUAGE_NAMES = new Intl.DisplayNames([CHART_LANGUAGE], { type: 'language' });

const MOST_SENTENCES = 3;
const MOST_WORDS = 45;

function lintOffer({ text, lang }: SentenceToLint): readonly LintFinding[] {
  const { words, sentences } = wordsAndSentences(text);
  const spoken = languageOf(lang) ?? CHART_LANGUAGE;
  const findings: LintFinding[] = [];
  if (sentences > MOST_SENTENCES || words.length > MOST_WORDS) {
    findings.push({
      rule: 'offer-length',
      level: 'warn',
      found: `${sentences} sentences, ${words.length} words`,
      why: 'An offer needs no lengthy explanation (seed).',
      instead: `At most ${MOST_SENTENCES} sentences and ${MOST_WORDS} words.`,
    });
  }
  if (!ACTION[spoken].says.test(text)) {
    findings.push({
      rule: 'offer-action',
      level: 'error',
      found: null,
      why: 'An offer says what will happen (seed: action-oriented).',
      instead: ACTION[spoken].instead,
    });
  }
  if (!TIME[spoken].says.test(text)) {
    findings.push({
      rule: 'offer-time',
      level: 'warn',
      found: null,
      why: 'An offer says when: it is arranged before she leaves (seed).',
      instead: TIME[spoken].instead,
    });
  }
  return findings;
}

function lintLanguage({ text, lang, formality = 'usted' }: SentenceToLint): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  const read = languageReadAs(text);
  if (read !== null && read !== lang && languageOf(lang) !== null) {
    findings.push({
      rule: 'language',
      level: 'error',
      found: `reads as ${LANGUAGE_NAMES.of(read)}`,
      why: `It is filed as "${lang}", and would be shown to whoever speaks that.`,
      instead: `"lang": "${read}", or the sentence in the language it is filed under.`,
    });
  }
  return [...findings, ...lintFormality({ text, lang, formality })];
}

/** A sentence says "you" as it is filed: usted, as the bank does, or tú. */
function lintFormality({
  text,
  lang,
  formality = 'usted',
}: Pick<SentenceToLint, 'text' | 'lang' | 'formality'>): readonly LintFinding[] {
  const tu = formality === 'tu';
  if (!HAS_TU[languageOf(lang) ?? CHART_LANGUAGE]) {
    const useless = {
      rule: 'formality',
      level: 'warn',
      found: formality,
      why: 'Only Spanish has two forms; here it does nothing.',
      instead: 'The script without "formality".',
    } as const;
    return tu ? [useless] : [];
  }
  const found = tu ? formalSpanish(text) : informalSpanish(text);
  if (found === null) return [];
  return [
    tu
      ? {
          rule: 'es-tu',
          level: 'warn',
          found,
          why: 'It is filed as tú and says usted.',
          instead: "\"formality\": \"usted\", or tú throughout: 'tu', 'te', 'contigo'",
        }
      : {
          rule: 'es-usted',
          level: 'warn',
          found,
          why: 'The sentences around it say usted; one that says tú breaks off.',
          instead: "usted: 'su', 'le', 'con usted'; or \"formality\": \"tu\"",
        },
  ];
}

const lintReadingLevel = ({ text, lang }: SentenceToLint): readonly LintFinding[] =>
  READING_LEVEL[languageOf(lang) ?? CHART_LANGUAGE](text);

/** English by Flesch–Kincaid, Spanish by INFLESZ; limits of rules/words.md#reading-level. */
const READING_LEVEL: Readonly<Record<Language, (text: string) => readonly LintFinding[]>> = {
  en: lintGrade,
  es: lintEase,
};

function lintEase(text: string): readonly LintFinding[] {
  const ease = spanishEase(text);
  return ease < 65
    ? [tooHard('reading-ease', 'warn', `INFLESZ ${ease.toFixed(0)}`, 'at least 65')]
    : [];
}

function lintGrade(text: string): readonly LintFinding[] {
  const grade = englishGrade(text);
  const said = `grade ${grade.toFixed(1)}`;
  if (grade > 9) return [tooHard('reading-grade', 'error', said, 'at most 9, better 6')];
  return grade > 7 ? [tooHard('reading-grade', 'warn', said, 'at most 7, better 6')] : [];
}

const tooHard = (
  rule: string,
  level: LintFinding['level'],
  found: string,
  limit: string,
): LintFinding => ({
  rule,
  level,
  found,
  why: 'A tired person hears it once.',
  instead: `Shorter sentences and words: ${limit}.`,
});
