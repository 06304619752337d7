import { useState } from 'react';
import { isText, useDraftField } from '../../app/draft/use-draft.ts';
import { openLineOf } from '../../app/visit/line-to-call.ts';
import type { VisitMedium } from '../../domain/handoff/handoff-record.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { useWhen, WhenInput } from './when-input.tsx';

/**
 * How long a first visit is booked for unless the practice says otherwise:
 * rules/fhir.md#appointment.
 */
const FIRST_VISIT_MINUTES = 45;

const MEDIUMS: readonly VisitMedium[] = ['video', 'phone', 'in_person'];

const isMedium = (value: unknown): value is VisitMedium => MEDIUMS.some((one) => one === value);

/** S6: one typed field for the time, echoed with weekday and zone; who she will see; how. */
export function SetAppointmentCard() {
  const words = useWords();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { destination, handoff } = visit;
  const line = openLineOf(destination, visit.practice.timeZone);
  const moved = handoff.stage === 'appointment' ? (handoff.appointment?.record ?? null) : null;
  const draft = (name: string) => ({ visit, turn: 'set_appointment', name }) as const;
  const [visitWith, setVisitWith] = useDraftField<string>(
    draft('with'),
    moved !== null && moved.visitWith !== moved.to.name ? moved.visitWith : '',
    isText,
  );
  const [medium, setMedium] = useDraftField(draft('how'), moved?.medium ?? 'video', isMedium);
  const [asked, setAsked] = useState(false);
  const [keepClosed, setKeepClosed] = useState<string | null>(null);
  const typed = useWhen('set_appointment', line, '');
  const { when } = typed;
  const kept = when.ok && keepClosed === when.start;

  const save = (): void => {
    setAsked(true);
    if (!when.ok || (typed.opensAt !== null && !kept)) {
      typed.field.current?.focus();
      return;
    }
    handoffTap.tap({
      tap: moved === null ? 'record_appointment' : 'move_appointment',
      start: when.start,
      minutes: FIRST_VISIT_MINUTES,
      medium,
      visitWith,
    });
    // A moved visit stays in its stage: the card goes back to it by itself.
    if (moved !== null) turnTo(null);
  };

  return (
    <Card heading={words.setAppointment.heading}>
      <WhenInput
        typed={kept ? { ...typed, opensAt: null } : typed}
        label={words.setAppointment.dateAndTime}
        zone={line.timeZone}
        asked={asked}
        keepClosed={setKeepClosed}
      />
      <label className="field">
        <span>{words.setAppointment.with}</span>
        <input
          value={visitWith}
          // Nobody is booked by guesswork: who answers the line is not who she will see.
          placeholder={handoff.referral?.record.to.name ?? destination?.name}
          onChange={(event) => setVisitWith(event.currentTarget.value)}
          autoComplete="off"
        />
      </label>
      <fieldset className="chips">
        <legend>{words.setAppointment.how}</legend>
        {MEDIUMS.map((one) => (
          <label key={one} className="chip">
            <input
              type="radio"
              name="medium"
              checked={medium === one}
              onChange={() => setMedium(one)}
            />
            <span>{words.setAppointment.medium[one]}</span>
          </label>
        ))}
      </fieldset>
      <div className="actions">
        <Button look="main" busy={handoffTap.isSaving} onPress={save}>
          {words.setAppointment.save}
        </Button>
        <Button look="link" onPress={() => turnTo(null)}>
          {handoff.stage === 'calling' ? words.setAppointment.backToCall : words.back}
        </Button>
      </div>
    </Card>
  );
}
