import { useState } from 'react';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { firstNameOf } from '../../domain/people/staff.ts';
import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Say } from '../parts/say.tsx';
import { PassOn } from './pass-on.tsx';

/** Before the call: whoever took it says who they are; whoever passed it reads why it came back. */
export function BeforeCall() {
  const words = useWords();
  const { visit } = useAtVisit();
  const baton = visit.handoff.baton?.record ?? null;
  if (baton === null) return null;
  if (visit.baton === 'mine') {
    return (
      <Say
        label={words.baton.firstYou}
        lines={chooseStepLines({ ...visit.scriptContext, canFill: () => true }, 'introduce_self')}
        variables={{
          ...scriptVariables(visit, visit.destination),
          coordinator: firstNameOf(visit.user.name),
        }}
      />
    );
  }
  if (baton.state !== 'returned' || baton.reason === null) return null;
  const name = firstNameOf(baton.holder?.name ?? '');
  return (
    <p className="notice" role="note">
      {words.baton.gaveBack(name, baton.reason)}
    </p>
  );
}

/** At the end of the card: the way to give it back, or to pass it on. */
export function AfterCall() {
  const { visit } = useAtVisit();
  return visit.baton === 'mine' ? <GiveBack /> : <PassOn />;
}

function GiveBack() {
  const words = useWords();
  const { handoffTap } = useAtVisit();
  const [reason, setReason] = useState<string | null>(null);
  return (
    <details className="picker">
      <summary>{words.baton.giveBack}</summary>
      <fieldset className="chips">
        <legend>{words.baton.giveBackWhy}</legend>
        {words.baton.giveBackReasons.map((one) => (
          <label key={one} className="chip">
            <input
              type="radio"
              name="give-back"
              checked={reason === one}
              onChange={() => setReason(one)}
            />
            <span>{one}</span>
          </label>
        ))}
      </fieldset>
      <Button
        busy={handoffTap.isSaving}
        onPress={() => handoffTap.tap({ tap: 'take_back_baton', reason })}
      >
        {words.baton.giveBack}
      </Button>
    </details>
  );
}
