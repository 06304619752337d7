import { useState } from 'react';
import { ownerOf, type StepOwner } from '../../domain/people/step-owner.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Choices } from './choices.tsx';
import { useStaffChoices } from './use-staff-choices.ts';

/**
 * Who makes sure of a dated step: whoever is at the screen, unless someone else is chosen. One tap
 * away, and nothing to do for the usual case (rules/handoff.md#owner: a date with its owner).
 */
export function OwnerChoice({
  owner,
  change,
}: {
  readonly owner: StepOwner;
  readonly change: (owner: StepOwner) => void;
}) {
  const words = useWords();
  const { visit } = useAtVisit();
  const [opened, setOpened] = useState(false);
  if (visit.keptHere) return null;
  return (
    <details className="picker" onToggle={() => setOpened(true)}>
      <summary>{words.connecting.owner.someoneElse}</summary>
      {opened ? <Everyone owner={owner} change={change} /> : null}
    </details>
  );
}

/** The staff list is read only when someone looks for another owner. */
function Everyone({ owner, change }: Parameters<typeof OwnerChoice>[0]) {
  const words = useWords();
  const { visit } = useAtVisit();
  const { is, choices } = useStaffChoices();
  const [key, setKey] = useState<string | null>(null);
  const choose = (wanted: string): void => {
    const choice = choices.find((one) => one.key === wanted);
    setKey(wanted);
    change(choice === undefined ? visit.user : ownerOf(choice.to, choice.label));
  };
  if (is === 'loading') return <p className="small">…</p>;
  if (is === 'failed') return <p className="notice">{words.connecting.owner.notRead}</p>;
  return (
    <Choices
      legend={words.connecting.owner.legend}
      name="owner"
      options={[
        [ME, visit.user.name],
        ...choices.map(({ key: one, label }): readonly [string, string] => [one, label]),
      ]}
      chosen={key ?? (owner === visit.user ? ME : null)}
      onChoose={choose}
    />
  );
}

const ME = 'me';

/** What an owner is called on this screen: a role in the reader's own language. */
export function useOwnerName(): (owner: StepOwner) => string {
  const words = useWords();
  return ({ role, name }) => (role === undefined ? name : words.baton.anyone[role]);
}
