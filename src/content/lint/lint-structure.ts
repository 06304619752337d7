import type { LintFinding, SentenceToLint } from './lint-finding.ts';
import { formalSpanish, informalSpanish, languageOf } from './lint-language.ts';
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

const ACTION = {
  en: /\b(?:connect(?:ed)? (?:you|with)|get you connected|scheduled|set (?:\w+ ){0,2}up)\b/i,
  es: /\b(?:conectar(?:la|lo|le|te)|cita)\b/i,
};
const TIME = {
  en: /\b(?:before you leave|today|now|while you are here)\b/i,
  es: /\b(?:antes de que (?:se vaya|te vayas)|hoy|ahora|mientras estás? aquí)(?!\p{L})/iu,
};

const MOST_SENTENCES = 3;
const MOST_WORDS = 45;

function lintOffer({ text, lang }: SentenceToLint): readonly LintFinding[] {
  const { words, sentences } = wordsAndSentences(text);
  const spoken = lang === 'es' ? 'es' : 'en';
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
  if (!ACTION[spoken].test(text)) {
    findings.push({
      rule: 'offer-action',
      level: 'error',
      found: null,
      why: 'An offer says what will happen (seed: action-oriented).',
      instead:
        spoken === 'es'
          ? "'Quiero conectarla con ...', '... dejar su cita lista'"
          : "'connect you with ...', 'get you scheduled', 'set up'",
    });
  }
  if (!TIME[spoken].test(text)) {
    findings.push({
      rule: 'offer-time',
      level: 'warn',
      found: null,
      why: 'An offer says when: it is arranged before she leaves (seed).',
      instead:
        spoken === 'es'
          ? "'antes de que se vaya', 'hoy', 'ahora'"
          : "'before you leave', 'today', 'now'",
    });
  }
  return findings;
}

function lintLanguage({ text, lang, formality = 'usted' }: SentenceToLint): readonly LintFinding[] {
  const findings: LintFinding[] = [];
  const read = languageOf(text);
  if (read !== null && read !== lang && (lang === 'en' || lang === 'es')) {
    findings.push({
      rule: 'language',
      level: 'error',
      found: read === 'es' ? 'reads as Spanish' : 'reads as English',
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
  if (lang !== 'es') {
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

/** English by Flesch–Kincaid, Spanish by INFLESZ; limits of rules/words.md#reading-level. */
function lintReadingLevel({ text, lang }: SentenceToLint): readonly LintFinding[] {
  if (lang === 'es') {
    const ease = spanishEase(text);
    return ease < 65
      ? [tooHard('reading-ease', 'warn', `INFLESZ ${ease.toFixed(0)}`, 'at least 65')]
      : [];
  }
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
