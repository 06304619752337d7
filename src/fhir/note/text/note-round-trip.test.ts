import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRecords } from '../../../domain/testing/any-records-for-tests.ts';
import { ANY_NOTE, NOTE_WORDS } from './any-note-for-tests.ts';
import { fromNote } from './from-note.ts';
import type { HandoffNote } from './handoff-note.ts';
import { RECORD_FORMAT } from './note-format.ts';
import { toNote } from './to-note.ts';

/** What an EHR or a word processor does to a text without meaning to change it. */
const HARMLESS: Readonly<Record<string, (text: string) => string>> = {
  nothing: (text) => text,
  'white space collapsed': (text) => text.replace(/\s+/g, ' '),
  'lines wrapped at 40': (text) => wrapped(text, 40),
  'lines wrapped at 11': (text) => wrapped(text, 11),
  'one word a line': (text) => text.replace(/\s+/g, '\n'),
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'tabs for indentation': (text) => text.replace(/^ +/gm, '\t'),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  quoted: (text) => text.replace(/^/gm, '> '),
  'quoted twice and indented': (text) => text.replace(/^/gm, '  > > '),
  'wrapped, then quoted': (text) => wrapped(text, 30).replace(/^/gm, '> '),
  'HTML-escaped': escaped,
  'HTML-escaped twice': (text) => escaped(escaped(text)),
  'quotation marks made curly': (text) =>
    text
      .replace(/(^|\s)"/g, '$1“')
      .replaceAll('"', '”')
      .replaceAll("'", '’'),
  'hyphens made dashes': (text) => text.replaceAll('--', '—').replaceAll('-', '–'),
  'dots made an ellipsis': (text) => text.replaceAll('...', '…'),
  'byte order mark and zero-width spaces': (text) => `\ufeff${text.replaceAll('. ', '.\u200b ')}`,
};

function wrapped(text: string, width: number): string {
  return text
    .split(/\s+/)
    .reduce(
      (lines, word) => {
        const line = lines.at(-1) ?? '';
        if (line.length + word.length < width) lines[lines.length - 1] = `${line} ${word}`;
        else lines.push(word);
        return lines;
      },
      [''],
    )
    .join('\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

describe('a note reads back as it was written', () => {
  test.each(Object.entries(HARMLESS))('%s', (_, damage) => {
    fc.assert(
      fc.property(ANY_NOTE, (note) => {
        expect(fromNote(damage(toNote(note, NOTE_WORDS)))).toEqual({
          is: 'note',
          note,
          problems: [],
        });
      }),
    );
  });

  test.each(Object.entries(anyRecords()))('every field of %s', (_, any) => {
    fc.assert(
      fc.property(ANY_NOTE, any, (other, record) => {
        const written = other.written.filter((one) => one.record.key !== record.key);
        const note: HandoffNote = { ...other, written, records: [record] };
        const read = fromNote(toNote(note, NOTE_WORDS));
        expect(read).toEqual({ is: 'note', note, problems: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('on the clock of any practice, through every change of the clocks', () => {
    const zones = ['Pacific/Kiritimati', 'Asia/Kolkata', 'America/St_Johns', 'UTC', 'Pacific/Apia'];
    fc.assert(
      fc.property(ANY_NOTE, fc.constantFrom(...zones), (note, zone) => {
        const read = fromNote(toNote(note, { ...NOTE_WORDS, zone }));
        expect(read).toEqual({ is: 'note', note, problems: [] });
      }),
    );
  });

  test('its lines fit a window of 78 characters, but for words that are longer', () => {
    fc.assert(
      fc.property(ANY_NOTE, (note) => {
        const long = toNote(note, NOTE_WORDS)
          .split('\n')
          .filter((line) => line.length > 78 && line.trim().includes(' '));
        expect(long).toEqual([]);
      }),
    );
  });
});

test('no two fields of a record go by the same label, and no two records by the same title', () => {
  const titles = Object.values(RECORD_FORMAT).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const { fields } of Object.values(RECORD_FORMAT)) {
    const labels = labelsOf(fields);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.filter((label) => !/^[a-z ]+$/.test(label))).toEqual([]);
  }
});

test('no two values of a field are said in the same words', () => {
  for (const words of wordsIn(RECORD_FORMAT)) {
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((one) => !/^[A-Za-z0-9 ,-]+$/.test(one) || one === 'none')).toEqual([]);
  }
});

const labelsOf = (fields: object): readonly string[] =>
  Object.values(fields).flatMap((field) =>
    Array.isArray(field)
      ? [String(field[0])]
      : labelsOf('group' in field ? field.group : { inner: field.optional }),
  );

const wordsIn = (table: object): readonly (readonly string[])[] =>
  Object.entries(table).flatMap(([name, inner]) =>
    typeof inner !== 'object'
      ? []
      : name === 'words' && !Array.isArray(inner)
        ? [Object.values<string>(inner)]
        : wordsIn(inner),
  );
