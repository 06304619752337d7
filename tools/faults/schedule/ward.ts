import { keepNoteToPaste } from '../../../src/app/note/keep-note-to-paste.ts';
import { attemptOf } from '../../../src/app/tap/act.ts';
import { noteToPaste } from '../../../src/app/visit/note-to-paste.ts';
import type { TapOf } from '../../../src/app/visit/tap-of.ts';
import type { Visit } from '../../../src/app/visit/visit.ts';
import { whoWasFirst } from '../../../src/app/visit/who-was-first.ts';
import type { Change } from '../../../src/domain/handoff/handoff-record.ts';
import type { Said, Saying, Tapped } from '../ledger/ledger.ts';
import { atOnce, until } from '../time/settle.ts';
import { type AppWindow, openWindow } from '../window/app-window.ts';
import type { Shown, View } from '../window/shown-app.ts';
import { truthOf } from '../world/chart-truth.ts';
import { type Clinic, STAFF } from '../world/clinic.ts';
import type { Chart } from '../world/seeded-chart.ts';
import { type TabStorage, tabStorage } from '../world/tab-storage.ts';

/** A workstation: who sits there, its clock, and the window that is open on it. */
export type Desk = {
  readonly number: number;
  user: number;
  readonly aheadMs: number;
  tab: TabStorage;
  window: AppWindow | null;
  /** The tap that this window speaks of. */
  tapped: Tapped | null;
};

/** Longer than anything the app lets a person wait. */
const PATIENCE_MS = 120_000;

export type Ward = ReturnType<typeof openWard>;

