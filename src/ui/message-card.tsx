import { numberToCall } from '../app/line-to-call.ts';
import { sayTime } from '../app/say-when.ts';
import { scriptVariables } from '../app/script-variables.ts';
import { MESSAGE_LINE } from '../domain/choose-next-step-lines.ts';
import { formatPhone } from '../domain/phone.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { useWords } from './later-words.ts';
import { PhoneNumber } from './phone-number.tsx';
import { Say } from './say.tsx';
import { useAtVisit } from './visit-context.ts';

/** She is in the room for about this long still; the message asks to be called back within it. */
const STAYS_MINUTES = 30;

/** What is said after the tone: no name and no details of hers (lint ANY-VM-2). Only an attempt. */
export function MessageCard() {
  const words = useWords();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { practice, user, now } = visit;
  const { message } = words.connecting;
  const record = (): void => {
    handoffTap.tap({ tap: 'record_attempt', outcome: 'voicemail' });
    turnTo(null);
  };
  return (
    <Card heading={message.heading}>
      <p>{message.noNames}</p>
      <Say
        label={message.say}
        lines={[MESSAGE_LINE]}
        variables={{
          ...scriptVariables(visit, visit.destination),
          staff: practice.staffName ?? user.name,
          practice_phone: formatPhone(practice.phone),
          leave_time: sayTime(leaveTime(now), { zone: practice.timeZone, locale: 'en' }),
        }}
      />
      <PhoneNumber recorded={numberToCall(visit)} />
      <div className="actions">
        <Button look="main" busy={handoffTap.state.is === 'saving'} onPress={record}>
          {message.left}
        </Button>
        <Button look="link" onPress={() => turnTo(null)}>
          {message.back}
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
