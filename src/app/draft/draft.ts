import * as v from 'valibot';
import { dropOld } from '../session/drop-old.ts';
import type { VisitSession } from '../session/session-context.ts';
import { dropText, isOnPageOnly, keepText, keptText } from '../session/window-store.ts';
import type { Acted } from '../visit/acted.ts';
import type { Turn } from '../visit/step.ts';
import type { TapOf } from '../visit/tap-of.ts';
import type { Visit } from '../visit/visit.ts';
import { type Draft, isResumable, Kept, type Owner, type Unsent } from './draft-form.ts';

// What was typed or decided and is not in the chart yet. It lives in this window's sessionStorage,
// so that a sign-in which ends in the middle of a call costs nothing (F20, F34;
// docs/decisions/0024-the-draft.md).

/** A shift: a draft of yesterday is not what anyone meant today. */
const KEEP_MS = 12 * 3_600_000;

const PREFIX = 'warm-handoff-draft:';

const EMPTY = { turn: null, fields: {}, unsent: null } as const;

/** Where an unsaved draft is: the browser's storage, this page only, or there is none. */
export type DraftPlace = 'browser' | 'page' | 'none';

/** The draft of this person's handoff, by the person who is signed in; null: there is none. */
export function readDraft(session: VisitSession, visit: Visit): Draft | null {
  if (visit.keptHere) return null;
  const text = keptText(session.storage, keyOf(visit));
  if (text === null) return null;
  const read = v.safeParse(Kept, parsed(text));
  const isTheirs =
    read.success &&
    JSON.stringify(read.output.owner) === JSON.stringify(ownerOf(session, visit)) &&
    !isOver(read, session.clock());
  return isTheirs && read.output.draft.stage === visit.handoff.stage ? read.output.draft : null;
}

/** Keeps one field of a card as it is now. Fields of another card are forgotten. */
export function keepField(
  session: VisitSession,
  visit: Visit,
  turn: Turn,
  name: string,
  value: unknown,
): void {
  const before = readDraft(session, visit) ?? EMPTY;
  const fields = before.turn === turn ? before.fields : {};
  write(session, visit, { ...before, turn, fields: { ...fields, [name]: value } });
}

/** The decision stands, or someone else's does: nothing typed for it is needed any more. */
const STANDS: readonly string[] = ['saved', 'not_in_chart', 'changed_elsewhere'];

/** Keeps a decision while it is being sent, and forgets it once the chart has it or said no. */
export async function keptWhileUnsent(
  session: VisitSession,
  visit: Visit,
  wanted: TapOf,
  send: () => Promise<Acted>,
): Promise<Acted> {
  const resumable = isResumable(wanted.tap);
  if (resumable) {
    const unsent = { tap: wanted as Unsent, records: visit.stored.length };
    write(session, visit, { ...EMPTY, ...readDraft(session, visit), unsent });
  }
  const acted = await send();
  const open = acted.is === 'not_saved' || acted.is === 'unknown' || acted.is === 'partly_saved';
  if (STANDS.includes(acted.is)) forgetDraft(session, visit);
  else if (resumable && !open) forgetUnsent(session, visit);
  return acted;
}

/** The decision is not wanted any more; what was typed stays. */
export function forgetUnsent(session: VisitSession, visit: Visit): void {
  const before = readDraft(session, visit);
  if (before === null || before.turn === null) forgetDraft(session, visit);
  else write(session, visit, { ...before, unsent: null });
}

/** Saved, or not wanted: nothing of it stays in this browser. */
export function forgetDraft(session: VisitSession, visit: Visit): void {
  dropText(session.storage, keyOf(visit));
}

/** Where the draft of this handoff is now. */
export function draftPlace(session: VisitSession, visit: Visit): DraftPlace {
  if (readDraft(session, visit) === null) return 'none';
  return isOnPageOnly(keyOf(visit)) ? 'page' : 'browser';
}

function write(session: VisitSession, visit: Visit, draft: Omit<Draft, 'stage'>): void {
  if (visit.keptHere) return;
  const owner = ownerOf(session, visit);
  const kept = { ...draft, stage: visit.handoff.stage };
  const text = JSON.stringify({ form: 1, at: session.clock(), owner, draft: kept });
  // Other people's drafts end with the shift too: a panel may live for days.
  dropOld(session.storage, PREFIX, (old) =>
    isOver(v.safeParse(Kept, parsed(old)), session.clock()),
  );
  keepText(session.storage, keyOf(visit), text);
}

// The episode's key is a hash: no storage key says whose it is.
const keyOf = ({ episodeKey }: Visit): string => `${PREFIX}${episodeKey}`;

const ownerOf = (session: VisitSession, visit: Visit): Owner => ({
  issuer: session.issuer,
  patient: session.patientId,
  person: visit.chart.person.reference ?? '',
  handoff: visit.handoff.id,
  user: session.user,
});

/** Past its shift, or not readable any more. */
const isOver = (read: v.SafeParseResult<typeof Kept>, now: string): boolean =>
  !read.success || Date.parse(now) - Date.parse(read.output.at) >= KEEP_MS;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
