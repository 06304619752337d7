import { sayTime } from '../../app/say/say-time.ts';
import { callerVariables } from '../../app/visit/caller-variables.ts';
import { numberToCall } from '../../app/visit/line-to-call.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import { MESSAGE_LINE } from '../../domain/script/choose-next-step-lines.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { PhoneNumber } from '../parts/phone-number.tsx';
import { Say } from '../parts/say.tsx';

/** She is in the room for about this long still; the message asks to be called back within it. */
const STAYS_MINUTES = 30;

/** What is said after the tone: no name and no details of hers (lint ANY-VM-2). Only an attempt. */
export function VoicemailCard() {
  const words = useWords();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { practice, now } = visit;
  const { voicemail } = words.connecting;
  const record = (): void => {
    handoffTap.tap({ tap: 'record_attempt', outcome: 'voicemail' });
    turnTo(null);
  };
  return (
    <Card heading={voicemail.heading}>
      <p>{voicemail.noNames}</p>
      <Say
        label={voicemail.say}
        lines={[MESSAGE_LINE]}
        variables={{
          ...scriptVariables(visit, visit.destination),
          ...callerVariables(visit),
          practice_phone: formatPhone(practice.phone),
          leave_time: sayTime(leaveTime(now), { zone: practice.timeZone, locale: 'en' }),
        }}
      />
      <PhoneNumber recorded={numberToCall(visit)} />
      <div className="actions">
        <Button look="main" busy={handoffTap.isSaving} onPress={record}>
          {voicemail.left}
        </Button>
        <Button look="link" onPress={() => turnTo(null)}>
          {voicemail.back}
        </Button>
      </div>
    </Card>
  );
}

/** On a quarter of an hour, as people say it. */
function leaveTime(now: string): string {
  const quarter = 15 * 60 * 1000;
  const later = Temporal.Instant.from(now).add({ minutes: STAYS_MINUTES }).epochMilliseconds;
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(later / quarter) * quarter).toString();
}
