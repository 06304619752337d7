import { useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '../session/session-context.ts';
import type { Visit } from '../visit/visit.ts';
import { heldOf, keepField, lookForDraft } from './draft.ts';
import type { DraftTurn } from './draft-form.ts';
import { type LeftDraft, leftAt } from './left-draft.ts';
import { type Held, watchDrafts } from './page-drafts.ts';

/**
 * A field's value, as `useState` has it, that survives its card: typed again is what nobody does
 * with a patient on the line. `isOne` tells a kept value from what another version left behind.
 */
export function useDraftField<T>(
  { visit, turn, name }: { readonly visit: Visit; readonly turn: DraftTurn; readonly name: string },
  initial: T,
  isOne: (value: unknown) => value is T,
): readonly [T, (value: T) => void] {
  const session = useSession();
  const { draft, takenUp } = useHeld(visit);
  const kept = draft?.turn === turn && draft.stage === visit.handoff.stage ? draft.fields : {};
  const [value, setValue] = useState<T>(() => (isOne(kept[name]) ? kept[name] : initial));
  // Somebody takes up what an earlier page left while this card is open.
  const [shownAt, setShownAt] = useState(takenUp);
  if (shownAt !== takenUp) {
    setShownAt(takenUp);
    if (isOne(kept[name])) setValue(kept[name]);
  }
  const change = (next: T): void => {
    setValue(next);
    keepField(session, visit, turn, name, next);
  };
  return [value, change];
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isYesOrNo = (value: unknown): value is boolean => typeof value === 'boolean';

/** What an earlier page left, and where what was typed on this one is now. */
export function useDraft(
  visit: Visit,
): Pick<Held, 'place' | 'takenUp' | 'draft'> & { readonly left: LeftDraft } {
  const session = useSession();
  const held = useHeld(visit);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each handoff, however often it is read.
  useEffect(() => lookForDraft(session, visit), [session.shelf, visit.handoff.id]);
  return { ...held, left: leftAt(held, visit) };
}

function useHeld(visit: Visit): Held {
  const session = useSession();
  return useSyncExternalStore(watchDrafts, () => heldOf(session, visit));
}
