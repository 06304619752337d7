import { useState } from 'react';
import { SessionProvider, useSession } from '../../app/session/session-context.ts';
import { useHandoffTap } from '../../app/tap/use-handoff-tap.ts';
import { spokenOf } from '../../app/visit/spoken-of.ts';
import { type Step, stepOf, type Turn } from '../../app/visit/step.ts';
import { useVisit } from '../../app/visit/use-visit.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { isToBeAskedAlone } from '../../domain/people/ask-alone.ts';
import type { ParentChoice } from '../../domain/people/parent.ts';
import { useFirstWords } from '../context/language.ts';
import { type AtVisit, VisitProvider } from '../context/visit-context.ts';
import { useHostStyle } from '../host-style/use-host-style.ts';
import { FailurePage } from './failure-page.tsx';
import { Frame } from './frame.tsx';
import { FetchedCard, useLaterCards } from './later.tsx';
import { NothingCard, PauseCard } from './quiet-cards.tsx';
import { GuardedCard } from './struck.tsx';
import { TalkCard } from './talk-card.tsx';

/** The app for one person: in an infant's chart, the parent whom staff named (hazard H1). */
export function VisitPage() {
  const session = useSession();
  const [parent, chooseParent] = useState<ParentChoice | null>(session.parent ?? null);
  const [actor, sayWho] = useState<Actor | null>(null);
  return (
    <SessionProvider value={{ ...session, parent, actor }}>
      <OnePerson chooseParent={chooseParent} sayWho={sayWho} />
    </SessionProvider>
  );
}

/** Loading, failed, or the one card of this moment. */
function OnePerson(say: Pick<AtVisit, 'chooseParent' | 'sayWho'>) {
  const words = useFirstWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const state = useVisit(chosen);
  switch (state.is) {
    case 'loading':
      return (
        <main className="page" aria-busy="true">
          <p className="loading">{words.loading}</p>
        </main>
      );
    case 'failed':
      return <FailurePage problem={state.problem} retry={state.retry} />;
    case 'shown':
      // Another person is another card: nothing of the last tap stays on the screen.
      return <Shown key={state.visit.episodeKey} {...state} choosePractice={setChosen} {...say} />;
  }
}

type ShownProps = Pick<
  AtVisit,
  'visit' | 'reading' | 'readAgain' | 'choosePractice' | 'chooseParent' | 'sayWho'
>;

const STANDS: readonly string[] = ['saved', 'not_in_chart', 'kept_here'];

function Shown(shown: ShownProps) {
  const { visit } = shown;
  const session = useSession();
  const words = useFirstWords();
  const handoffTap = useHandoffTap(visit);
  const later = useLaterCards();
  useHostStyle();
  const { stage } = visit.handoff;
  // A turn belongs to the stage it was taken in: when the chart moves on, so does the card.
  const [turn, setTurn] = useState<{ at: typeof stage; to: Turn } | null>(null);
  if (turn !== null && turn.at !== stage) setTurn(null);
  // And what was saved is done, also where the stage is the same afterwards: a second "not today".
  const stands = STANDS.includes(handoffTap.state.is) ? handoffTap.state : null;
  const [before, setBefore] = useState(stands);
  if (before !== stands) {
    setBefore(stands);
    if (stands !== null) setTurn(null);
  }
  const [askAlone, setAskAlone] = useState(() =>
    isToBeAskedAlone(visit.chart.person.phoneNotes ?? []),
  );
  const step = stepOf({
    parent: visit.chart.parent?.is ?? null,
    keptHere: visit.keptHere,
    gate: visit.finding.gate,
    listed: visit.finding.listed,
    stage,
    deceased: visit.chart.person.deceased === true,
    checkInDue: visit.checkInDue,
    doNotOffer: visit.doNotOffer,
    agreedEarlier: visit.agreedOn !== null,
    baton: visit.baton,
    turn: turn !== null && turn.at === stage ? turn.to : null,
  });
  return (
    <VisitProvider
      value={{
        ...shown,
        visit: spokenOf(visit, words.noName),
        handoffTap,
        later,
        askAlone,
        setAskAlone,
        turnTo: (to) => setTurn(to === null ? null : { at: stage, to }),
      }}
    >
      <Frame step={step} showBanner={session.needPatientBanner}>
        {/* The key makes a new card of each step, so that focus goes to its heading. */}
        <GuardedCard key={step}>
          <StepCard step={step} />
        </GuardedCard>
      </Frame>
    </VisitProvider>
  );
}

/** The card of a step: the first ones are on board, the others are fetched. */
export function StepCard({ step }: { readonly step: Step }) {
  switch (step) {
    case 'pause':
      return <PauseCard />;
    case 'nothing':
      return <NothingCard />;
    case 'talk':
      return <TalkCard />;
    default:
      return <FetchedCard step={step} />;
  }
}
