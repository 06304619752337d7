import { lastSaid } from '../ledger/ledger.ts';
import { offeredTaps, unsentOf } from '../window/offered-taps.ts';
import type { Shown } from '../window/shown-app.ts';
import { changesOf, type Desk, shownAt, type Ward } from './ward.ts';

/** As long as the latest of late requests may take. */
const ALL_ARRIVED_MS = 90_000;

/**
 * The faults stop, what was under way arrives, everyone comes back and finishes. Returns the taps
 * that the rules allowed then and that could not be saved.
 */
export async function finish(ward: Ward, draw: (below: number) => number): Promise<string[]> {
  ward.clinic.network.stopFaults();
  for (const { tab } of ward.desks) tab.allow();
  await ward.passing(ALL_ARRIVED_MS);
  for (const desk of ward.desks) {
    await tryAgain(ward, desk, draw);
    await ward.paste(desk);
  }
  for (const desk of ward.desks) {
    await comeBack(ward, desk);
    await takeUpDraft(ward, desk);
  }
  const stuck: string[] = [];
  const [desk] = ward.desks;
  for (let turn = 0; desk !== undefined && turn < 2; turn += 1) {
    const failed = await saveOne(ward, desk, draw);
    if (failed !== null) stuck.push(failed);
  }
  return stuck;
}

/** Half of those whose screen asks for it tap "Try again" once more before they leave. */
async function tryAgain(ward: Ward, desk: Desk, draw: (below: number) => number): Promise<void> {
  const view = shownAt(desk);
  const open = view !== null && OPEN.includes(view.handoffTap.state.is);
  if (!open || draw(2) === 0) return;
  view.handoffTap.again();
  await ward.answered(desk);
}

const OPEN: readonly string[] = ['not_saved', 'unknown', 'partly_saved'];

/** The window is closed, and opened anew from the chart. */
async function comeBack(ward: Ward, desk: Desk): Promise<Shown | null> {
  ward.close(desk);
  ward.open(desk);
  const view = await ward.shown(desk);
  // What a launch does by itself, repairs among it.
  await ward.passing(3000);
  await ward.waitFor(() => ward.clinic.network.underWay() === 0, 20_000);
  return view === null ? null : shownAt(desk);
}

async function takeUpDraft(ward: Ward, desk: Desk): Promise<void> {
  const view = shownAt(desk);
  const unsent = view === null ? null : unsentOf(view);
  if (view === null || unsent === null) return;
  ward.reached.add('a draft is taken up');
  ward.tap(desk, view, unsent, true);
  await ward.answered(desk);
}

/** One tap that the rules allow, with all that a person would try; null: it was saved. */
async function saveOne(
  ward: Ward,
  desk: Desk,
  draw: (below: number) => number,
): Promise<string | null> {
  const [pick, values] = [draw(9999), draw(9999)];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await ward.passing(1000);
    const view = attempt === 0 ? shownAt(desk) : await comeBack(ward, desk);
    if (view === null) continue;
    const clock = desk.window?.clock() ?? '';
    const allowed = offeredTaps(view, clock, (below) => values % below).flatMap((one) =>
      one.do === 'tap' && changesOf(view.visit, one.wanted, clock) !== null ? [one.wanted] : [],
    );
    const wanted = allowed[pick % Math.max(1, allowed.length)];
    if (wanted === undefined) return null;
    const tapped = ward.tap(desk, view, wanted, false);
    await ward.answered(desk);
    if (isOpen(lastSaid(tapped)?.is)) {
      shownAt(desk)?.handoffTap.again();
      await ward.answered(desk);
    }
    await ward.paste(desk);
    const said = lastSaid(tapped)?.is ?? 'nothing';
    if (SAVED.includes(said)) return null;
    if (attempt === 2) return `${wanted.tap} in stage ${tapped.stageBefore}: ${said}`;
  }
  return 'the visit is not shown';
}

const isOpen = (said: string | undefined): boolean => said !== undefined && OPEN.includes(said);
const SAVED: readonly string[] = ['saved', 'not_in_chart', 'kept_here'];
