import { MARK } from './note-syntax.ts';
import type { Part } from './parts-of-note.ts';

/** An entry, whole or not. */
export type Piece = Extract<Part, { is: 'entry' | 'broken' }>;

/** The parts of a document that belong to one note. */
export type Draft = {
  readonly summary: Piece | null;
  readonly header: Piece | null;
  readonly entries: readonly Piece[];
  readonly end: Extract<Part, { is: 'end' }> | null;
};

const NOTHING: Draft = { summary: null, header: null, entries: [], end: null };
const SUMMARY = MARK.summary(0).slice(0, -1);

/** The notes of a document, and the text that is in none of their entries. */
export function draftsOf(parts: readonly Part[]): {
  readonly drafts: readonly Draft[];
  readonly loose: readonly string[];
} {
  const drafts: Draft[] = [];
  const loose: string[] = [];
  const change = (to: Partial<Draft>): void => {
    drafts.push({ ...(drafts.pop() ?? NOTHING), ...to });
  };
  for (const part of parts) {
    const draft = drafts.at(-1);
    if (part.is === 'text') loose.push(part.text);
    else if (part.is === 'end') {
      if (draft !== undefined) change({ end: part });
    } else if (part.mark.startsWith(SUMMARY) || part.body.startsWith(`[${SUMMARY.slice(0, 20)}`)) {
      drafts.push({ ...NOTHING, summary: part });
    } else if (part.mark.startsWith('Note ')) {
      if (draft === undefined || draft.header !== null) drafts.push({ ...NOTHING, header: part });
      else change({ header: part });
    } else if (draft === undefined) loose.push(`[${part.mark}] ${part.body}`);
    else change({ entries: [...draft.entries, part] });
  }
  return { drafts, loose };
}
