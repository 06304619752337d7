import { useState } from 'react';
import { isText, isYesOrNo, useDraftField } from '../../app/draft/use-draft.ts';
import { sayCallTime, sayLongDay } from '../../app/say/say-time.ts';
import { sayDate } from '../../app/say/say-when.ts';
import { asTyped, numberToCall, openLineOf, rungOf } from '../../app/visit/line-to-call.ts';
import { saidCallIsSafe } from '../../app/visit/next-visit.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { nextOpening } from '../../domain/handoff/fallback-ladder.ts';
import { NEXT_STEP_WAYS, type NextStepWay } from '../../domain/handoff/next-step-record.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import type { StepOwner } from '../../domain/people/step-owner.ts';
import { chooseSendingLine } from '../../domain/script/choose-next-step-lines.ts';
import { StartCall } from '../call/start-call.tsx';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Choices } from '../parts/choices.tsx';
import { NameAndNumberFields, useNameAndNumber } from '../parts/name-and-number.tsx';
import { OwnerChoice, useOwnerName } from '../parts/owner-choice.tsx';
import { Say } from '../parts/say.tsx';
import { CallTimeInput, useCallTime } from './call-time.tsx';

/** Who can be asked to call, when it is a call with the receiving practice. */
const WAYS = NEXT_STEP_WAYS.filter((one) => one !== 'own_check_in');

const isWay = (value: unknown): value is NextStepWay => NEXT_STEP_WAYS.some((one) => one === value);

/**
 * S6b: when, who and on which number: all three, and someone who makes sure that it happened
 * (S-P7, hazard H14). Only the time is typed; the rest is filled in from the directory.
 */
export function SetNextStepCard({ own = false }: { readonly own?: boolean }) {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { destination, handoff, practice, user } = visit;
  const line = openLineOf(own ? null : destination, practice.timeZone);
  const rung = rungOf(visit);
  const dated = !own && rung.is === 'next_step' && handoff.stage === 'agreed';
  const together = dated && rung.because === 'voicemail';
  const turn = own ? 'own_check_in' : 'set_next_step';
  const draft = (name: string) => ({ visit, turn, name }) as const;
  const [way, setWay] = useDraftField<NextStepWay>(
    draft('way'),
    own ? 'own_check_in' : together ? 'call_together' : 'practice_calls',
    isWay,
  );
  const fields = useNameAndNumber(
    turn,
    own
      ? (practice.staffName ?? user.name)
      : (destination?.contactName ?? handoff.referral?.record.to.name ?? ''),
    formatPhone(own ? practice.phone : numberToCall(visit)),
  );
  const [safeTime, setSafeTime] = useDraftField(draft('safe'), false, isYesOrNo);
  const [checkOn, setCheckOn] = useDraftField<string | null>(draft('check'), null, isText);
  const [owner, setOwner] = useState<StepOwner>(user);
  const [asked, setAsked] = useState(false);
  const nameOf = useOwnerName();
  const opening = dated && destination !== null ? nextOpening(destination, visit.now) : null;
  const zoned = { zone: line.timeZone, locale, now: visit.now } as const;
  const time = useCallTime(turn, line, opening === null ? '' : asTyped(opening, zoned));
  const { span, typed } = time;
  const day = typed.when.ok ? typed.when.local.slice(0, 10) : null;
  const check = checkOn ?? day;
  const ringsHer = way === 'practice_calls' || way === 'own_check_in';
  const askSafe = ringsHer && !saidCallIsSafe(visit);
  const sent = handoff.stage === 'sent_by_portal';
  const sending = handoff.contacts.findLast(({ record }) => record.outcome === 'sent_by_portal');
  const by = sending?.record.delivery;
  // What was sent at an earlier visit is said with its day, and not as if it were being sent now.
  const sentOn = sending === undefined ? visit.today : visit.localDay(sending.record.at);
  const earlier = sentOn < visit.today ? sayDate(sentOn, locale) : null;

  const save = (): void => {
    setAsked(true);
    if (span === null) {
      typed.field.current?.focus();
      return;
    }
    if (!fields.complete()) return;
    handoffTap.tap({
      tap: 'record_next_step',
      way,
      ...span,
      contact: fields.name,
      phone: fields.phone,
      owner,
      checkOn: check ?? '',
      line,
      safeTime,
    });
    // Another time for a step that is saved already: the card goes back to it by itself.
    if (handoff.stage === 'next_step') turnTo(null);
  };

  const { setNextStep: step } = words.connecting;
  const { send } = words.connecting;
  const sentHeading = by === 'ehr-routes' ? send.ordered(earlier) : step.sentHeading(earlier);
  const heading = own ? step.ownHeading : sent ? sentHeading : step.heading;
  return (
    <Card heading={heading}>
      {sent ? (
        <>
          <p>{by === undefined ? step.sentBody : send.body[by]}</p>
          {earlier === null ? (
            <Say
              lines={chooseSendingLine(visit.scriptContext)}
              variables={{
                ...scriptVariables(visit, destination),
                contact_name: fields.name,
                callback_date: span === null ? '' : sayLongDay(span.from, zoned),
                callback_time: span === null ? '' : sayCallTime(span.from, span.until, zoned),
              }}
            />
          ) : null}
        </>
      ) : null}
      <CallTimeInput time={time} label={step.when} zone={line.timeZone} asked={asked} />
      {own ? null : (
        <Choices
          legend={step.way}
          name="way"
          options={WAYS.map((one) => [one, step.ways[one]])}
          chosen={way}
          onChoose={setWay}
        />
      )}
      {askSafe ? (
        <label className="chip">
          <input type="checkbox" checked={safeTime} onChange={() => setSafeTime(!safeTime)} />
          <span>{step.safeTime(visit.chart.person.given)}</span>
        </label>
      ) : null}
      {asked && askSafe && !safeTime ? <p className="error">{step.safeTimeMissing}</p> : null}
      <NameAndNumberFields
        fields={fields}
        asked={asked}
        words={{
          name: step.contact,
          phone: step.phone,
          noName: step.contactMissing,
          noPhone: step.phoneMissing,
        }}
      />
      {check === null ? null : (
        <>
          <p className="small">{step.checks(nameOf(owner), sayDate(check, locale))}</p>
          <OwnerChoice owner={owner} change={setOwner} />
          <details className="picker">
            <summary>{step.changeDay}</summary>
            <label className="field">
              <span>{step.checkDay}</span>
              <input
                type="date"
                value={check}
                min={day ?? ''}
                onChange={(event) => setCheckOn(event.currentTarget.value)}
              />
            </label>
          </details>
        </>
      )}
      <div className="actions">
        <Button look="main" busy={handoffTap.isSaving} onPress={save}>
          {step.save}
        </Button>
        {sent ? (
          <>
            <Button onPress={() => turnTo('set_appointment')}>{step.confirmedTime}</Button>
            <StartCall />
            <Button look="link" onPress={() => turnTo('not_today')}>
              {words.talk.notToday}
            </Button>
          </>
        ) : (
          <Button look="link" onPress={() => turnTo(null)}>
            {handoff.stage === 'calling' ? words.setAppointment.backToCall : words.back}
          </Button>
        )}
      </div>
    </Card>
  );
}
