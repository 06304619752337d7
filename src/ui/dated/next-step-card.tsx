import { sayCallTime, sayLongDate, sayLongDay, sayTime, sayZone } from '../../app/say/say-time.ts';
import { sayDate, sayDay } from '../../app/say/say-when.ts';
import { zoneOfStep } from '../../app/visit/next-date.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { nextOpening } from '../../domain/handoff/fallback-ladder.ts';
import { CHART_LANGUAGE, languageOf } from '../../domain/language/language.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import {
  chooseNextStepLines,
  nextStepBecause,
} from '../../domain/script/choose-next-step-lines.ts';
import { After } from '../after/after.tsx';
import { CallHer } from '../call/call-her.tsx';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { useOwnerName } from '../parts/owner-choice.tsx';
import { PhoneNumber } from '../parts/phone-number.tsx';
import { Say } from '../parts/say.tsx';
import { CorrectThis } from '../saved/correct-this.tsx';
import { Receipts } from '../saved/receipts.tsx';

/** End B: read aloud with her, then who makes sure that it happens; past its time: did it? */
export function NextStepCard() {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { handoff, destination } = visit;
  const nameOf = useOwnerName();
  const step = handoff.nextStep?.record;
  const { nextStep: saved } = words.connecting;
  const heading = visit.toPaste ? words.ehr.toPaste.nextStep : saved.heading;
  if (step === undefined) {
    return (
      <Card heading={heading}>
        <p>{words.appointment.notRead}</p>
        <Receipts />
      </Card>
    );
  }
  const zone = zoneOfStep(visit);
  const spoken = languageOf(visit.chart.person.language) ?? CHART_LANGUAGE;
  const say = { zone, locale: spoken } as const;
  const shown = { zone, locale } as const;
  const opens = destination === null ? null : nextOpening(destination, step.at);
  const isPast = step.state === 'planned' && Temporal.Instant.compare(step.until, visit.now) < 0;
  const busy = handoffTap.isSaving;
  const report = (happened: boolean): void => handoffTap.tap({ tap: 'report_next_step', happened });
  return (
    <Card heading={heading}>
      <Say
        label={words.appointment.readAloud}
        lines={chooseNextStepLines(visit.scriptContext, nextStepBecause(handoff), step.way)}
        variables={{
          ...scriptVariables(visit, destination),
          contact_name: step.contact,
          callback_date: sayLongDay(step.from, say),
          callback_time: sayCallTime(step.from, step.until, say),
          check_date: sayLongDate(step.checkOn, spoken),
          ...(opens === null
            ? {}
            : { open_day: sayLongDay(opens, say), open_time: sayTime(opens, say) }),
        }}
      />
      <p>
        <strong>
          {saved.when(
            sayDay(step.from, shown),
            sayTime(step.from, shown),
            `${sayTime(step.until, shown)} ${sayZone(step.until, shown)}`,
          )}
        </strong>
        <br />
        {words.connecting.setNextStep.ways[step.way]}. {saved.askFor(step.contact)}
      </p>
      <PhoneNumber recorded={formatPhone(step.phone)} />
      <p className="small">
        {words.connecting.setNextStep.checks(nameOf(step.owner), sayDate(step.checkOn, locale))}
      </p>
      {step.way === 'own_check_in' && step.state === 'planned' ? (
        <details className="picker">
          <summary>{words.connecting.setNextStep.ways.own_check_in}</summary>
          <CallHer />
        </details>
      ) : null}
      {isPast ? (
        <div className="notice">
          <p>{saved.due}</p>
          <Button busy={busy} onPress={() => report(true)}>
            {saved.happened}
          </Button>
          <Button busy={busy} onPress={() => report(false)}>
            {saved.didNotHappen}
          </Button>
        </div>
      ) : null}
      <div className="actions">
        <Button onPress={() => turnTo('set_appointment')}>
          {words.connecting.setNextStep.confirmedTime}
        </Button>
        <Button onPress={() => turnTo('set_next_step')}>{saved.newTime}</Button>
        <CorrectThis />
      </div>
      <After />
      <Receipts />
    </Card>
  );
}
