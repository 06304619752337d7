import { NOTE_OPENS } from '../../codes/decision-note.ts';

// What holds a note together: square brackets, which no value contains as such, around what is
// the app's; between them labels and values. Neither white space, quotation marks nor dashes mean
// anything, so an EHR or a word processor may have its way with them.

/** The first words of an entry, in brackets. */
export const MARK = {
  summary: (version: number): string => `${NOTE_OPENS}${version}`,
  header: (version: number, format: number): string => `Note ${version}, format ${format}`,
  record: (index: number, of: number): string => `${index} of ${of}`,
  added: 'Added by hand',
  end: (version: number, of: number, code: string): string =>
    `End of note ${version}, ${of} records, check ${code}`,
} as const;

/** Single spaces, plain quotation marks and dashes: how every entry is compared and read. */
export const plain = (text: string): string =>
  text
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim();

/** CRC-32 (ISO 3309) as eight hexadecimal digits: finds damage, proves nothing against intent. */
export function checkCode(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).toUpperCase().padStart(8, '0');
}

/** The code of an entry: one of another handoff, version or record does not fit in its place. */
export const entryCode = (seed: string, mark: string, body: string): string =>
  checkCode(`${seed}|${mark}|${plain(body)}`);

export const seedOf = (handoffId: string, version: number, key: string): string =>
  `${handoffId}|${version}|${key}`;

/** The summary is read by people only: its letters and digits are all that is compared. */
export const summaryCode = (text: string): string =>
  checkCode(text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, ''));

/** Words that stand for a value: a text that is one of them is written with an escape. */
export const NONE = 'none';
export const BLANK = 'blank';
/** An actor or an office that is in no directory. */
export const NO_RECORD = 'no record';
/** A date we have no better way to say than as it is. */
export const EXACTLY = 'exactly ';
export const ONE_PERSON = 'one person, ';
export const WHOEVER_IS = 'whoever is ';

export const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** Escapes that have a sign of their own; any other character is its number: `{5B}`. */
export const SIGNS: readonly (readonly [sign: string, char: string])[] = [
  ['_', ' '],
  ["'", '’'],
  ['-', '–'],
  [';', ';'],
  ['&', '&'],
  ['lt', '<'],
  ['gt', '>'],
];
