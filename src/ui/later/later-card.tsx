import { AgreeAgainCard } from '../agree/agree-again-card.tsx';
import { AgreeCard } from '../agree/agree-card.tsx';
import { OfficeCard } from '../agree/office-card.tsx';
import { BatonCard } from '../call/baton-card.tsx';
import { CallCard } from '../call/call-card.tsx';
import { CallingCard } from '../call/calling-card.tsx';
import { VoicemailCard } from '../call/voicemail-card.tsx';
import { AskChartCard } from '../child/ask-chart-card.tsx';
import { AskWhoCard } from '../child/ask-who-card.tsx';
import { NoChartCard } from '../child/no-chart-card.tsx';
import type { LaterStep } from '../context/later-cards.ts';
import { AppointmentCard } from '../dated/appointment-card.tsx';
import { NextStepCard } from '../dated/next-step-card.tsx';
import { SetAppointmentCard } from '../dated/set-appointment-card.tsx';
import { SetNextStepCard } from '../dated/set-next-step-card.tsx';
import { CheckInCard } from '../not-today/check-in-card.tsx';
import { NotTodayCard } from '../not-today/not-today-card.tsx';
import { PaperCard } from '../paper/paper-card.tsx';
import { EmergencyCard } from '../safety/emergency-card.tsx';
import { PauseCard } from '../safety/pause-card.tsx';
import { CorrectCard } from '../saved/correct-card.tsx';

/** The card of a step after the sentence. */
export function LaterCard({ step }: { readonly step: LaterStep }) {
  switch (step) {
    case 'agree':
      return <AgreeCard />;
    case 'agree_again':
      return <AgreeAgainCard />;
    case 'baton':
      return <BatonCard />;
    case 'call':
      return <CallCard />;
    case 'calling':
      return <CallingCard />;
    case 'set_appointment':
      return <SetAppointmentCard />;
    case 'voicemail':
      return <VoicemailCard />;
    case 'set_next_step':
      return <SetNextStepCard />;
    case 'own_check_in':
      return <SetNextStepCard own />;
    case 'next_step':
      return <NextStepCard />;
    case 'office':
      return <OfficeCard />;
    case 'correct':
      return <CorrectCard />;
    case 'appointment':
      return <AppointmentCard />;
    case 'not_today':
      return <NotTodayCard />;
    case 'check_in':
      return <CheckInCard />;
    case 'ask_who':
      return <AskWhoCard />;
    case 'ask_chart':
      return <AskChartCard />;
    case 'no_chart':
      return <NoChartCard />;
    case 'pause':
      return <PauseCard />;
    case 'paper':
      return <PaperCard />;
    case 'emergency':
      return <EmergencyCard />;
  }
}
