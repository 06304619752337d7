import { takeScriptsFor } from '../../content/scripts/script-bank.ts';
import type { Actor } from '../../domain/people/actor.ts';
import type { Me } from '../../domain/people/staff.ts';
import type { Practice } from '../../domain/practice.ts';
import { NO_OWN_FORMS } from '../../domain/screening/form-settings.ts';
import { calendarDay } from '../../domain/time/currency.ts';
import { dayIn } from '../../domain/time/day-in.ts';
import type { Chart } from '../../fhir/chart/chart-from.ts';
import { readChartInSteps } from '../../fhir/chart/read-chart.ts';
import { inRole, readUser } from '../../fhir/chart/read-user.ts';
import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import { episodeKeyOf } from '../../fhir/handoff/episode/episode-key.ts';
import { type KeptRecords, readKept, withDocumentTexts } from '../../fhir/note/kept-records.ts';
import { readPractice } from '../practice-file/read-practice.ts';
import { inTime } from '../session/in-time.ts';
import type { VisitSession } from '../session/session-context.ts';
import type { EhrLimits } from './ehr-limits.ts';
import { forgetNoteToPaste, isToPaste, noteToPaste } from './note-to-paste.ts';

/** Everything one launch reads, in one wave, before anything is decided. */
export type VisitData = {
  readonly chart: Chart;
  readonly practice: Practice;
  readonly user: Actor;
  /** Every name a record may call the signed-in user by, and their role codes. */
  readonly me: Me;
  readonly episodeKey: string;
  /** What of handoffs the chart keeps, in records of their own and in notes. */
  readonly kept: KeptRecords;
  /** What this EHR does not keep; null: nothing that was asked for failed. */
  readonly limits: EhrLimits | null;
  /** When it was read: ISO instant. */
  readonly readAt: string;
};

/** Why the visit cannot be shown. */
export type VisitProblem =
  | { readonly is: 'chart'; readonly failure: FhirFailure }
  | { readonly is: 'practice_file'; readonly problems: readonly string[] }
  /** No answer yet, and nobody waits longer without being told. */
  | { readonly is: 'slow' }
  /** A fault of the app itself. */
  | { readonly is: 'app_fault' };

export type VisitRead =
  | { readonly ok: true; readonly value: VisitData }
  | { readonly ok: false; readonly problem: VisitProblem };

/** What changes in a visit that is on the screen when the rest of its chart has arrived. */
export type Later = (shown: VisitRead | undefined) => VisitRead | undefined;

/** What this visit needs, and the way to what is older; null: that is all of it. */
export type VisitInSteps = {
  readonly read: VisitRead;
  readonly later: (() => Promise<Later>) | null;
};

