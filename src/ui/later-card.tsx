import '../content/later-scripts.ts';
import type { Step } from '../app/step.ts';
import type { Words } from '../content/words.ts';
import { AgreeCard } from './agree-card.tsx';
import { AloneMarker, AskAloneLine } from './ask-alone.tsx';
import { AskChartCard } from './ask-chart-card.tsx';
import { AskWhoCard } from './ask-who-card.tsx';
import { BatonCard } from './baton-card.tsx';
import { BookedCard } from './booked-card.tsx';
import { CallCard } from './call-card.tsx';
import { CallHer } from './call-her.tsx';
import { CallbackCard } from './callback-card.tsx';
import { ChildNotices } from './child-notices.tsx';
import { CorrectCard } from './correct-card.tsx';
import { Details } from './details.tsx';
import { HelpCard } from './help-card.tsx';
import { KeptHere } from './kept-here.tsx';
import { WordsProvider, wordsOf } from './later-words.ts';
import { LineCard } from './line-card.tsx';
import { MessageCard } from './message-card.tsx';
import { NextStepCard } from './next-step-card.tsx';
import { NoChartCard } from './no-chart-card.tsx';
import { NotInChart } from './not-in-chart.tsx';
import { NotTodayCard } from './not-today-card.tsx';
import { OfficeCard } from './office-card.tsx';
import { PaperCard } from './paper-card.tsx';
import { PaperNotice } from './paper-notice.tsx';
import { SafetyCard } from './safety-card.tsx';
import { SessionNotices } from './session-notices.tsx';
import { StatusLine } from './status-line.tsx';
import { WaitingCard } from './waiting-card.tsx';
import { WhenCard } from './when-card.tsx';

export { wordsOf };

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
