import { isMe } from '../../domain/people/staff.ts';
import type { Visit } from './visit.ts';

/** Who moved a handoff on before a tap could; `unknown`: the chart does not say. */
export type WhoWasFirst =
  | { readonly is: 'unknown' }
  | { readonly is: 'me' | 'another'; readonly name: string; readonly at: string };

/**
 * The handoff tells who changed it last. It may have been the person at the screen herself, in
 * another window or before this one was opened: she is not told that it was somebody else.
 */
export function whoWasFirst({ handoff, me }: Pick<Visit, 'handoff' | 'me'>): WhoWasFirst {
  const last = handoff.episode?.record;
  if (last === undefined) return { is: 'unknown' };
  const { lastBy, lastAt } = last;
  return { is: isMe(me, lastBy) ? 'me' : 'another', name: lastBy.name, at: lastAt };
}
