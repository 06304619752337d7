import { useState } from 'react';
import { SessionProvider, useSession } from '../../app/session/session-context.ts';
import type { HandoffTap } from '../../app/tap/use-handoff-tap.ts';
import { spokenOf } from '../../app/visit/spoken-of.ts';
import type { Step, Turn } from '../../app/visit/step.ts';
import { stepAt } from '../../app/visit/step-at.ts';
import { type Reading, useFirstReading } from '../../app/visit/use-first-reading.ts';
import { useVisit } from '../../app/visit/use-visit.ts';
import type { VisitInSteps } from '../../app/visit/visit-data.ts';
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
export function VisitPage({ begun }: { readonly begun: Promise<VisitInSteps> }) {
  const session = useSession();
  const [parent, chooseParent] = useState<ParentChoice | null>(session.parent ?? null);
  const [actor, sayWho] = useState<Actor | null>(null);
  return (
    <SessionProvider value={{ ...session, parent, actor }}>
      <OnePerson begun={begun} chooseParent={chooseParent} sayWho={sayWho} />
    </SessionProvider>
  );
}

type OnePersonProps = Pick<AtVisit, 'chooseParent' | 'sayWho'> & {
  readonly begun: Promise<VisitInSteps>;
};

/** One person's visit: as it was read first, then as it is kept. */
function OnePerson({ begun, ...say }: OnePersonProps) {
  const first = useFirstReading(begun);
  const later = useLaterCards(first.read?.ok === true);
  const [kept, setKept] = useState<Reading | null>(null);
  return (
    <>
      {later.is === 'here' ? <later.Keepers.OfVisit first={first} stands={setKept} /> : null}
      <OneCard reading={kept ?? first} later={later} {...say} />
    </>
  );
}

type OneCardProps = Pick<AtVisit, 'later' | 'chooseParent' | 'sayWho'> & {
  readonly reading: Reading;
};

/** Loading, failed, or the one card of this moment. */
function OneCard({ reading, ...say }: OneCardProps) {
  const words = useFirstWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const state = useVisit(reading, chosen);
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
  'visit' | 'reading' | 'readAgain' | 'later' | 'choosePractice' | 'chooseParent' | 'sayWho'
>;

const STANDS: readonly string[] = ['saved', 'not_in_chart', 'kept_here'];

function Shown(shown: ShownProps) {
  const { visit, later } = shown;
  const session = useSession();
  const words = useFirstWords();
  const [handoffTap, setHandoffTap] = useState(NOTHING_TAPPED);
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
  const step = stepAt(visit, turn !== null && turn.at === stage ? turn.to : null);
  return (
    <VisitProvider
      value={{
        ...shown,
        visit: spokenOf(visit, words.noName),
        handoffTap,
        askAlone,
        setAskAlone,
        turnTo: (to) => setTurn(to === null ? null : { at: stage, to }),
      }}
    >
      {later.is === 'here' ? <later.Keepers.OfTaps visit={visit} stands={setHandoffTap} /> : null}
      <Frame step={step} showBanner={session.needPatientBanner}>
        {/* The key makes a new card of each step, so that focus goes to its heading. */}
        <GuardedCard key={step}>
          <StepCard step={step} />
        </GuardedCard>
      </Frame>
    </VisitProvider>
  );
}

/** Every control that taps comes with the later cards, and with what keeps its tap. */
const NOTHING_TAPPED: HandoffTap = {
  state: { is: 'idle' },
  isSaving: false,
  before: [],
  tap: () => undefined,
  again: () => undefined,
};

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
