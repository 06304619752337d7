import { useState } from 'react';
import { useWords } from '../context/later-words.ts';
import { type Choice, type StaffChoices, useStaffChoices } from './use-staff-choices.ts';

export type PassChoices = Pick<StaffChoices, 'is' | 'choices'> & {
  readonly chosen: Choice | null;
  readonly choose: (key: string) => void;
};

/** Whom it can be passed to; the first who usually does it is chosen. */
export function usePassChoices(): PassChoices {
  const { is, choices, usual } = useStaffChoices();
  const [key, setKey] = useState<string | null>(null);
  const chosen = choices.find((choice) => choice.key === key) ?? usual;
  return { is, choices, chosen, choose: setKey };
}

/** Those shown at once; the others are one tap further (rules/screen.md#who-carries-on). */
const SHOWN = 3;

/** The radio buttons: three at once, the others behind "Someone else". */
export function PassChoice({ choices, chosen, choose }: PassChoices) {
  const words = useWords();
  if (choices.length === 0) return null;
  const shown = choices.slice(0, SHOWN);
  const others = choices.slice(SHOWN);
  const chip = ({ key, label }: Choice) => (
    <label key={key} className="chip">
      <input
        type="radio"
        name="pass-to"
        checked={key === chosen?.key}
        onChange={() => choose(key)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset className="chips">
      <legend>{words.baton.passHeading}</legend>
      {shown.map(chip)}
      {others.length === 0 ? null : (
        <details className="picker">
          <summary>{words.baton.others}</summary>
          {others.map(chip)}
        </details>
      )}
    </fieldset>
  );
}
