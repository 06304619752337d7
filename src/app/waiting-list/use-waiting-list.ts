import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChartPart } from '../../domain/chart-part.ts';
import type { Person } from '../../domain/people/person.ts';
import { calendarDay } from '../../domain/time/currency.ts';
import { dayIn } from '../../domain/time/day-in.ts';
import { readPracticeDay } from '../../fhir/chart/read-practice-day.ts';
import { readUser } from '../../fhir/chart/read-user.ts';
import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import { readWritePlan } from '../../fhir/write/read-write-plan.ts';
import type { Run } from '../../fhir/write/write-run.ts';
import { readPractice } from '../practice-file/read-practice.ts';
import type { VisitSession } from '../session/session-context.ts';
import { useLate } from '../session/use-late.ts';
import { type Attempt, attemptOf, send } from '../tap/act.ts';
import { hasMovedOn, isFresh, MOVED_ON } from '../tap/decide-now.ts';
import { useWrite } from '../tap/use-write.ts';
import type { Acted } from '../visit/acted.ts';
import { actedBy } from '../visit/acted-by.ts';
import { partOf } from '../visit/missing.ts';
import { type WaitingList, type WaitingRow, waitingListFrom } from './waiting-list.ts';

/** A launch without a chart: who is signed in, and the way to the EHR. */
export type ListSession = Pick<
  VisitSession,
  'issuer' | 'user' | 'practice' | 'client' | 'clock' | 'grantedScopes' | 'quirks' | 'actor'
>;

/** A part of the list that could not be read, and why. */
export type NotRead = {
  readonly part: ChartPart | 'names';
  readonly kind: FhirFailure['kind'];
};

const asNotRead = ({ what, kind }: FhirFailure): NotRead => ({
  part: what === 'Patient' ? 'names' : partOf(what),
  kind,
});

type ListRead =
  | {
      readonly ok: true;
      readonly list: WaitingList;
      readonly timeZone: string;
      /** When it was read: ISO instant. */
      readonly readAt: string;
      /** What could not be read: then the list is not complete (hazard H22). */
      readonly notRead: readonly NotRead[];
    }
  /** Open handoffs are kept in notes here, chart by chart: no list of them would be whole. */
  | { readonly ok: true; readonly list: null }
  | { readonly ok: false; readonly problems: readonly string[] };

const HALF_A_MINUTE = 30_000;

/**
 * Results older than this are no reason to be on the list (rules/screening.md#current: 14 days).
 */
const SCREENED_WITHIN_DAYS = 14;

async function readList(session: ListSession): Promise<ListRead> {
  const { client, clock } = session;
  const readAt = clock();
  const [practiceRead, signedIn, plan] = await Promise.all([
    readPractice(session.practice),
    readUser(client, session.user, calendarDay(readAt, Temporal.Now.timeZoneId())),
    readWritePlan(session, 'anyone'),
  ]);
  if (!practiceRead.ok) return { ok: false, problems: practiceRead.problems };
  if (plan.wayOf('episode') !== 'resource') return { ok: true, list: null };
  const { practice } = practiceRead;
  const { user, roleCodes, references, at, failure } = signedIn;
  const today = dayIn(practice.timeZone, readAt);
  const since = today.subtract({ days: SCREENED_WITHIN_DAYS }).toString();
  const day = await readPracticeDay(
    client,
    since,
    today.toString(),
    session.quirks.observationCategory,
  );
  const me = { references, codes: roleCodes, at };
  return {
    ok: true,
    list: waitingListFrom(actedBy({ day, practice, user, me, readAt }, session.actor)),
    timeZone: practice.timeZone,
    readAt,
    notRead: [...day.notRead, ...(failure === null ? [] : [failure])].map(asNotRead),
  };
}

/** What a tap on "I have it" led to, for the person it was about. */
export type Claimed = { readonly row: WaitingRow; readonly acted: Acted };

/** The waiting list, read when it opens and after each claim. */
export function useWaitingList(session: ListSession) {
  const queries = useQueryClient();
  const queryKey = ['waiting-list', session.issuer, session.actor ?? null];
  const { data, refetch, isFetching, isError } = useQuery({
    queryKey,
    queryFn: () => readList(session),
    retry: 0,
    networkMode: 'always',
    refetchOnWindowFocus: true,
    // Left open at a desk all day, it must not grow old unnoticed.
    refetchInterval: HALF_A_MINUTE,
  });
  const isLate = useLate(data === undefined && isFetching);
  const waits = isLate ? ('slow' as const) : null;
  const failed = data === undefined && isError && !isFetching ? ('app_fault' as const) : waits;
  const claim = useWrite<WaitingRow, Attempt, Acted>({
    decide: async (row) => {
      const now = await asItIsNow(session, row);
      if (now === null) return { instead: MOVED_ON };
      const attempt = attemptOf(now.visit, { tap: 'claim_baton' }, session.clock());
      return 'is' in attempt ? { instead: attempt } : { send: attempt };
    },
    send: (attempt, row, earlier) => sendClaim(session, attempt, row.visit.chart.person, earlier),
    renew: () => queries.invalidateQueries({ queryKey }),
  });
  const { state, asked } = claim;
  return {
    read: data ?? null,
    /** Nothing was read: a fault of the app, or no answer for as long as anyone waits. */
    failed,
    isReading: isFetching,
    again: () => void refetch(),
    claim: claim.write,
    /** Sends the last claim again; after an unknown outcome it is looked for first. */
    claimAgain: claim.again,
    isClaiming: state.is === 'saving',
    claimed:
      state.is === 'idle' || state.is === 'saving' || asked === null
        ? null
        : { row: asked, acted: state },
  };
}

/** The row on the list as it is now; null: she is not on it any more, or her handoff has moved on. */
async function asItIsNow(session: ListSession, row: WaitingRow): Promise<WaitingRow | null> {
  if (isFresh(row.visit, session.clock())) return row;
  const read = await readList(session);
  if (!read.ok || read.list === null) return null;
  const { waiting, checkIns, leftWithout } = read.list;
  const { reference } = row.visit.chart.person;
  const now = [...waiting, ...checkIns, ...leftWithout].find(
    ({ visit }) => visit.chart.person.reference === reference,
  );
  return now === undefined || hasMovedOn(row.visit, now.visit) ? null : now;
}

/**
 * One claim, into the chart of the person on that row and no other (hazards H1, H12): the list has
 * no patient of its launch, so hers is the open chart.
 */
export function sendClaim(
  session: ListSession,
  attempt: Attempt,
  person: Person,
  earlier: Run | null,
): Promise<Acted> {
  const patientId = person.reference?.replace(/^Patient\//, '') ?? '';
  return send({ ...session, patientId, reach: 'anyone' }, attempt, earlier);
}
