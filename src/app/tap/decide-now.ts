import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import type { VisitSession } from '../session/session-context.ts';
import type { Acted } from '../visit/acted.ts';
import { actedBy } from '../visit/acted-by.ts';
import { DECISIVE, partOf } from '../visit/missing.ts';
import type { TapOf } from '../visit/tap-of.ts';
import { type Visit, visitFrom } from '../visit/visit.ts';
import type { VisitRead } from '../visit/visit-data.ts';
import { type Attempt, attemptOf } from './act.ts';
import { isHalfWritten, putRight } from './put-right.ts';
import { readWholeVisit } from './read-whole-visit.ts';

/** What was read longer ago is asked again before anything is decided on it. */
const FRESH_MS = 5_000;

export const isFresh = ({ readAt }: Pick<Visit, 'readAt'>, now: string): boolean =>
  Date.parse(now) - Date.parse(readAt) <= FRESH_MS;

export type DecidedNow = {
  readonly decided: Attempt | Acted;
  /** The chart as it is now; null: what the window knew was fresh enough. */
  readonly read: VisitRead | null;
};

/**
 * Decides a tap on the chart as it is now (rules/safety.md#pause): a window that has been open since
 * the morning neither agrees nor calls past a screen, a clinician's step or an answer that came since.
 * Where the handoff moved on, nothing is decided: the person at the screen sees it first.
 */
export async function decideNow(
  session: VisitSession,
  visit: Visit,
  wanted: TapOf,
): Promise<DecidedNow> {
  const now = session.clock();
  const isWhole = visit.chart.restToCome !== true;
  if (visit.keptHere || (isWhole && isFresh(visit, now) && !isHalfWritten(visit))) {
    return { decided: attemptOf(visit, wanted, now), read: null };
  }
  const first = await visitNow(session, now);
  if ('is' in first) return { decided: first, read: null };
  const put = isHalfWritten(first.fresh) ? await putRight(session, first.fresh) : null;
  if (put?.is === 'not_reached') return { decided: notAsked(put.failure), read: null };
  const last = put === null ? first : await visitNow(session, now);
  if ('is' in last) return { decided: last, read: null };
  const { read, fresh } = last;
  const lost = fresh.chart.notRead.find(({ what }) => isNewlyMissing(what, visit, fresh));
  if (lost !== undefined) return { decided: notAsked(lost.failure), read: null };
  const decided = hasMovedOn(visit, fresh) ? MOVED_ON : attemptOf(fresh, wanted, now);
  return { decided, read };
}

type VisitNow = { readonly read: VisitRead; readonly fresh: Visit };

/** The visit as the chart tells of it now, or why it could not be asked. */
async function visitNow(session: VisitSession, now: string): Promise<VisitNow | Acted> {
  const read = await readWholeVisit(session);
  if (read.ok) return { read, fresh: visitFrom(actedBy(read.value, session.actor), now) };
  return notAsked(read.problem.is === 'chart' ? read.problem.failure : OFFLINE);
}

/** It decides safety or agreement, was there before, and could not be read now. */
function isNewlyMissing(what: string, before: Visit, now: Visit): boolean {
  const part = partOf(what);
  return (
    DECISIVE.includes(part) &&
    now.missing.some((one) => one.part === part) &&
    before.missing.every((one) => one.part !== part)
  );
}

/** Every decision moves the episode: what it says is what was decided. */
export const hasMovedOn = (before: Pick<Visit, 'handoff'>, now: Pick<Visit, 'handoff'>): boolean =>
  JSON.stringify(before.handoff.episode?.record) !== JSON.stringify(now.handoff.episode?.record);

export const MOVED_ON: Acted = {
  is: 'changed_elsewhere',
  failure: { kind: 'conflict', method: 'POST', what: 'Bundle', text: null },
  leftBehind: [],
};

const OFFLINE: FhirFailure = { kind: 'offline', method: 'GET', what: 'Patient', text: null };

/** The chart could not be asked: nothing was sent. */
const notAsked = (failure: FhirFailure): Acted => ({ is: 'not_saved', failure });
