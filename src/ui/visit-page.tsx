import { useState } from 'react';
import { useSession } from '../app/session-context.ts';
import { type Step, stepOf, type Turn } from '../app/step.ts';
import { useHandoffTap } from '../app/use-handoff-tap.ts';
import { useVisit } from '../app/use-visit.ts';
import { FailurePage } from './failure-page.tsx';
import { Frame } from './frame.tsx';
import { useFirstWords } from './language.ts';
import { LaterCard, useLaterCards } from './later.tsx';
import { ChildsChartCard, NothingCard, PauseCard } from './quiet-cards.tsx';
import { TalkCard } from './talk-card.tsx';
import { type AtVisit, VisitProvider } from './visit-context.ts';

/** The app: loading, failed, or the one card of this moment. */
export function VisitPage() {
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
      return <Shown {...state} choosePractice={setChosen} />;
  }
}

type ShownProps = Pick<AtVisit, 'visit' | 'reading' | 'readAgain' | 'choosePractice'>;

function Shown({ visit, reading, readAgain, choosePractice }: ShownProps) {
  const session = useSession();
  const handoffTap = useHandoffTap(visit);
  const later = useLaterCards();
  const { stage } = visit.handoff;
  // A turn belongs to the stage it was taken in: when the chart moves on, so does the card.
  const [turn, setTurn] = useState<{ at: typeof stage; to: Turn } | null>(null);
  const step = stepOf({
    isChildsChart: visit.chart.child !== null,
    gate: visit.finding.gate,
    listed: visit.finding.listed,
    stage,
    isRevisit: visit.isRevisit,
    turn: turn !== null && turn.at === stage ? turn.to : null,
  });
  return (
    <VisitProvider
      value={{
        visit,
        handoffTap,
        reading,
        readAgain,
        later,
        choosePractice,
        turnTo: (to) => setTurn(to === null ? null : { at: stage, to }),
      }}
    >
      <Frame step={step} showBanner={session.needPatientBanner}>
        {/* The key makes a new card of each step, so that focus goes to its heading. */}
        <CardFor key={step} step={step} />
      </Frame>
    </VisitProvider>
  );
}

function CardFor({ step }: { readonly step: Step }) {
  switch (step) {
    case 'child':
      return <ChildsChartCard />;
    case 'pause':
      return <PauseCard />;
    case 'nothing':
      return <NothingCard />;
    case 'talk':
      return <TalkCard />;
    default:
      return <LaterCard step={step} />;
  }
}
