import { useState } from 'react';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';

type What = 'moved' | 'recorded_by_mistake' | 'wrong_patient';

/**
 * "Correct this": what was saved is put right with a reason, never deleted (rules/fhir.md#void).
 */
export function CorrectCard() {
  const words = useWords();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const [what, setWhat] = useState<What | null>(null);
  const [asked, setAsked] = useState(false);
  const { stage } = visit.handoff;
  const { correct } = words.connecting;
  const moves = stage === 'appointment' || stage === 'next_step';
  const choices: readonly (readonly [What, string])[] = [
    ...(moves ? ([['moved', correct.moved]] as const) : []),
    ['recorded_by_mistake', correct.mistake],
    ['wrong_patient', correct.wrongPatient],
  ];
  const save = (): void => {
    setAsked(true);
    if (what === null) return;
    if (what === 'moved') {
      turnTo(stage === 'appointment' ? 'set_appointment' : 'set_next_step');
      return;
    }
    handoffTap.tap({
      tap: 'correct',
      mistake: what,
      stored: visit.stored,
      because: correct.because[what],
    });
  };
  return (
    <Card heading={correct.heading}>
      <fieldset className="chips">
        <legend>{correct.what}</legend>
        {choices.map(([code, label]) => (
          <label key={code} className="chip">
            <input
              type="radio"
              name="what"
              checked={what === code}
              onChange={() => setWhat(code)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {what === 'wrong_patient' ? <p className="notice">{correct.privacy}</p> : null}
      {asked && what === null ? (
        <p className="error" role="alert">
          {correct.chooseFirst}
        </p>
      ) : null}
      <div className="actions">
        <Button look="main" busy={handoffTap.isSaving} onPress={save}>
          {correct.save}
        </Button>
        <Button look="link" onPress={() => turnTo(null)}>
          {words.back}
        </Button>
      </div>
    </Card>
  );
}
