import { takeScriptsFor } from '../../content/scripts/script-bank.ts';
import { NO_OWN_FORMS } from '../../domain/screening/form-settings.ts';
import { dayIn } from '../../domain/time/day-in.ts';
import type { Chart } from '../../fhir/chart/chart-from.ts';
import { readChartInSteps } from '../../fhir/chart/read-chart.ts';
import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import { episodeKeyOf } from '../../fhir/handoff/episode/episode-key.ts';
import { readKept, withDocumentTexts } from '../../fhir/note/kept-records.ts';
import { readPractice } from '../practice-file/read-practice.ts';
import { inTime } from '../session/in-time.ts';
import type { VisitSession } from '../session/session-context.ts';
import { isFirstEnough, nothingStarted } from './first-is-enough.ts';
import { limitsOf } from './limits-of.ts';
import { forgetNoteToPaste, isToPaste, noteToPaste } from './note-to-paste.ts';
import { readRest } from './read-rest.ts';
import type { Later, VisitData, VisitInSteps, VisitProblem } from './visit-data.ts';

/**
 * Chart and practice file side by side: nothing here waits for another. The rest of the chart and
 * the signed-in user are read behind it, unless what a first card says hangs on them.
 * @param isEnough whether this much can be shown
 */
export async function readVisit(
  session: VisitSession,
  isEnough: (first: VisitData) => boolean = isFirstEnough,
): Promise<VisitInSteps> {
  const readAt = session.clock();
  const practiceRead = readPractice(session.practice);
  const homeZone = practiceRead.then((practice) =>
    practice.ok ? practice.practice.timeZone : Temporal.Now.timeZoneId(),
  );
  const restOf = onceFor((person: string | null) => readRest(session, person, readAt, homeZone));
  const [read, practice] = await Promise.all([
    readChartInSteps(session.client, {
      patientId: session.patientId,
      encounterId: session.encounterId,
      at: readAt,
      parent: session.parent ?? null,
      homeZone,
      observationCategory: session.quirks.observationCategory,
      // Under way while the rest of the chart is read; where that fails, it is tried again below.
      speaks: (language) => void takeScriptsFor(language).catch(() => undefined),
      // What there is of hers is shown whole: its rest is read at once.
      hasHandoff: restOf,
      forms: practiceRead.then((one) => (one.ok ? one.practice.forms : NO_OWN_FORMS)),
    }),
    practiceRead,
  ]);
  if (!read.ok) return stopped({ is: 'chart', failure: read.failure });
  if (!practice.ok) {
    return stopped({ is: 'practice_file', problems: practice.problems });
  }
  const { chart } = read.value;
  const isSayable = await inTime(takeScriptsFor(chart.person.language)).then(
    () => true,
    () => false,
  );
  // What is said to her in her language could not be fetched: she is not told it in another.
  if (!isSayable) return stopped({ is: 'chart', failure: notFetched('sentences') });
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
  const first: VisitData = {
    chart: { ...chart, handoffResources: resources },
    kept,
    limits,
    practice: practice.practice,
    user: { reference: session.user, name: session.user ?? 'Signed-in user' },
    me: { references: session.user === null ? [] : [session.user], codes: [], at: null },
    episodeKey,
    readAt,
    standing: nothingStarted,
  };
  const rest = () => restOf(chart.person.reference);
  const { whole } = read.value;
  const older = whole === null ? null : async () => withOlder(first, await whole());
  if (isEnough(first)) {
    return {
      read: { ok: true, value: first },
      rest: async () => (await rest()).behind(first),
      older,
    };
  }
  const value = await (await rest()).beside(first);
  if (value === null) return stopped({ is: 'chart', failure: notFetched('handoff') });
  return { read: { ok: true, value }, rest: null, older };
}

/** The same where something is shown already, or to be written: the rest is waited for. */
export const readVisitWithRest = (session: VisitSession): Promise<VisitInSteps> =>
  readVisit(session, () => false);

/** A part of the app could not be fetched. */
const notFetched = (what: string): FhirFailure => ({
  kind: 'offline',
  method: 'GET',
  what,
  text: null,
});

const stopped = (problem: VisitProblem): VisitInSteps => ({
  read: { ok: false, problem },
  rest: null,
  older: null,
});

/** Read once for one person, and never taken for another's (H1). */
function onceFor<T>(read: (person: string | null) => T): (person: string | null) => T {
  const begun = new Map<string | null, T>();
  return (person) => {
    const one = begun.get(person) ?? read(person);
    begun.set(person, one);
    return one;
  };
}

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
