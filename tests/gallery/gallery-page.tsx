import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { SessionProvider } from '../../src/app/session/session-context.ts';
import type { HandoffTap } from '../../src/app/tap/use-handoff-tap.ts';
import type { Step } from '../../src/app/visit/step.ts';
import type { Visit } from '../../src/app/visit/visit.ts';
import type { ListSession } from '../../src/app/waiting-list/use-waiting-list.ts';
import type { WaitingWords } from '../../src/content/words/waiting-words.ts';
import type { Words } from '../../src/content/words/words.ts';
import type { Language } from '../../src/domain/language/language.ts';
import { isToBeAskedAlone } from '../../src/domain/people/ask-alone.ts';
import { LanguageProvider } from '../../src/ui/context/language.ts';
import { VisitProvider } from '../../src/ui/context/visit-context.ts';
import { FailurePage } from '../../src/ui/first/failure-page.tsx';
import { Frame } from '../../src/ui/first/frame.tsx';
import { GuardedCard } from '../../src/ui/first/struck.tsx';
import { StepCard } from '../../src/ui/first/visit-page.tsx';
import { laterCardsWith } from '../../src/ui/later/later-cards.tsx';
import { WaitingListPage } from '../../src/ui/waiting-list/waiting-list.tsx';
import { type SessionShot, sessionOf } from './gallery-session.ts';
import type { BarePage } from './states.ts';

type Around = { readonly language: Language; readonly words: Words };

function Providers({
  language,
  words,
  children,
  visit = null,
  session: shot,
}: Around & {
  readonly children: ReactNode;
  readonly visit?: Visit | null;
  readonly session?: SessionShot | undefined;
}) {
  const [session] = useState(() => sessionOf(visit, shot));
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider value={{ language, words }}>
        <SessionProvider value={session}>{children}</SessionProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

/** One card as it would be at this visit. Taps change nothing. */
export function CardPage({
  step,
  visit,
  tap = { is: 'idle' },
  session,
  strikes = false,
  ...around
}: Around & {
  readonly strikes?: boolean;
  readonly step: Step;
  readonly visit: Visit;
  readonly tap?: HandoffTap['state'];
  readonly session?: SessionShot;
}) {
  const nothing = (): void => undefined;
  const [later] = useState(() => laterCardsWith(around.words));
  return (
    <Providers {...around} visit={visit} session={session}>
      <VisitProvider
        value={{
          visit,
          handoffTap: {
            state: tap,
            isSaving: tap.is === 'saving',
            before: [],
            tap: nothing,
            again: nothing,
          },
          reading: false,
          readAgain: nothing,
          later,
          askAlone: isToBeAskedAlone(visit.chart.person.phoneNotes ?? []),
          setAskAlone: nothing,
          turnTo: nothing,
          choosePractice: nothing,
          chooseParent: nothing,
          sayWho: nothing,
        }}
      >
        <Frame step={step} showBanner>
          {strikes ? (
            <GuardedCard>
              <Struck />
            </GuardedCard>
          ) : (
            <StepCard step={step} />
          )}
        </Frame>
      </VisitProvider>
    </Providers>
  );
}

/** A card that a fault of the app strikes. */
function Struck(): never {
  throw new Error('struck');
}

/** The practice's list, opened without a chart. */
export function ListPage({
  session,
  list,
  ...around
}: Around & { readonly session: ListSession; readonly list: WaitingWords }) {
  return (
    <Providers {...around}>
      <WaitingListPage session={session} words={list} />
    </Providers>
  );
}

/** The page without a card. */
export function BarePageOf({ page, ...around }: Around & { readonly page: BarePage }) {
  const nothing = (): void => undefined;
  const failure = { kind: 'offline', method: 'GET', what: 'Patient', text: null } as const;
  return (
    <Providers {...around}>
      {page === 'failed' ? (
        <FailurePage problem={{ is: 'chart', failure }} retry={nothing} />
      ) : page !== 'loading' ? (
        <FailurePage problem={{ is: page }} retry={nothing} />
      ) : (
        <main className="page" aria-busy="true">
          <p className="loading">{around.words.loading}</p>
        </main>
      )}
    </Providers>
  );
}
