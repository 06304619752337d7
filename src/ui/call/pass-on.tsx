import { useState } from 'react';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { PassChoice, usePassChoices } from '../parts/pass-choice.tsx';

/** To someone else: the choice opens in place. */
export function PassOn() {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return open ? (
    <PassOnChoice />
  ) : (
    <Button onPress={() => setOpen(true)}>{words.baton.passToSomeoneElse}</Button>
  );
}

function PassOnChoice() {
  const words = useWords();
  const { handoffTap } = useAtVisit();
  const pass = usePassChoices();
  const { chosen } = pass;
  if (pass.is === 'failed') return <p className="notice">{words.baton.staffNotRead}</p>;
  if (chosen === null) return null;
  return (
    <>
      <PassChoice {...pass} />
      <Button
        look="main"
        busy={handoffTap.isSaving}
        onPress={() => handoffTap.tap({ tap: 'pass_baton', to: chosen.to })}
      >
        {words.baton.passTo(chosen.label)}
      </Button>
    </>
  );
}
