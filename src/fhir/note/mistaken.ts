import type { HandoffRecord } from '../../domain/handoff/handoff-record.ts';
import type { Elsewhere } from './text/handoff-note.ts';

/** A record that was entered in error, and that the note says so of: nobody could mark it. */
export type Mistaken = {
  readonly kind: HandoffRecord['kind'];
  /** `Communication/3`; null: the note itself carried it. */
  readonly reference: string | null;
  readonly because: string;
};

const SAYS = ', entered in error: ';
const THIS_NOTE = 'in this note';

/** As the note names it, among the records beside it. */
export const toElsewhere = ({ kind, reference, because }: Mistaken): Elsewhere => ({
  kind,
  reference: `${reference ?? THIS_NOTE}${SAYS}${because}`,
});

/** The ones entered in error among what a note names beside it. */
export function mistakenIn(elsewhere: readonly Elsewhere[]): readonly Mistaken[] {
  return elsewhere.flatMap(({ kind, reference: said }) => {
    const at = said.indexOf(SAYS);
    if (at < 0) return [];
    const reference = said.slice(0, at);
    const because = said.slice(at + SAYS.length);
    return [{ kind, reference: reference === THIS_NOTE ? null : reference, because }];
  });
}
