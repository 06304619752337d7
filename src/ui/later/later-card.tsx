import { AgreeCard } from '../agree/agree-card.tsx';
import { OfficeCard } from '../agree/office-card.tsx';
import { BatonCard } from '../call/baton-card.tsx';
import { CallCard } from '../call/call-card.tsx';
import { LineCard } from '../call/line-card.tsx';
import { MessageCard } from '../call/message-card.tsx';
import { AskChartCard } from '../child/ask-chart-card.tsx';
import { AskWhoCard } from '../child/ask-who-card.tsx';
import { NoChartCard } from '../child/no-chart-card.tsx';
import type { LaterStep } from '../context/later-cards.ts';
import { BookedCard } from '../dated/booked-card.tsx';
import { CallbackCard } from '../dated/callback-card.tsx';
import { NextStepCard } from '../dated/next-step-card.tsx';
import { WhenCard } from '../dated/when-card.tsx';
import { NotTodayCard } from '../decline/not-today-card.tsx';
import { WaitingCard } from '../decline/waiting-card.tsx';
import { PaperCard } from '../paper/paper-card.tsx';
import { HelpCard } from '../safety/help-card.tsx';
import { SafetyCard } from '../safety/safety-card.tsx';
import { CorrectCard } from '../saved/correct-card.tsx';

/** The card of a step after the sentence. */
export function LaterCard({ step }: { readonly step: LaterStep }) {
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
    case 'pause':
      return <SafetyCard />;
    case 'paper':
      return <PaperCard />;
    case 'help':
      return <HelpCard />;
  }
}
