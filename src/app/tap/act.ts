import { decide } from '../../domain/decide/decide.ts';
import { refusalToWrite } from '../../domain/decide/decide-safety.ts';
import type { HandoffAction } from '../../domain/decide/handoff-action.ts';
import { needsChart } from '../../domain/decide/needs-chart.ts';
import { barsCalls } from '../../domain/handoff/agreement.ts';
import type { Change, HandoffRecord } from '../../domain/handoff/handoff-record.ts';
import { noEarlierThan } from '../../domain/handoff/no-earlier.ts';
import { madeByHand, ordersLet } from '../../domain/handoff/order-by-hand.ts';
import type { ScopeReach } from '../../fhir/client/scope-ability.ts';
import type { ChildNote } from '../../fhir/handoff/child-note.ts';
import { type HandoffContext, handoffTransaction } from '../../fhir/handoff/handoff-transaction.ts';
import { keepHere } from '../../fhir/handoff/keep-here.ts';
import { readRecords } from '../../fhir/note/read-records.ts';
import type { NoteWords } from '../../fhir/note/text/handoff-note.ts';
import { type PlanSource, readWritePlan } from '../../fhir/write/read-write-plan.ts';
import type { Sent } from '../../fhir/write/sent.ts';
import { writeChanges } from '../../fhir/write/write-changes.ts';
import type { Run } from '../../fhir/write/write-run.ts';
import { noteWordsOf } from '../note/note-words-of.ts';
import type { VisitSession } from '../session/session-context.ts';
import type { Acted, AsStored } from '../visit/acted.ts';
import { type DecidedFor, isThisChart, namesChild } from '../visit/is-this-chart.ts';
import type { TapOf } from '../visit/tap-of.ts';
import type { Visit } from '../visit/visit.ts';
import { noteWith } from './child-note.ts';
import { sendChildLine } from './send-child-line.ts';

/** One decision, as made: sent again it is the same, and is written once. */
export type Attempt = {
  readonly changes: readonly Change[];
  readonly context: HandoffContext;
  readonly action: HandoffAction;
  readonly decidedFor: DecidedFor;
  /** The person has no chart here: nothing of this is sent anywhere. */
  readonly keptHere: boolean;
  /** The line for the infant's chart that goes with it; null: none. */
  readonly childNote: ChildNote | null;
  /** What the handoff note says in sentences, where one is written. */
  readonly words: (records: readonly HandoffRecord[]) => NoteWords;
};

/** Decides a tap at this moment of the workstation's clock: an attempt to send, or the refusal. */
export function attemptOf(
  visit: Visit,
  wanted: TapOf,
  now: string,
): Attempt | Exclude<Acted, Sent> {
  if (!visit.handoffIsKnown) return { is: 'maybe_under_way' };
  if (visit.keptHere && needsChart(wanted)) return { is: 'refused', refusal: 'not_from_here' };
  const numberNoted = barsCalls(visit.chart.person.phoneNotes ?? []);
  const agreedEarlier = visit.agreedOn !== null;
  const mine = visit.stored.filter(({ handoffId }) => handoffId === visit.handoff.id);
  const at = noEarlierThan(mine, now);
  const who = { by: visit.user, me: visit.me, role: visit.role, numberNoted, agreedEarlier };
  const id = crypto.randomUUID().slice(0, 8);
  const action = { ...wanted, ...who, id, at, gate: visit.finding.gate } as HandoffAction;
  const decision = decide(visit.handoff, action);
  if (!decision.ok) return { is: 'refused', refusal: decision.refusal };
  const { changes } = decision;
  const { child, parent, person } = visit.chart;
  return {
    changes,
    context: contextOf(visit),
    action,
    decidedFor: {
      subject: person.reference ?? '',
      child: child?.reference ?? null,
      parent,
    },
    keptHere: visit.keptHere,
    childNote: visit.keptHere ? null : noteWith(visit, changes, at),
    words: (records) => noteWordsOf(visit, records, { at, by: visit.user }),
  };
}

/** The way to the EHR, and whose chart is open in it. */
type Open = PlanSource &
  Pick<VisitSession, 'patientId'> & {
    /** Whom this launch reaches, where it was made without a patient; absent: its patient. */
    readonly reach?: ScopeReach;
  };

/**
 * Sends an attempt, unless the chart is no longer the one it was decided for (hazard H1). Every
 * decision is sent from here, the waiting list's too: nothing passes these guards by.
 */
export async function send(
  session: Open,
  attempt: Attempt,
  earlier: Run | null = null,
): Promise<Acted> {
  const { changes, context, action, decidedFor, childNote } = attempt;
  // Decided is not enough: nothing passes a closed gate, and no release but a clinician's (H6).
  const refusal = refusalToWrite(
    action,
    changes.map(({ record }) => record),
  );
  if (refusal !== null) return { is: 'refused', refusal };
  if (attempt.keptHere) return { is: 'kept_here', resources: keepHere(changes, context) };
  // The launch's patient, the person on the screen and the records' subject must be one.
  if (!isThisChart(session.patientId, decidedFor)) return { is: 'wrong_chart' };
  // An order that somebody made is theirs to have named the child in.
  const created = changes.filter(
    ({ record, write }) => write === 'create' && madeByHand(record) === null,
  );
  if (namesChild(handoffTransaction(created, context), decidedFor.child)) {
    return { is: 'wrong_chart' };
  }
  const sent = await write(session, attempt, earlier);
  const taken = action.tap === 'undo' || action.tap === 'correct';
  const letGo = ordersLet(changes);
  const made = {
    ...(taken ? {} : { made: changes }),
    ...(letGo.length === 0 ? {} : { ordersLet: letGo }),
  };
  if (sent.is !== 'saved' || childNote === null) return { ...sent, ...made };
  return { ...sent, ...made, childNote: await sendChildLine(session, childNote) };
}

/** Subject of records held in this window only; nothing with it is ever sent. */
const NOT_IN_THIS_EHR = 'Patient/not-in-this-ehr';

/** Writes a decision as this EHR allows, and reads back what the note carries after it. */
async function write(
  source: Open,
  { changes, context, action, decidedFor, words }: Attempt,
  earlier: Run | null,
): Promise<Sent & AsStored> {
  // The token's patient is the infant: what is granted for that chart does not reach the parent's.
  const own = source.reach ?? 'launch_patient';
  const plan = await readWritePlan(source, decidedFor.child === null ? own : 'anyone');
  const { by, at } = action;
  const sent = await writeChanges(
    source.client,
    { changes, context, by, at, words },
    plan,
    earlier,
  );
  if (sent.is !== 'saved' && sent.is !== 'not_in_chart') return sent;
  return { ...sent, stored: (await readRecords(sent.resources)).stored };
}

/** What a decision about the handoff of this visit is written into. */
export const contextOf = (visit: Visit): HandoffContext => ({
  handoffId: visit.handoff.id,
  episodeKey: visit.episodeKey,
  patient: visit.chart.person.reference ?? NOT_IN_THIS_EHR,
  patientName: `${visit.chart.person.given} ${visit.chart.person.family}`.trim(),
  encounter: visit.chart.child === null ? visit.chart.visit.reference : null,
  insurance: visit.chart.insurance,
  stored: visit.stored,
  resources: visit.chart.handoffResources,
});
