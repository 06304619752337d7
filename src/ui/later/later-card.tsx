import '../../content/scripts/later-scripts.ts';
import type { Step } from '../../app/visit/step.ts';
import type { Words } from '../../content/words/words.ts';
import { AgreeCard } from '../agree/agree-card.tsx';
import { OfficeCard } from '../agree/office-card.tsx';
import { Details } from '../basis/details.tsx';
import { BatonCard } from '../call/baton-card.tsx';
import { CallCard } from '../call/call-card.tsx';
import { CallHer } from '../call/call-her.tsx';
import { LineCard } from '../call/line-card.tsx';
import { MessageCard } from '../call/message-card.tsx';
import { AskChartCard } from '../child/ask-chart-card.tsx';
import { AskWhoCard } from '../child/ask-who-card.tsx';
import { ChildNotices } from '../child/child-notices.tsx';
import { KeptHere } from '../child/kept-here.tsx';
import { NoChartCard } from '../child/no-chart-card.tsx';
import { WordsProvider } from '../context/later-words.ts';
import { BookedCard } from '../dated/booked-card.tsx';
import { CallbackCard } from '../dated/callback-card.tsx';
import { NextStepCard } from '../dated/next-step-card.tsx';
import { WhenCard } from '../dated/when-card.tsx';
import { NotTodayCard } from '../decline/not-today-card.tsx';
import { WaitingCard } from '../decline/waiting-card.tsx';
import { PaperCard } from '../paper/paper-card.tsx';
import { PaperNotice } from '../paper/paper-notice.tsx';
import { HelpCard } from '../safety/help-card.tsx';
import { SafetyCard } from '../safety/safety-card.tsx';
import { CorrectCard } from '../saved/correct-card.tsx';
import { NotInChart } from '../saved/not-in-chart.tsx';
import { StatusLine } from '../saved/status-line.tsx';
import { AloneMarker, AskAloneLine } from '../talk/ask-alone.tsx';
import { SessionNotices } from './session-notices.tsx';

/** The steps after the sentence, the basis behind it, and how a tap stands. */
export type LaterStep =
  | Exclude<Step, 'nothing' | 'talk'>
  | 'details'
  | 'ask_alone'
  | 'call_her'
  | 'alone_marker'
  | 'paper_notice'
  | 'status'
  | 'session'
  | 'child_notices'
  | 'kept_here'
  | 'not_in_chart';

/** A card that comes after the first one, with the words of all of them. */
export function LaterCard({ step, words }: { readonly step: LaterStep; readonly words: Words }) {
  return (
    <WordsProvider value={words}>
      <CardFor step={step} />
    </WordsProvider>
  );
}

function CardFor({ step }: { readonly step: LaterStep }) {
  switch (step) {
    case 'agree':
      return <AgreeCard />;
    case 'baton':
      return <BatonCard />;
    case 'call':
      return <CallCard />;
    case 'line':
      return <LineCard />;
    case 'when':
      return <WhenCard />;
    case 'message':
      return <MessageCard />;
    case 'callback':
      return <CallbackCard />;
    case 'own_check_in':
      return <CallbackCard own />;
    case 'next_step':
      return <NextStepCard />;
    case 'office':
      return <OfficeCard />;
    case 'correct':
      return <CorrectCard />;
    case 'booked':
      return <BookedCard />;
    case 'not_today':
      return <NotTodayCard />;
    case 'waiting':
      return <WaitingCard />;
    case 'ask_who':
      return <AskWhoCard />;
    case 'ask_chart':
      return <AskChartCard />;
    case 'no_chart':
      return <NoChartCard />;
    case 'child_notices':
      return <ChildNotices />;
    case 'not_in_chart':
      return <NotInChart />;
    case 'kept_here':
      return <KeptHere />;
    case 'pause':
      return <SafetyCard />;
    case 'paper':
      return <PaperCard />;
    case 'paper_notice':
      return <PaperNotice />;
    case 'help':
      return <HelpCard />;
    case 'session':
      return <SessionNotices />;
    case 'status':
      return <StatusLine />;
    case 'ask_alone':
      return <AskAloneLine />;
    case 'call_her':
      return <CallHer />;
    case 'alone_marker':
      return <AloneMarker />;
    case 'details':
      return <Details />;
  }
}
