import { useState } from 'react';
import { useStaff } from '../app/use-staff.ts';
import type { PassTo } from '../domain/baton-record.ts';
import {
  firstNameOf,
  LOGISTICS_ROLES,
  type LogisticsRole,
  logisticsRoleOf,
  peopleToPassTo,
  type StaffMember,
} from '../domain/staff.ts';
import { useWords } from './later-words.ts';
import { useAtVisit } from './visit-context.ts';

/** One way on: a person, or everyone with a role, as it is called on the screen. */
type Choice = { readonly key: string; readonly label: string; readonly to: PassTo };

export type PassChoices = {
  readonly is: 'loading' | 'here' | 'failed';
  readonly choices: readonly Choice[];
  readonly chosen: Choice | null;
  readonly choose: (key: string) => void;
};

/** Whom it can be passed to; the first who usually does it is chosen. */
export function usePassChoices(): PassChoices {
  const words = useWords();
  const { visit } = useAtVisit();
  const state = useStaff(visit);
  const [key, setKey] = useState<string | null>(null);
  // Someone without a chart here: nobody else would see that it was passed on.
  const is = visit.keptHere ? 'here' : state.is;
  if (visit.keptHere || state.is !== 'here')
    return { is, choices: [], chosen: null, choose: setKey };
  const people = peopleToPassTo(state.staff, visit.me);
  const choices = [
    ...people.map(toChoice),
    ...queuesOf(state.staff).map(({ role, at }) => ({
      key: role,
      label: words.baton.anyone[role],
      to: { is: 'role' as const, role, at },
    })),
  ];
  const usual = people.find(({ codes }) => logisticsRoleOf(codes) !== null);
  const first = choices.find((choice) => choice.key === usual?.reference) ?? choices[0] ?? null;
  const chosen = choices.find((choice) => choice.key === key) ?? first;
  return { is: 'here', choices, chosen, choose: setKey };
}

const toChoice = ({ reference, name }: StaffMember): Choice => ({
  key: reference,
  label: firstNameOf(name),
  to: { is: 'person', who: { reference, name } },
});

/** The roles that somebody fills, at the organization they fill it at. */
function queuesOf(staff: readonly StaffMember[]) {
  return LOGISTICS_ROLES.flatMap((role: LogisticsRole) => {
    const at = staff.find(({ codes }) => logisticsRoleOf(codes) === role)?.at;
    return at ? [{ role, at }] : [];
  });
}

/** Those shown at once; the others are one tap further (ux.md §8, S2). */
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
