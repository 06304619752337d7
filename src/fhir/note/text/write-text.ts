import { BLANK, NONE, SIGNS } from './note-syntax.ts';

/** What cannot stand in a note as it is: what our marks, HTML, quoting or word processors use. */
const SPECIAL =
  /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Z}[\]{}<>‘’‚‛“”„‟‐-―−…]|;(?=[a-z\s]*:)|&(?=[#A-Za-z0-9])|(?<=-)-/gu;
const SIGN_OF: ReadonlyMap<string, string> = new Map(SIGNS.map(([sign, char]) => [char, sign]));

/**
 * Any text as it stands in a note: the same words, with signs in braces for what would not survive
 * (`{/}` is a line break). `also`: further characters to escape.
 */
export function writeText(text: string, also = /(?!)/g): string {
  if (text === '') return BLANK;
  const escaped = text
    .replace(SPECIAL, (char, offset: number) => {
      if (char === '\n') return '\n';
      return char === ' ' && isBetweenWords(text, offset) ? char : escapeOf(char);
    })
    .replace(also, escapeOf)
    .replaceAll('\n', ' {/} ');
  // A line break brings its own spaces, which do not count.
  return escaped === NONE || escaped === BLANK
    ? `${escapeOf(escaped[0] ?? '')}${escaped.slice(1)}`
    : escaped.trim();
}

/** Only a single space between two words survives being wrapped. */
const isBetweenWords = (text: string, offset: number): boolean =>
  /\S/.test(text[offset - 1] ?? ' ') && /\S/.test(text[offset + 1] ?? ' ');

const escapeOf = (char: string): string =>
  `{${SIGN_OF.get(char) ?? char.codePointAt(0)?.toString(16).toUpperCase()}}`;
