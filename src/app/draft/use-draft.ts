import { useState, useSyncExternalStore } from 'react';
import { useSession } from '../session/session-context.ts';
import { watchDrafts } from '../session/window-store.ts';
import type { Turn } from '../visit/step.ts';
import type { Visit } from '../visit/visit.ts';
import { type DraftPlace, draftPlace, keepField, readDraft } from './draft.ts';
import type { Draft } from './draft-form.ts';

/**
 * A field's value, as `useState` has it, that survives the panel: typed again is what nobody does
 * with a patient on the line. `isOne` tells a kept value from what another version left behind.
 */
export function useDraftField<T>(
  { visit, turn, name }: { readonly visit: Visit; readonly turn: Turn; readonly name: string },
  initial: T,
  isOne: (value: unknown) => value is T,
): readonly [T, (value: T) => void] {
  const session = useSession();
  const [value, setValue] = useState<T>(() => {
    const draft = readDraft(session, visit);
    const kept = draft?.turn === turn ? draft.fields[name] : undefined;
    return isOne(kept) ? kept : initial;
  });
  const change = (next: T): void => {
    setValue(next);
    keepField(session, visit, turn, name, next);
  };
  return [value, change];
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isYesOrNo = (value: unknown): value is boolean => typeof value === 'boolean';

/** What the browser held when this page opened, and where an unsaved draft is now. */
export function useDraft(visit: Visit): {
  readonly found: Draft | null;
  readonly place: DraftPlace;
} {
  const session = useSession();
  const [found] = useState(() => readDraft(session, visit));
  const place = useSyncExternalStore(watchDrafts, () => draftPlace(session, visit));
  return { found, place };
}