/** The workstations of one schedule: who taps what, and what each screen says of it. */
export function openWard(clinic: Clinic, chart: Chart, reached: Set<string>) {
  const { time } = clinic;
  const desks: Desk[] = [];
  const taps: Tapped[] = [];
  const faults: string[] = [];
  let launches = 0;
  let toWitness: { tapped: Tapped; saying: Saying; desk: Desk; view: Shown }[] = [];

  function shows(desk: Desk, window: AppWindow, view: View): void {
    if (desk.window !== window || view.is !== 'shown') return;
    reached.add(`stage ${view.visit.handoff.stage}`);
    if (view.plan !== null) reached.add(`rung ${view.plan.rung}`);
    const { state } = view.handoffTap;
    const { tapped } = desk;
    if (tapped === null || state.is === 'idle' || state.is === 'saving') return;
    const last = tapped.said.at(-1)?.saying ?? tapped.before;
    if (last === state || toWitness.some(({ saying }) => saying === state)) return;
    toWitness.push({ tapped, saying: state, desk, view });
  }

  async function witness(): Promise<void> {
    while (toWitness.length > 0) {
      const [first, ...rest] = toWitness;
      toWitness = rest;
      if (first !== undefined) first.tapped.said.push(await sayingAt(first));
    }
  }

  async function sayingAt({
    tapped,
    saying,
    desk,
    view,
  }: (typeof toWitness)[number]): Promise<Said> {
    reached.add(`said ${saying.is}`);
    const { tap: name } = tapped.wanted;
    if (saying.is === 'saved' && (name === 'undo' || name === 'correct')) reached.add('taken back');
    const others = desks.some((one) => one !== desk && isSaving(one));
    const late = clinic.network.underWay() > 0;
    const elsewhere = clinic.commits.some(
      ({ at, by }) => at >= tapped.at && by !== desk.window?.sender.id,
    );
    const first = saying.is === 'changed_elsewhere' ? whoWasFirst(view.visit) : null;
    return {
      at: time.now(),
      saying,
      stage: view.visit.handoff.stage,
      handoff: view.visit.handoff,
      truth: await atOnce(truthOf(clinic, chart)),
      disturbed: others || elsewhere || late,
      first,
    };
  }

  const passing = (ms: number): Promise<boolean> => until(time, () => false, ms, witness);
  const waitFor = (isSo: () => boolean, ms = PATIENCE_MS): Promise<boolean> =>
    until(time, isSo, ms, witness);

  function open(desk: Desk): void {
    launches += 1;
    desk.tapped = null;
    desk.window = openWindow({
      clinic,
      id: `w${desk.number}.${launches}`,
      user: STAFF[desk.user] ?? STAFF[0],
      chart,
      tab: desk.tab,
      aheadMs: desk.aheadMs,
      digit: desk.number,
      shows: (window, view) => shows(desk, window, view),
    });
  }

  function close(desk: Desk): void {
    if (desk.tapped !== null && isOpenTap(desk.tapped)) desk.tapped.closedAt = time.now();
    desk.window?.kill();
    desk.window = null;
    desk.tapped = null;
  }

  function tap(desk: Desk, view: Shown, wanted: TapOf, fromDraft: boolean): Tapped {
    const window = desk.window;
    if (window === null) throw new Error('no window is open');
    const clock = window.clock();
    const tapped: Tapped = {
      index: taps.length,
      window: window.sender.id,
      user: window.user.name,
      person: chart.person,
      at: time.now(),
      clock,
      wanted,
      changes: changesOf(view.visit, wanted, clock),
      fromDraft,
      before: view.handoffTap.state,
      stageBefore: view.visit.handoff.stage,
      said: [],
      closedAt: null,
    };
    taps.push(tapped);
    desk.tapped = tapped;
    reached.add(`tap ${wanted.tap}`);
    view.handoffTap.tap(wanted);
    return tapped;
  }

  return {
    clinic,
    chart,
    desks,
    taps,
    faults,
    reached,
    passing,
    waitFor,
    open,
    close,
    tap,
    addDesk: (user: number, aheadMs: number): Desk => {
      const number = desks.length;
      const desk = { number, user, aheadMs, tab: tabStorage(), window: null, tapped: null };
      desks.push(desk);
      return desk;
    },
    /** The last tap of this desk was answered, in whatever way. */
    answered: async (desk: Desk): Promise<boolean> => {
      const { tapped } = desk;
      const before = tapped?.said.length ?? 0;
      const done = (): boolean =>
        tapped === null || tapped.said.length > before || tapped.closedAt !== null;
      const came = await waitFor(() => done() && !isSaving(desk));
      if (!came && tapped !== null)
        faults.push(`endless: ${tapped.wanted.tap} at ${tapped.window}`);
      return came;
    },
    /** The visit is on the screen, and whoever is asked who the parent is has answered. */
    shown: async (desk: Desk): Promise<Shown | null> => {
      const isThere = (): boolean => {
        const view = desk.window?.view();
        return view?.is === 'not_opened' || view?.is === 'failed' || view?.is === 'shown';
      };
      await waitFor(isThere);
      return shownAt(desk);
    },
    paste: async (desk: Desk): Promise<void> => {
      const session = desk.window?.session();
      const person = `Patient/${chart.person}`;
      const note = session ? noteToPaste(session, person) : null;
      if (!session || note === null || note.pasted) return;
      const {
        id: _,
        meta: __,
        identifier: ___,
        ...pasted
      } = note.resource as fhir4.DocumentReference;
      const answer = await clinic.own('DocumentReference', {
        method: 'POST',
        headers: { 'Content-Type': 'application/fhir+json' },
        body: JSON.stringify(pasted),
      });
      if (answer.ok) {
        keepNoteToPaste(session, person, { ...note, pasted: true });
        reached.add('a note is pasted');
      } else faults.push(`a pasted note is refused: ${await answer.text()}`);
    },
  };
}

/** What a tap means by the rules; null: they refuse it. */
export function changesOf(visit: Visit, wanted: TapOf, clock: string): readonly Change[] | null {
  const attempt = attemptOf(visit, wanted, clock);
  return 'is' in attempt ? null : attempt.changes;
}

/** The visit on this desk's screen; null: it shows none. */
export function shownAt(desk: Desk): Shown | null {
  const view = desk.window?.view();
  return view?.is === 'shown' ? view : null;
}

export const isSaving = (desk: Desk): boolean => shownAt(desk)?.handoffTap.state.is === 'saving';

const isOpenTap = ({ said, closedAt }: Tapped): boolean => closedAt === null && said.length === 0;
