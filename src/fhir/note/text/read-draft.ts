import type { HandoffRecord } from '../../../domain/handoff/handoff-record.ts';
import type { NoteProblem, NoteRead, ReadNote } from './handoff-note.ts';
import type { Draft, Piece } from './note-drafts.ts';
import { readEntry } from './note-entry.ts';
import { FORMAT } from './note-format.ts';
import { type Header, handoffIdOf, numbersOf, readHeader } from './note-header.ts';
import { checkCode, entryCode, MARK, plain, seedOf, summaryCode } from './note-syntax.ts';
import { readText } from './read-text.ts';
import { writtenOf } from './written-beside.ts';

type Unreadable = Extract<NoteRead, { is: 'unreadable' }>;

/** One note of a document, and what of it is not as it was written. */
export function readDraft(draft: Draft): ReadNote | Unreadable {
  const { header } = draft;
  if (header === null) return { is: 'unreadable' };
  if (numbersOf(header).format > FORMAT) return newerFormat(header);
  const cut = draft.end === null;
  const cutInHeader = cut && header.is === 'broken' && draft.entries.length === 0;
  const read = cutInHeader ? null : readHeader(header);
  if (read === null) return { is: 'unreadable' };

  // Where the end is gone, so is the end of the entry it was cut off in.
  const entries = draft.entries.filter(
    (piece, index) => !(cut && piece.is === 'broken' && index === draft.entries.length - 1),
  );
  const summary = readSummary(draft.summary);
  const found = entries.map((piece) =>
    piece.mark === MARK.added ? readAdded(piece, read) : readRecord(piece, read),
  );
  const records = read.keys.flatMap((key) => bestOf(key, found));
  const told = new Set([...records.map(({ key }) => key), ...found.map(({ key }) => key)]);
  const missing = read.keys.filter((key) => !told.has(key));
  const { handoffId, version, at, by, elsewhere } = read;
  const written = writtenOf(read.written, records);
  const beside = new Set(written.map(({ record }) => record.key));
  return {
    is: 'note',
    note: {
      handoffId,
      version,
      at,
      by,
      records: records.filter(({ key }) => !beside.has(key)),
      written,
      elsewhere,
      added: [summary, ...found].flatMap(({ added }) => added),
    },
    problems: [
      ...(cut ? [{ is: 'cut_off', missing, of: read.keys.length } as const] : []),
      ...(cut ? [] : missing.map((key) => edited(key, false))),
      ...(read.intact && isWhole(draft) ? [] : [edited('note', true)]),
      ...[summary, ...found].flatMap(({ problems }) => problems),
    ],
  };
}

/** What an entry holds: a record, or text to carry on. */
type Found = {
  readonly key: string;
  readonly record?: HandoffRecord;
  readonly added: readonly string[];
  readonly problems: readonly NoteProblem[];
};

const edited = (key: string, read: boolean): NoteProblem => ({ is: 'edited', key, read });

function readRecord(piece: Piece, header: Header): Found {
  const [index = 0, of] = piece.mark.split(' of ').map(Number);
  const key = header.keys[index - 1];
  const body = plain(piece.body);
  const record = key === undefined || of !== header.keys.length ? null : readEntry(body, key);
  if (key === undefined || record === null) {
    // It is no record any more, and nobody's words are thrown away.
    return { key: key ?? 'note', added: [body], problems: [edited(key ?? 'note', false)] };
  }
  const intact = isIntact(piece, seedOf(header.handoffId, header.version, key));
  return { key, record, added: [], problems: intact ? [] : [edited(key, true)] };
}

const isIntact = (piece: Piece, seed: string): boolean =>
  piece.is === 'entry' && entryCode(seed, piece.mark, piece.body) === piece.code;

/** The record of this key: of two entries, one as it was written comes before a changed one. */
function bestOf(key: string, found: readonly Found[]): readonly HandoffRecord[] {
  const ours = found.filter((one) => one.key === key && one.record !== undefined);
  const best = ours.find(({ problems }) => problems.length === 0) ?? ours[0];
  return best?.record === undefined ? [] : [best.record];
}

function readAdded(piece: Piece, { handoffId, version }: Header): Found {
  const intact = isIntact(piece, seedOf(handoffId, version, ''));
  const added = readText(plain(piece.body)) ?? piece.body;
  return { key: 'added', added: [added], problems: intact ? [] : [edited('added', true)] };
}

/** A summary that someone changed is carried on as their words: which of them are is not known. */
function readSummary(piece: Piece | null): Found {
  if (piece === null) return { key: 'summary', added: [], problems: [edited('summary', false)] };
  const intact = piece.is === 'entry' && summaryCode(piece.body) === piece.code;
  return intact
    ? { key: 'summary', added: [], problems: [] }
    : { key: 'summary', added: [piece.body], problems: [edited('summary', true)] };
}

/** Whether every entry is there that the last line counts, and no other. */
function isWhole({ summary, header, entries, end }: Draft): boolean {
  if (end === null || summary === null || header === null) return true;
  const codes = [summary, header, ...entries].map((one) => (one.is === 'entry' ? one.code : ''));
  return checkCode(codes.join()) === end.code && numbersOf(header).version === end.version;
}

function newerFormat(header: Piece): ReadNote | Unreadable {
  const { version, format } = numbersOf(header);
  const handoffId = handoffIdOf(header);
  if (handoffId === null) return { is: 'unreadable' };
  const by = { reference: null, name: '' };
  return {
    is: 'note',
    note: { handoffId, version, at: '', by, records: [], written: [], elsewhere: [], added: [] },
    problems: [{ is: 'newer_format', format }],
  };
}
