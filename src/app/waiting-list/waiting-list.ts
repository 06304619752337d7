import '../../content/scripts/first-scripts.ts';
import { openBaton } from '../../domain/handoff/baton.ts';
import type { EpisodeState } from '../../domain/handoff/handoff-record.ts';
import { isLookAlike } from '../../domain/people/look-alike.ts';
import type { Person } from '../../domain/people/person.ts';
import { isPaused } from '../../domain/safety/safety-gate.ts';
import { type ChartOfDay, chartsOfDay } from '../../fhir/chart/charts-of-day.ts';
import type { PracticeDay } from '../../fhir/chart/read-practice-day.ts';
import { recordsFrom } from '../../fhir/note/read-records.ts';
import { type Visit, visitFrom } from '../visit/visit.ts';
import type { VisitData } from '../visit/visit-data.ts';
import { whereItStands } from '../visit/where-it-stands.ts';

/** Why someone is on the list. */
export type WaitingFor =
  /** A clinician comes first; nobody else can go on (rules/safety.md#clinician-only). */
  | 'clinician_step'
  | 'for_me'
  /** I have it: her chart is where it goes on. */
  | 'mine'
  | 'check_in'
  /** Agreed or called, and no end yet. */
  | 'under_way'
  /** The screen asks for a step, and no handoff was ever started (hazard H20). */
  | 'not_started';

/** One person on the list: first name and initial, no clinical word. */
export type WaitingRow = {
  readonly visit: Visit;
  /** "Testa S."; in full where someone on the list has a similar name. */
  readonly name: string;
  /** Someone else who was read today has a similar name: two identifiers, always (hazard H1). */
  readonly alike: boolean;
  readonly room: string | null;
  /** ISO instant she has been waiting since. */
  readonly since: string;
  readonly why: WaitingFor;
};

export type WaitingList = {
  readonly waiting: readonly WaitingRow[];
  readonly checkIns: readonly WaitingRow[];
  readonly leftWithout: readonly WaitingRow[];
  readonly chartsRead: number;
  readonly chartsNotRead: number;
};

type ListData = Omit<VisitData, 'chart' | 'episodeKey' | 'kept' | 'limits' | 'standing'> & {
  readonly day: PracticeDay;
};

/** The list from what was read. Pure: the order of what was read does not matter. */
export function waitingListFrom(data: ListData): WaitingList {
  const { day } = data;
  const read = { at: data.readAt, homeZone: data.practice.timeZone, forms: data.practice.forms };
  const visits = chartsOfDay(day, read).map((one) => visitOf(one, data));
  const people = visits.map(({ visit }) => visit.chart.person);
  const rows = visits.flatMap((visit) => rowOf(visit, data, people)).toSorted(inOrder);
  const unreadable = visits.filter(({ visit }) => visit.unreadable.length > 0).length;
  return {
    waiting: rows.filter(({ why }) => ['clinician_step', 'for_me', 'mine'].includes(why)),
    checkIns: rows.filter(({ why }) => why === 'check_in'),
    leftWithout: rows.filter(({ why }) => why === 'under_way' || why === 'not_started'),
    chartsRead: day.patients.length,
    chartsNotRead: day.chartsNotRead + unreadable,
  };
}

type Read = { readonly visit: Visit; readonly room: string | null };

/** Her chart, decided by the same rules as when it is open. */
function visitOf({ chart, episodeKey, room }: ChartOfDay, { day: _, ...data }: ListData): Read {
  const kept = { kept: recordsFrom(chart.handoffResources), limits: null };
  const standing = whereItStands;
  return { visit: visitFrom({ ...data, ...kept, chart, episodeKey, standing }, data.readAt), room };
}

const UNDER_WAY: readonly EpisodeState[] = ['agreed', 'calling', 'sent_by_portal'];

function rowOf(
  { visit, room }: Read,
  { readAt }: ListData,
  people: readonly Person[],
): readonly WaitingRow[] {
  const { finding, handoff, chart } = visit;
  const { given, family } = chart.person;
  // In an infant's chart the person is a parent, who is on this list by a chart of their own.
  if (chart.child !== null) return [];
  const alike = people.some((other) => isLookAlike(chart.person, other));
  const initial = family === '' ? '' : `${family.slice(0, 1)}.`;
  const name = `${given} ${alike ? family : initial}`.trim();
  const baton = openBaton(handoff)?.record;
  const episode = handoff.episode?.record;
  const checkIn = handoff.checkIn?.record;
  const row = (why: WaitingFor, at: string): readonly WaitingRow[] => [
    { visit, name, alike, room, since: instantOf(at, visit.practice.timeZone), why },
  ];
  if (isPaused(finding.gate)) {
    return row('clinician_step', episode?.at ?? screenedAt(visit) ?? readAt);
  }
  if (baton !== undefined && visit.baton === 'for_me') return row('for_me', baton.at);
  if (baton !== undefined && visit.baton === 'mine') return row('mine', baton.at);
  if (checkIn !== undefined && handoff.stage === 'check_in') {
    return checkIn.due <= visit.today ? row('check_in', checkIn.at) : [];
  }
  if (episode !== undefined && visit.openHandoff && UNDER_WAY.includes(episode.state)) {
    return row('under_way', episode.at);
  }
  return finding.listed && handoff.stage === 'not_started'
    ? row('not_started', screenedAt(visit) ?? readAt)
    : [];
}

/** A date without a time counts from the start of that day at the practice. */
const instantOf = (at: string, zone: string): string =>
  (at.includes('T')
    ? Temporal.Instant.from(at)
    : Temporal.PlainDate.from(at).toZonedDateTime(zone).toInstant()
  ).toString();

/** When the screen that put her on the list was taken. */
const screenedAt = ({ finding }: Visit): string | null =>
  finding.reasons.flatMap(({ screen }) => screen?.taken ?? [])[0] ?? null;

/** A clinician's step before everything, then whoever has waited longest. */
function inOrder(a: WaitingRow, b: WaitingRow): number {
  const first = (row: WaitingRow): number => (row.why === 'clinician_step' ? 0 : 1);
  return (
    first(a) - first(b) ||
    Temporal.Instant.compare(a.since, b.since) ||
    (a.visit.chart.person.reference ?? '').localeCompare(b.visit.chart.person.reference ?? '', 'en')
  );
}
