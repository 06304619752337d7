import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Words and sentences of a text, its `{{variables}}` read as one short name each. */
export function wordsAndSentences(text: string): {
  readonly words: readonly string[];
  readonly sentences: number;
} {
  const filled = text.replace(/\{\{\w+\}\}/g, 'Maya');
  return {
    words: filled.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [],
    sentences: filled.split(/[.!?]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length,
  };
}

/** Flesch–Kincaid grade of English (Kincaid 1975): 6 is sixth grade. NaN for a text without words. */
export function englishGrade(text: string): number {
  const { words, sentences } = wordsAndSentences(text);
  return fleschKincaid({
    sentence: sentences,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

/**
 * INFLESZ of Spanish, 0–100: 65 and more is fairly easy (Szigriszt-Pazos 1993; bands by
 * Barrio-Cantalejo, An Sist Sanit Navar 2008;31:135). NaN for a text without words.
 */
export function spanishEase(text: string): number {
  const { words, sentences } = wordsAndSentences(text);
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0);
  return 206.835 - (62.3 * syllables) / words.length - words.length / sentences;
}

/**
 * Syllables of a Spanish word: one for each strong or accented vowel, one for weak vowels on their
 * own; a weak vowel beside a strong one belongs to it (RAE, Ortografía 2010, II §3.4).
 */
function spanishSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .normalize('NFC')
    // The u of que, qui, gue, gui is silent; y is a vowel unless one follows it; h is not heard.
    .replace(/([qg])u(?=[eiéí])/g, '$1')
    .replace(/y(?![aeiouáéíóú])/g, 'i')
    .replace(/(?<=[aeiouáéíóú])h(?=[aeiouáéíóú])/g, '');
  const runs = spoken.match(/[aeiouáéíóúü]+/g) ?? [];
  const nuclei = runs.map((run) => run.match(/[aeoáéíóú]/g)?.length ?? 1);
  return nuclei.reduce((sum, count) => sum + count, 0) || 1;
}
