import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { noteFacts } from '../../../src/app/note/note-facts.ts';
import { noteWordsOf } from '../../../src/app/note/note-words-of.ts';
import { packetOf } from '../../../src/app/note/packet-of.ts';
import { SessionProvider, type VisitSession } from '../../../src/app/session/session-context.ts';
import { isFirstEnough, nothingStarted } from '../../../src/app/visit/first-is-enough.ts';
import { nextDateOf } from '../../../src/app/visit/next-date.ts';
import { plannedCheckIn } from '../../../src/app/visit/next-visit.ts';
import { spokenOf } from '../../../src/app/visit/spoken-of.ts';
import type { Step, Turn } from '../../../src/app/visit/step.ts';
import { stepAt } from '../../../src/app/visit/step-at.ts';
import { type Visit, visitFrom } from '../../../src/app/visit/visit.ts';
import type { VisitData } from '../../../src/app/visit/visit-data.ts';
import { whereItStands } from '../../../src/app/visit/where-it-stands.ts';
import { chartNote } from '../../../src/content/note/chart-note.ts';
import { en } from '../../../src/content/words/en/en.ts';
import { es } from '../../../src/content/words/es/es.ts';
import type { Language } from '../../../src/domain/language/language.ts';
import type { Practice } from '../../../src/domain/practice.ts';
import { readChartInSteps } from '../../../src/fhir/chart/read-chart.ts';
import { readChart } from '../../../src/fhir/chart/whole-chart.ts';
import { episodeKeyOf } from '../../../src/fhir/handoff/episode/episode-key.ts';
import { readKept, withDocumentTexts } from '../../../src/fhir/note/kept-records.ts';
import { LanguageProvider } from '../../../src/ui/context/language.ts';
import { VisitProvider } from '../../../src/ui/context/visit-context.ts';
import { Frame } from '../../../src/ui/first/frame.tsx';
import { StepCard } from '../../../src/ui/first/visit-page.tsx';
import { laterCardsWith } from '../../../src/ui/later/later-cards.tsx';
import { browserMemory, memoryShelf } from '../../support/memory-shelf.ts';
import type { AnyChart } from './any-chart.ts';
import { clientOf } from './odd-chart.ts';

/** What the app made of a chart; null: the Patient itself could not be read, and that was said. */
export type Opened = { readonly visit: Visit; readonly step: Step } | null;

const AT = '2026-11-23T16:00:00.000Z';
const BASE = 'https://ehr.example/fhir';

/** A chart from the server's answers to the visit, as a launch reads it, with its rest. */
export const visitOf = (chart: AnyChart, practice: Practice): Promise<Opened> =>
  openedBy(readChart, chart, practice, whereItStands);

/** The same as far as it is read first; null: that is not enough to be shown. */
export async function firstVisitOf(chart: AnyChart, practice: Practice): Promise<Opened> {
  const first: typeof readChart = async (client, context) => {
    const read = await readChartInSteps(client, context);
    if (!read.ok) return read;
    const { chart: shown, whole } = read.value;
    return { ok: true, value: whole === null ? shown : await whole() };
  };
  const opened = await openedBy(first, chart, practice, nothingStarted);
  return opened !== null && isFirstEnough(opened.visit) ? opened : null;
}

async function openedBy(
  readBy: typeof readChart,
  chart: AnyChart,
  practice: Practice,
  standing: VisitData['standing'],
): Promise<Opened> {
  const client = clientOf(BASE, chart.records, chart.storedAs);
  const read = await readBy(client, {
    patientId: chart.patientId,
    encounterId: chart.encounterId,
    at: AT,
    homeZone: practice.timeZone,
  });
  if (!read.ok) return null;
  const resources = await withDocumentTexts(client, read.value.handoffResources);
  const visit = visitFrom(
    {
      chart: { ...read.value, handoffResources: resources },
      practice,
      user: { reference: null, name: 'Nadia Nurse-Sample' },
      me: { references: [], codes: [], at: null },
      episodeKey: await episodeKeyOf(BASE, `Patient/${chart.patientId}`, AT),
      kept: await readKept(resources),
      limits: null,
      readAt: AT,
      standing,
    },
    AT,
  );
  return { visit, step: stepAt(visit, null) };
}

const WORDS = { en, es } as const;
const LATER = { en: laterCardsWith(en), es: laterCardsWith(es) } as const;
const nothing = (): void => undefined;

/** The page of a visit as text, with its details, after a turn; and what is written of it. */
export function sayAll(visit: Visit, turn: Turn | null, language: Language = 'en'): string {
  const words = WORDS[language];
  const later = LATER[language];
  const at = { at: AT, by: visit.user };
  noteWordsOf(
    visit,
    visit.stored.map(({ record }) => record),
    at,
  );
  packetOf(visit, 'Agreed.', null, null);
  plannedCheckIn(visit);
  nextDateOf(visit);
  noteFacts(visit).forEach(chartNote);
  const step = stepAt(visit, turn);
  return rendered(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageProvider value={{ language, words }}>
        <SessionProvider value={sessionOf(visit)}>
          <VisitProvider
            value={{
              visit: spokenOf(visit, words.noName),
              handoffTap: {
                isSaving: false,
                state: { is: 'idle' },
                before: [],
                tap: nothing,
                again: nothing,
              },
              reading: false,
              readAgain: nothing,
              later,
              askAlone: false,
              setAskAlone: nothing,
              turnTo: nothing,
              choosePractice: nothing,
              chooseParent: nothing,
              sayWho: nothing,
            }}
          >
            <Frame step={step} showBanner>
              <StepCard step={step} />
              {later.is === 'here' ? <later.InSlot slot="details" /> : null}
            </Frame>
          </VisitProvider>
        </SessionProvider>
      </LanguageProvider>
    </QueryClientProvider>,
  );
}

/** The text of a page; a fault in any part of it, caught or not, is thrown. */
function rendered(page: ReactNode): string {
  const faults: unknown[] = [];
  const caught = (fault: unknown): void => void faults.push(fault);
  const place = document.createElement('div');
  const root = createRoot(place, { onCaughtError: caught, onUncaughtError: caught });
  flushSync(() => root.render(page));
  const text = place.textContent ?? '';
  flushSync(() => root.unmount());
  if (faults.length > 0) throw faults[0];
  return text;
}

const sessionOf = (visit: Visit): VisitSession => ({
  issuer: BASE,
  patientId: 'any',
  encounterId: null,
  user: null,
  needPatientBanner: true,
  styleUrl: null,
  practice: 'practice/sample.json',
  grantedScopes: [],
  quirks: {},
  client: clientOf(BASE, []),
  storage: () => sessionStorage,
  shelf: async () => memoryShelf(browserMemory()),
  signInEnds: () => null,
  clock: () => visit.now,
});
