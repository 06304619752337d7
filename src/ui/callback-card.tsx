import { useRef, useState } from 'react';
import { asTyped, numberToCall, openLineOf, rungOf } from '../app/line-to-call.ts';
import { mayCallHer } from '../app/next-visit.ts';
import { sayDate, sayDay, sayTime, sayZone } from '../app/say-when.ts';
import { scriptVariables } from '../app/script-variables.ts';
import { isText, isYesOrNo, useDraftField } from '../app/use-draft.ts';
import { chooseSendingLine } from '../domain/choose-next-step-lines.ts';
import { nextOpening } from '../domain/fallback-ladder.ts';
import { NEXT_STEP_WAYS, type NextStepWay } from '../domain/next-step-record.ts';
import { formatPhone } from '../domain/phone.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { useLanguage } from './language.ts';
import { useWords } from './later-words.ts';
import { Say } from './say.tsx';
import { useAtVisit } from './visit-context.ts';
import { useWhen, WhenInput } from './when-input.tsx';

/** A call is promised for a window, not for a minute (clinical.md §10, P06 and P09). */
const WINDOW_MINUTES = 30;

const isWay = (value: unknown): value is NextStepWay => NEXT_STEP_WAYS.some((one) => one === value);

/**
 * S6b: when, who and on which number: all three, and someone who makes sure that it happened
 * (S-P7, hazard H14). Only the time is typed; the rest is filled in from the directory.
 */
export function CallbackCard({ own = false }: { readonly own?: boolean }) {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { destination, handoff, practice, user } = visit;
  const line = openLineOf(own ? null : destination, practice.timeZone);
  const rung = rungOf(visit);
  const dated = !own && rung.is === 'dated_step' && handoff.stage === 'agreed';
  const draft = (name: string) =>
    ({ visit, turn: own ? 'own_check_in' : 'callback', name }) as const;
  const [way, setWay] = useDraftField<NextStepWay>(
    draft('way'),
    own
      ? 'own_check_in'
      : dated && rung.because === 'voicemail'
        ? 'call_together'
        : 'practice_calls',
    isWay,
  );
  const [contact, setContact] = useDraftField<string>(
    draft('contact'),
    own
      ? (practice.staffName ?? user.name)
      : (destination?.contactName ?? handoff.referral?.record.to.name ?? ''),
    isText,
  );
  const [phone, setPhone] = useDraftField<string>(
    draft('phone'),
    formatPhone(own ? practice.phone : numberToCall(visit)),
    isText,
  );
  const [safeTime, setSafeTime] = useDraftField(draft('safe'), false, isYesOrNo);
  const [checkOn, setCheckOn] = useDraftField<string | null>(draft('check'), null, isText);
  const [asked, setAsked] = useState(false);
  const contactField = useRef<HTMLInputElement>(null);
  const phoneField = useRef<HTMLInputElement>(null);
  const opening = dated && destination !== null ? nextOpening(destination, visit.now) : null;
  const typed = useWhen(
    own ? 'own_check_in' : 'callback',
    line,
    opening === null ? '' : asTyped(opening, line.timeZone),
  );
  const { when } = typed;
  const zoned = { zone: line.timeZone, locale } as const;
  const day = when.ok ? when.local.slice(0, 10) : null;
  const check = checkOn ?? day;
  const ringsHer = way === 'practice_calls' || way === 'own_check_in';
  const askSafe = ringsHer && !mayCallHer(visit);
  const sent = handoff.stage === 'sent';

  const save = (): void => {
    setAsked(true);
    if (!when.ok || (!own && typed.opensAt !== null)) {
      typed.field.current?.focus();
      return;
    }
    if (contact.trim() === '') {
      contactField.current?.focus();
      return;
    }
    if (!/\d{3}/.test(phone)) {
      phoneField.current?.focus();
      return;
    }
    handoffTap.tap({
      tap: 'record_next_step',
      way,
      from: when.start,
      until: Temporal.Instant.from(when.start).add({ minutes: WINDOW_MINUTES }).toString(),
      contact,
      phone,
      owner: user,
      checkOn: check ?? '',
      line,
      safeTime,
    });
    // Another time for a step that is saved already: the card goes back to it by itself.
    if (handoff.stage === 'next_step') turnTo(null);
  };

  const { step } = words.connecting;
  const heading = own ? step.ownHeading : sent ? step.sentHeading : step.heading;
  return (
    <Card heading={heading}>
      {sent ? (
        <>
          <p>{step.sentBody}</p>
          <Say
            lines={chooseSendingLine(visit.scriptContext)}
            variables={{
              ...scriptVariables(visit, destination),
              contact_name: contact,
              callback_date: when.ok ? sayDay(when.start, zoned) : '',
              callback_time: when.ok
                ? `${sayTime(when.start, zoned)} ${sayZone(when.start, zoned)}`
                : '',
            }}
          />
        </>
      ) : null}
      <WhenInput typed={typed} label={step.when} zone={line.timeZone} asked={asked} />
      {own ? null : (
        <fieldset className="chips">
          <legend>{step.way}</legend>
          {NEXT_STEP_WAYS.filter((one) => one !== 'own_check_in').map((one) => (
            <label key={one} className="chip">
              <input type="radio" name="way" checked={way === one} onChange={() => setWay(one)} />
              <span>{step.ways[one]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {askSafe ? (
        <label className="chip">
          <input type="checkbox" checked={safeTime} onChange={() => setSafeTime(!safeTime)} />
          <span>{step.safeTime(visit.chart.person.given)}</span>
        </label>
      ) : null}
      {asked && askSafe && !safeTime ? <p className="error">{step.safeTimeMissing}</p> : null}
      <label className="field">
        <span>{step.contact}</span>
        <input
          ref={contactField}
          value={contact}
          onChange={(event) => setContact(event.currentTarget.value)}
          autoComplete="off"
          aria-invalid={asked && contact.trim() === ''}
        />
      </label>
      {asked && contact.trim() === '' ? <p className="error">{step.contactMissing}</p> : null}
      <label className="field">
        <span>{step.phone}</span>
        <input
          ref={phoneField}
          value={phone}
          inputMode="tel"
          onChange={(event) => setPhone(event.currentTarget.value)}
          autoComplete="off"
          aria-invalid={asked && !/\d{3}/.test(phone)}
        />
      </label>
      {asked && !/\d{3}/.test(phone) ? <p className="error">{step.phoneMissing}</p> : null}
      {check === null ? null : (
        <>
          <p className="small">{step.checks(user.name, sayDate(check, locale))}</p>
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
        <Button look="main" busy={handoffTap.state.is === 'saving'} onPress={save}>
          {step.save}
        </Button>
        {sent ? (
          <>
            <Button onPress={() => turnTo('when')}>{step.confirmedTime}</Button>
            <Button
              busy={handoffTap.state.is === 'saving'}
              onPress={() => handoffTap.tap({ tap: 'start_call' })}
            >
              {words.call.startCall}
            </Button>
            <Button look="link" onPress={() => turnTo('not_today')}>
              {words.talk.notToday}
            </Button>
          </>
        ) : (
          <Button look="link" onPress={() => turnTo(null)}>
            {handoff.stage === 'calling' ? words.when.backToCall : words.back}
          </Button>
        )}
      </div>
    </Card>
  );
}
