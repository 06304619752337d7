import { useEffect, useState } from 'react';
import { sayTime } from '../../app/say/say-time.ts';
import { useSession } from '../../app/session/session-context.ts';
import { numberToCall } from '../../app/visit/line-to-call.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { isSigned } from '../../domain/people/sign-language.ts';
import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { PhoneNumber } from '../parts/phone-number.tsx';
import { Say } from '../parts/say.tsx';

/** S5: on the line. An attempt is logged as an attempt; only "Appointment set" goes on. */
export function CallingCard() {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { destination, handoff } = visit;
  const started = handoff.episode?.record.lastAt ?? visit.now;
  const by = handoff.episode?.record.lastBy.name ?? '';
  const when = sayTime(started, { zone: visit.practice.timeZone, locale });
  const signed = isSigned(visit.chart.person.language);
  const saving = handoffTap.isSaving;
  return (
    <Card heading={words.calling.heading}>
      <p>
        <Timer since={started} /> {signed ? words.calling.staySigned : words.calling.stay}
      </p>
      <PhoneNumber recorded={numberToCall(visit)} />
      <Say
        label={signed ? words.sayThis : words.calling.passPhone}
        lines={chooseStepLines(visit.scriptContext, 'handover')}
        variables={scriptVariables(visit, destination)}
      />
      <p className="small">{words.calling.started(when, by)}</p>
      <div className="actions">
        <Button look="main" onPress={() => turnTo('set_appointment')}>
          {words.calling.appointmentSet}
        </Button>
        <Button onPress={() => turnTo('set_next_step')}>
          {words.connecting.calling.theyWillCall}
        </Button>
        <Button
          busy={saving}
          onPress={() => handoffTap.tap({ tap: 'record_attempt', outcome: 'no_answer' })}
        >
          {words.calling.noAnswer}
        </Button>
        <Button look="link" onPress={() => turnTo('voicemail')}>
          {words.connecting.calling.voicemail}
        </Button>
      </div>
    </Card>
  );
}

/** Minutes and seconds since the call began; for the eye only, so not announced each second. */
function Timer({ since }: { since: string }) {
  const { clock } = useSession();
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const tick = setInterval(() => setNow(clock()), 1000);
    return () => clearInterval(tick);
  }, [clock]);
  const passed = Temporal.Instant.from(since).until(Temporal.Instant.from(now));
  const seconds = Math.max(0, Math.floor(passed.total('seconds')));
  const text = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <span className="timer" aria-hidden="true">
      {text}
    </span>
  );
}
