import type { SignedInUser } from '../../../sandbox/authorization-server/launches.ts';
import type { VisitSession } from '../../../src/app/session/session-context.ts';
import { type Attempt, send } from '../../../src/app/tap/act.ts';
import { decideNow } from '../../../src/app/tap/decide-now.ts';
import { readWholeVisit } from '../../../src/app/tap/read-whole-visit.ts';
import { undoOf } from '../../../src/app/tap/undo-of.ts';
import type { Acted } from '../../../src/app/visit/acted.ts';
import type { TapOf } from '../../../src/app/visit/tap-of.ts';
import { type Visit, visitFrom } from '../../../src/app/visit/visit.ts';
import type { HandoffRecord } from '../../../src/domain/handoff/handoff-record.ts';
import { type Clinic, OLIVE } from './clinic.ts';
import { signIn } from './open-app.tsx';

/** One window of the app without its screen: launched, read, and tapped in. */
export type AtDesk = {
  readonly session: VisitSession;
  /** What this window knows now: of its launch, until it looks again. */
  readonly visit: () => Visit;
  /** Reads the chart again, as a launch does. */
  readonly look: () => Promise<Visit>;
  readonly tap: (wanted: TapOf) => Promise<Acted>;
  /** Sends the last decision again, exactly as it was made. */
  readonly again: () => Promise<Acted>;
  readonly undo: () => Promise<Acted>;
};

/** A launch at a desk, whose clock may stand behind or ahead of the clinic's. */
export async function atDesk(
  clinic: Clinic,
  patient: string,
  { user = OLIVE, clockBy = 0 }: { readonly user?: SignedInUser; readonly clockBy?: number } = {},
): Promise<AtDesk> {
  const signedIn = await signIn(clinic, patient, { user });
  const clock = () => new Date(Date.parse(clinic.now()) + clockBy).toISOString();
  const session: VisitSession = { ...signedIn, clock };
  let known = await read(session);
  let last: Acted | null = null;
  let attempt: Attempt | null = null;
  const tap = async (wanted: TapOf): Promise<Acted> => {
    const { decided } = await decideNow(session, known, wanted);
    if (!('is' in decided)) attempt = decided;
    last = 'is' in decided ? decided : await send(session, decided);
    return last;
  };
  return {
    session,
    visit: () => known,
    look: async () => {
      known = await read(session);
      return known;
    },
    tap,
    again: async () => {
      if (last === null || attempt === null) throw new Error('nothing was sent');
      last = await send(session, attempt, 'run' in last ? last.run : null);
      return last;
    },
    undo: async () => {
      if (last?.is !== 'saved') throw new Error('there is nothing to undo');
      const wanted = undoOf(last, 'Tapped by mistake.');
      if (wanted === null) throw new Error('it cannot be undone');
      known = await read(session);
      return tap(wanted);
    },
  };
}

async function read(session: VisitSession): Promise<Visit> {
  const whole = await readWholeVisit(session);
  if (!whole.ok) throw new Error(`not shown: ${whole.problem.is}`);
  return visitFrom(whole.value, session.clock());
}

const D1 = { reference: 'HealthcareService/d1', name: 'Example Perinatal Therapy' };

/** Taps with what the cards put into them. */
export const yes = (to: { readonly reference: string; readonly name: string } = D1): TapOf => ({
  tap: 'agree',
  to,
  phone: '+1-202-555-0101',
  screens: [],
  words: 'Testa agreed that her name and number go to the practice.',
  today: '2026-11-23',
});

export const notToday: TapOf = {
  tap: 'not_today',
  reason: 'not_ready',
  words: 'Testa prefers to wait.',
  screens: [],
  to: null,
  checkIn: { due: '2026-12-07', how: 'visit', owner: OLIVE },
  today: '2026-11-23',
};

/** What of one kind the chart tells of, as a launch reads it. */
export const recordsOf = <K extends HandoffRecord['kind']>(
  { stored }: Visit,
  kind: K,
): readonly Extract<HandoffRecord, { kind: K }>[] =>
  stored.flatMap(({ record }) =>
    record.kind === kind ? [record as Extract<HandoffRecord, { kind: K }>] : [],
  );
