import type { HandoffRecord } from '../../../domain/handoff/handoff-record.ts';
import type { Written } from './handoff-note.ts';

/**
 * A record written beside the note as its header names it: `offer-1-3fa85f64`, new;
 * `referral-1-3fa85f64 after ServiceRequest/57/_history/3`, changed; or entered in error, and why.
 */
export function saidOf({ record, write, after, because = '' }: Written): string {
  if (write === 'create') return record.key;
  const changed = `${record.key} after ${after ?? ''}`;
  return write === 'update' ? changed : `${changed} entered in error: ${because}`;
}

/** What a header's words make of the entries they name; a word that names none is left out. */
export function writtenOf(
  said: readonly string[],
  records: readonly HandoffRecord[],
): readonly Written[] {
  return said.flatMap((one): readonly Written[] => {
    const [, key, after, because] =
      /^(\S+)(?: after (\S+)(?: entered in error: (.*))?)?$/s.exec(one) ?? [];
    const record = records.find((its) => its.key === key);
    if (record === undefined) return [];
    if (after === undefined) return [{ record, write: 'create', after: null }];
    return because === undefined
      ? [{ record, write: 'update', after }]
      : [{ record, write: 'enter_in_error', after, because }];
  });
}