/** Chart, practice file and signed-in user side by side: nothing here waits for another. */
export async function readVisit(session: VisitSession): Promise<VisitInSteps> {
  const readAt = session.clock();
  const practiceRead = readPractice(session.practice);
  const [read, practice, { user, roleCodes, references, roles, at, failure }] = await Promise.all([
    readChartInSteps(session.client, {
      patientId: session.patientId,
      encounterId: session.encounterId,
      at: readAt,
      parent: session.parent ?? null,
      homeZone: practiceRead.then((practice) =>
        practice.ok ? practice.practice.timeZone : Temporal.Now.timeZoneId(),
      ),
      observationCategory: session.quirks.observationCategory,
      // Under way while the rest of the chart is read; where that fails, it is tried again below.
      speaks: (language) => void takeScriptsFor(language).catch(() => undefined),
      forms: practiceRead.then((one) => (one.ok ? one.practice.forms : NO_OWN_FORMS)),
    }),
    practiceRead,
    // The practice's own zone is still being read: the workstation's day is the day here.
    readUser(session.client, session.user, calendarDay(readAt, Temporal.Now.timeZoneId())),
  ]);
  if (!read.ok) return stopped({ is: 'chart', failure: read.failure });
  if (!practice.ok) {
    return stopped({ is: 'practice_file', problems: practice.problems });
  }
  const { language } = read.value.chart.person;
  const isSayable = await inTime(takeScriptsFor(language)).then(
    () => true,
    () => false,
  );
  if (!isSayable) return stopped({ is: 'chart', failure: NO_SENTENCES });
  const chart: Chart = {
    ...read.value.chart,
    notRead: [...read.value.chart.notRead, ...(failure ? [{ what: failure.what, failure }] : [])],
  };
  const day = dayIn(practice.practice.timeZone, readAt).toString();
  const episodeKey = await episodeKeyOf(
    session.issuer,
    chart.person.reference ?? JSON.stringify([session.patientId, session.parent ?? null]),
    // From an infant's chart the day: twins lead to one handoff, and no visit of theirs is named.
    chart.child === null ? (chart.visit.reference ?? day) : day,
  );
  const [{ kept, resources }, limits] = await Promise.all([
    keptIn(session, chart),
    limitsOf(session, chart),
  ]);
  const data: VisitData = {
    chart: { ...chart, handoffResources: resources },
    kept,
    limits,
    practice: practice.practice,
    user: inRole(user, roles, chart.visit.staff ?? []),
    me: { references, codes: roleCodes, at },
    episodeKey,
    readAt,
  };
  const { whole } = read.value;
  return {
    read: { ok: true, value: data },
    later: whole === null ? null : async () => withOlder(data, await whole()),
  };
}

/** What is said to her in her language could not be fetched: she is not told it in another. */
const NO_SENTENCES: FhirFailure = {
  kind: 'offline',
  method: 'GET',
  what: 'sentences',
  text: null,
};

const stopped = (problem: VisitProblem): VisitInSteps => ({
  read: { ok: false, problem },
  later: null,
});

/**
 * The older screens beside what is shown. What was written or entered meanwhile stays; a visit that
 * was read again since has its own older ones on the way.
 */
function withOlder({ readAt, chart: first }: VisitData, whole: Chart): Later {
  return (shown) => {
    if (!shown?.ok || shown.value.readAt !== readAt) return shown;
    const { olderToCome: _, ...chart } = shown.value.chart;
    const records = new Set(whole.screens.flatMap((screen) => screen.records));
    const entered = chart.screens.filter((screen) => !screen.records.some((r) => records.has(r)));
    const lost = whole.notRead.filter(({ what }) => SCREEN_TYPES.includes(what));
    return {
      ok: true,
      value: {
        ...shown.value,
        chart: {
          ...chart,
          screens: [...entered, ...whole.screens],
          shownBefore: first.screens,
          unread: whole.unread,
          notRead: [...chart.notRead.filter(({ what }) => !SCREEN_TYPES.includes(what)), ...lost],
        },
      },
    };
  };
}

const SCREEN_TYPES: readonly string[] = ['Observation', 'QuestionnaireResponse'];

/** What is kept: in the chart, and the one that is still to be pasted, where it is newer. */
async function keptIn(session: VisitSession, { handoffResources: read, person }: Chart) {
  const handoffResources = await withDocumentTexts(session.client, read);
  const pending = noteToPaste(session, person.reference);
  if (pending === null) {
    const kept = await readKept(handoffResources);
    return { kept, resources: handoffResources };
  }
  const resources = [...handoffResources, pending.resource];
  const kept = await readKept(resources);
  if (kept.notes.some(isToPaste)) {
    return { kept, resources };
  }
  forgetNoteToPaste(session, person.reference ?? '');
  return { kept: await readKept(handoffResources), resources: handoffResources };
}

/** Only a chart that was not read whole asks what this EHR keeps. */
async function limitsOf(session: VisitSession, chart: Chart): Promise<EhrLimits | null> {
  if (chart.notRead.length === 0) return null;
  const loaded = await import('./ehr-limits.ts').catch(() => null);
  if (loaded === null || !loaded.mayHideHandoff(chart.notRead)) return null;
  const reach = chart.child === null ? 'launch_patient' : 'anyone';
  return loaded.ehrLimits(session, reach, chart.notRead);
}
