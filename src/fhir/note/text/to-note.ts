import type { HandoffNote, NoteWords } from './handoff-note.ts';
import { formatOf, HEADER_FORMAT, RECORD_FORMAT } from './note-format.ts';
import type { AnyFields } from './note-shapes.ts';
import { checkCode, entryCode, MARK, plain, seedOf, summaryCode } from './note-syntax.ts';
import { writeText } from './write-text.ts';
import { writeFields } from './write-value.ts';
import { saidOf } from './written-beside.ts';

type Entry = { readonly mark: string; readonly body: string; readonly code: string };

/**
 * The note as text: where the handoff stands in sentences, then every record as a labelled entry
 * with a check code, then what people added, then the count. `fromNote` reads it back, whatever
 * becomes of its white space, quotation marks and line ends.
 */
export function toNote(note: HandoffNote, words: NoteWords): string {
  const summary = summaryEntry(note, words.summary);
  const records = [...note.records, ...note.written.map(({ record }) => record)];
  const entries = [
    headerEntry(note, words.zone),
    ...records.map((record, index): Entry => {
      const { title, fields }: { title: string; fields: AnyFields } = RECORD_FORMAT[record.kind];
      const mark = MARK.record(index + 1, records.length);
      return entry(
        seedOf(note.handoffId, note.version, record.key),
        mark,
        `${title}. ${writeFields(fields, record, words.zone)}`,
      );
    }),
    ...note.added.map((text) =>
      entry(seedOf(note.handoffId, note.version, ''), MARK.added, writeText(text)),
    ),
  ];
  const code = checkCode([summary, ...entries].map((one) => one.code).join());
  return [
    `[${summary.mark}]\n${summary.body}\n[check ${summary.code}]`,
    ...entries.map(({ mark, body, code }) => wrap(`[${mark}] ${body} [check ${code}]`)),
    `[${MARK.end(note.version, records.length, code)}]\n`,
  ].join('\n\n');
}

/** For people: brackets are the app's, so a name in the summary has round ones. */
function summaryEntry({ version }: HandoffNote, sentences: readonly string[]): Entry {
  const said = sentences.map((one) => plain(one.replaceAll('[', '(').replaceAll(']', ')')));
  const body = said.map((one) => wrap(one, '')).join('\n');
  return { mark: MARK.summary(version), body, code: summaryCode(body) };
}

function headerEntry(note: HandoffNote, zone: string): Entry {
  const { handoffId, at, by, version, records, written, elsewhere } = note;
  const keys = [...records, ...written.map(({ record }) => record)].map(({ key }) => key);
  const named = elsewhere.map(
    ({ kind, reference }) => `${RECORD_FORMAT[kind].title}: ${reference}`,
  );
  const header = {
    ...{ handoffId, at, by, keys, elsewhere: named },
    ...(written.length === 0 ? {} : { written: written.map(saidOf) }),
  };
  return entry('', MARK.header(version, formatOf(note)), writeFields(HEADER_FORMAT, header, zone));
}

const entry = (seed: string, mark: string, body: string): Entry => ({
  mark,
  body,
  code: entryCode(seed, mark, body),
});

const WIDTH = 78;

/** Broken at single spaces only; a longer word stays whole. */
function wrap(text: string, indent = '  '): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= WIDTH) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(line === undefined ? word : indent + word);
  }
  return lines.join('\n');
}
