import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChartPart } from '../../domain/chart-part.ts';
import { dayIn } from '../../domain/time/day-in.ts';
import { readPracticeDay } from '../../fhir/chart/read-practice-day.ts';
import { readUser } from '../../fhir/chart/read-user.ts';
import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import { readWritePlan } from '../../fhir/write/read-write-plan.ts';
import { readPractice } from '../practice-file/read-practice.ts';
import type { VisitSession } from '../session/session-context.ts';
import { attemptOf, write } from '../tap/act.ts';
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

/** Results older than this are no reason to be on the list (clinical.md §1: 14 days). */
const SCREENED_WITHIN_DAYS = 14;

async function readList(session: ListSession): Promise<ListRead> {
  const { client, clock } = session;
  const readAt = clock();
  const [practiceRead, signedIn, plan] = await Promise.all([
    readPractice(session.practice),
    readUser(client, session.user),
    readWritePlan(session, 'anyone'),
  ]);
  if (!practiceRead.ok) return { ok: false, problems: practiceRead.problems };
  if (plan.wayOf('episode') !== 'resource') return { ok: true, list: null };
  const { practice } = practiceRead;
  const { user, roleCodes, references, at, failure } = signedIn;
  const today = dayIn(practice.timeZone, readAt);
  const since = today.subtract({ days: SCREENED_WITHIN_DAYS }).toString();
  const day = await readPracticeDay(client, since, today.toString());
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
  const { data, refetch, isFetching } = useQuery({
    queryKey,
    queryFn: () => readList(session),
    retry: 0,
    networkMode: 'always',
    refetchOnWindowFocus: true,
    // Left open at a desk all day, it must not grow old unnoticed.
    refetchInterval: HALF_A_MINUTE,
  });
  const claim = useMutation({
    retry: 0,
    networkMode: 'always',
    mutationFn: async (row: WaitingRow): Promise<Claimed> => ({
      row,
      acted: await claimFor(session, row),
    }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return {
    read: data ?? null,
    isReading: isFetching,
    again: () => void refetch(),
    claim: claim.mutate,
    isClaiming: claim.isPending,
    claimed: claim.data ?? null,
  };
}

/** One claim, into the chart of the person on that row and no other (hazards H1, H12). */
async function claimFor(session: ListSession, { visit }: WaitingRow): Promise<Acted> {
  const at = session.clock();
  const attempt = attemptOf(visit, { tap: 'claim_baton' }, at);
  if ('is' in attempt) return attempt;
  if (attempt.context.patient !== visit.chart.person.reference) return { is: 'wrong_chart' };
  return write(session, attempt);
}
