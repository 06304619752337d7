import type { Actor } from '../../../domain/people/actor.ts';
import type { Elsewhere } from './handoff-note.ts';
import type { Piece } from './note-drafts.ts';
import { kindTitled } from './note-entry.ts';
import { HEADER_FORMAT } from './note-format.ts';
import { entryCode, plain } from './note-syntax.ts';
import { readText } from './read-text.ts';
import { readFields } from './read-value.ts';

/** What a note says of itself. */
export type Header = {
  readonly handoffId: string;
  readonly version: number;
  readonly format: number;
  readonly at: string;
  readonly by: Actor;
  /** Keys of the records it holds, in their order. */
  readonly keys: readonly string[];
  readonly elsewhere: readonly Elsewhere[];
  /** What is written beside it, as it says so (written-beside.ts). */
  readonly written: readonly string[];
  /** As it was written. */
  readonly intact: boolean;
};

type Fields = Pick<Header, 'handoffId' | 'at' | 'by' | 'keys'> & {
  readonly elsewhere: readonly string[];
  readonly written?: readonly string[];
};

/** The header of a note of our format; null when it does not say whose the note is. */
export function readHeader(piece: Piece): Header | null {
  const { version, format } = numbersOf(piece);
  // Every field of HEADER_FORMAT was read by its shape.
  const read = readFields(HEADER_FORMAT, plain(piece.body)) as Fields | null;
  if (read === null) return null;
  const elsewhere = read.elsewhere.flatMap(elsewhereOf);
  const intact =
    piece.is === 'entry' &&
    entryCode('', piece.mark, piece.body) === piece.code &&
    elsewhere.length === read.elsewhere.length;
  return { ...read, written: read.written ?? [], version, format, elsewhere, intact };
}

/** Which handoff a note of a newer format is about, if it still says so in our way. */
export function handoffIdOf(piece: Piece): string | null {
  const label = HEADER_FORMAT.handoffId[0];
  const written = new RegExp(`${label}: ([^;]+)(?:;|$)`).exec(plain(piece.body))?.[1];
  return written === undefined ? null : readText(written);
}

/** Version and format, of `Note 3, format 1`. */
export function numbersOf({ mark }: Piece): { readonly version: number; readonly format: number } {
  const [version = 0, format = 0] = (mark.match(/\d+/g) ?? []).map(Number);
  return { version, format };
}

function elsewhereOf(text: string): readonly Elsewhere[] {
  const [, title = '', reference] = /^([^:]+): (.*)$/s.exec(text) ?? [];
  const kind = kindTitled(title);
  return kind === null || reference === undefined ? [] : [{ kind, reference }];
}
