import * as v from 'valibot';
import type { VisitSession } from '../session/session-context.ts';
import type { Acted } from '../visit/acted.ts';
import type { TapOf } from '../visit/tap-of.ts';
import type { Visit } from '../visit/visit.ts';
import {
  type Draft,
  type DraftTurn,
  isResumable,
  Kept,
  type Owner,
  type Unsent,
} from './draft-form.ts';
import { isInChart } from './left-draft.ts';
import { type Held, heldOn, type PageDrafts, pageOf } from './page-drafts.ts';
import { dropShelved, putOnShelf, takeShelved } from './shelved.ts';

// What was typed or decided and is not in the chart yet. This page has it, and a sealed copy lies in
// the browser, so that a panel, a tab or a sign-in that ends in the middle of a call costs nothing
// (F20, F34; docs/decisions/0024-the-draft.md).

/** What is kept of this person's handoff, for the person who is signed in. */
export const heldOf = (session: VisitSession, visit: Visit): Held =>
  heldOn(pageOf(session), ownerOf(session, visit));

/** Looks for what an earlier page left: once for each owner, and before anything is put there. */
export function lookForDraft(session: VisitSession, visit: Visit): void {
  const page = pageOf(session);
  const owner = ownerOf(session, visit);
  if (visit.keptHere || heldOn(page, owner).looked) return;
  page.change(owner, (held) => ({ ...held, looked: true }));
  page.next(async () => {
    // Where this browser gives nothing back there is nothing to offer; what is typed next says so.
    const text = await takeShelved(session, owner).catch(() => null);
    const read = v.safeParse(Kept, text === null ? null : parsed(text));
    if (!read.success) return;
    const { draft: found } = read.output;
    // The answer was lost, and the chart has it all the same: there is nothing to offer. Where it
    // cannot be dropped it is sealed still, and ends within the day.
    if (isInChart(found, visit.stored)) return dropShelved(session, owner).catch(() => undefined);
    page.change(owner, (held) => ({ ...held, found, place: held.draft ? held.place : 'browser' }));
  });
}

/** Keeps one field of a card as it is now. Fields of another card are forgotten. */
export function keepField(
  session: VisitSession,
  visit: Visit,
  turn: DraftTurn,
  name: string,
  value: unknown,
): void {
  const { draft } = heldOf(session, visit);
  const same = draft?.turn === turn && draft.stage === visit.handoff.stage;
  const fields = { ...(same ? draft.fields : {}), [name]: value };
  keep(session, visit, { turn, fields, unsent: same ? draft.unsent : null });
}

/** The decision stands, or someone else's does: nothing typed for it is needed any more. */
const STANDS: readonly string[] = ['saved', 'not_in_chart', 'changed_elsewhere'];

/**
 * Keeps a decision while it is being sent, and forgets it once the chart has it or said no. `id`: the
 * name that its records carry; null: it could not be asked for, and nothing is sent.
 */
export async function keptWhileUnsent(
  session: VisitSession,
  visit: Visit,
  { wanted, id }: { readonly wanted: TapOf; readonly id: string | null },
  send: () => Promise<Acted>,
): Promise<Acted> {
  const resumable = isResumable(wanted.tap);
  if (resumable) {
    const { draft, found } = heldOf(session, visit);
    const { turn, fields } = draft ?? found ?? NO_FIELDS;
    keep(session, visit, { turn, fields, unsent: { tap: wanted as Unsent, id } });
  }
  const acted = await send();
  const open = acted.is === 'not_saved' || acted.is === 'unknown' || acted.is === 'partly_saved';
  if (STANDS.includes(acted.is)) forgetDraft(session, visit);
  else if (resumable && !open) forgetUnsent(session, visit);
  return acted;
}

/** What an earlier page left is this page's from now on: its card shows it, and it is kept. */
export function takeUp(session: VisitSession, visit: Visit): void {
  const { found } = heldOf(session, visit);
  if (found === null) return;
  const page = pageOf(session);
  const owner = ownerOf(session, visit);
  const draft = { ...found, unsent: null };
  page.change(owner, (held) => ({ ...held, found: null, draft, takenUp: held.takenUp + 1 }));
  shelve(session, page, owner);
}

/** What is offered, or told of, is not wanted. */
export function leaveIt(session: VisitSession, visit: Visit): void {
  const page = pageOf(session);
  const owner = ownerOf(session, visit);
  page.change(owner, (held) =>
    held.found !== null && held.draft !== null ? { ...held, found: null } : { ...held, ...GONE },
  );
  shelve(session, page, owner);
}

/** Saved: nothing of it stays on this page or in this browser. */
function forgetDraft(session: VisitSession, visit: Visit): void {
  if (visit.keptHere) return;
  const page = pageOf(session);
  const owner = ownerOf(session, visit);
  page.change(owner, (held) => ({ ...held, ...GONE }));
  shelve(session, page, owner);
}

const GONE = { draft: null, found: null, place: 'none' } as const;

/** The decision is refused; what was typed stays. */
function forgetUnsent(session: VisitSession, visit: Visit): void {
  const { draft } = heldOf(session, visit);
  if (draft === null || draft.turn === null) forgetDraft(session, visit);
  else keep(session, visit, { ...draft, unsent: null });
}

const NO_FIELDS = { turn: null, fields: {} } as const;

function keep(
  session: VisitSession,
  visit: Visit,
  typed: Pick<Draft, 'turn' | 'fields' | 'unsent'>,
): void {
  if (visit.keptHere) return;
  lookForDraft(session, visit);
  const page = pageOf(session);
  const owner = ownerOf(session, visit);
  const draft: Draft = {
    ...typed,
    at: session.clock(),
    stage: visit.handoff.stage,
    records: visit.stored.length,
  };
  page.change(owner, (held) => ({ ...held, draft }));
  shelve(session, page, owner);
}

/** Brings the shelf to what this page holds. Whoever types waits for none of it. */
function shelve(session: VisitSession, page: PageDrafts, owner: Owner): void {
  page.next(async () => {
    const { draft } = heldOn(page, owner);
    if (draft === null) return dropShelved(session, owner).catch(() => undefined);
    // Who types is not known: the next one at this workstation may be somebody else.
    const place =
      owner.user === null
        ? 'page'
        : await putOnShelf(session, owner, JSON.stringify({ form: 2, draft })).then(
            () => 'browser' as const,
            () => 'page' as const,
          );
    page.change(owner, (held) => (held.draft === null ? held : { ...held, place }));
  }, owner);
}

const ownerOf = (session: VisitSession, visit: Visit): Owner => ({
  issuer: session.issuer,
  patient: session.patientId,
  person: visit.chart.person.reference ?? '',
  handoff: visit.handoff.id,
  user: session.user,
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
