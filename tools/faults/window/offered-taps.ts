import { undoOf } from '../../../src/app/tap/undo-of.ts';
import type { Step } from '../../../src/app/visit/step.ts';
import type { TapOf } from '../../../src/app/visit/tap-of.ts';
import { isPaused } from '../../../src/domain/safety/safety-gate.ts';
import type { Shown } from './shown-app.ts';
import * as say from './tap-values.ts';

/** Something a person can do at the screen now. */
export type Offered =
  | { readonly do: 'tap'; readonly wanted: TapOf; readonly fromDraft: boolean }
  | { readonly do: 'again' }
  | { readonly do: 'read_again' };

export type Draw = (below: number) => number;

/** Every tap of the cards that can be on this screen, with its values drawn. */
export function offeredTaps(view: Shown, clock: string, draw: Draw): readonly Offered[] {
  const { state } = view.handoffTap;
  const room: say.Room = { ...view, clock, draw };
  const taps = view.steps.flatMap((step) => TAPS_OF[step]?.(room) ?? []);
  const undo =
    (state.is === 'saved' || state.is === 'not_in_chart') && !isPaused(view.visit.finding.gate)
      ? undoOf(state, 'Tapped by mistake.')
      : null;
  const open = state.is === 'not_saved' || state.is === 'unknown' || state.is === 'partly_saved';
  const unsent = unsentOf(view);
  return [
    ...taps.map((wanted) => ({ do: 'tap', wanted, fromDraft: false }) as const),
    // Taken back more often than in a clinic.
    ...(undo === null
      ? []
      : ([0, 1] as const).map(() => ({ do: 'tap', wanted: undo, fromDraft: false }) as const)),
    ...(open ? ([0, 1, 2] as const).map(() => ({ do: 'again' }) as const) : []),
    ...(unsent === null ? [] : [{ do: 'tap', wanted: unsent, fromDraft: true } as const]),
    { do: 'read_again' },
  ];
}

/** The decision that an earlier page did not save and this one offers; null: there is none. */
export function unsentOf({ draft, handoffTap }: Shown): TapOf | null {
  const { left } = draft;
  return left.is === 'offered' && handoffTap.state.is === 'idle' ? left.unsent : null;
}

/** What each card lets a person do (src/ui). */
const TAPS_OF: Partial<Record<Step, (room: say.Room) => readonly TapOf[]>> = {
  pause: (room) => [
    ...say.assessments(room),
    ...say.itemAnswers(room),
    ...say.emergencyCorrection(room),
  ],
  emergency: say.emergency,
  agree: (room) => [...say.agreements(room), ...say.sendWithAgreement(room)],
  agree_again: (room) => [...say.agreeAgain(room)],
  office: say.ownOffice,
  not_today: say.notToday,
  baton: say.baton,
  call: (room) => [...say.call(room), ...say.passOn(room), ...say.introduction(room)],
  calling: say.attempts,
  voicemail: say.voicemail,
  set_appointment: say.appointment,
  set_next_step: say.nextStep,
  own_check_in: say.ownCheckIn,
  next_step: say.report,
  check_in: say.offerAnyway,
  correct: say.corrections,
};
