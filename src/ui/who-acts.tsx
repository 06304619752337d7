import { useState } from 'react';
import { useSession } from '../app/session-context.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from './button.tsx';
import { useWords } from './later-words.ts';
import { useAtVisit } from './visit-context.ts';

const SOMEONE_ELSE = 'someone_else';

/**
 * The EHR did not say who is signed in (field.md §3, 18). Asked from the practice's own roster, and
 * nothing waits for the answer: the handoff goes on, and its records say so.
 */
export function WhoActs() {
  const words = useWords().session.who;
  const { actor } = useSession();
  const { visit, sayWho } = useAtVisit();
  const staff = useStaff(visit);
  const [asking, setAsking] = useState(true);
  const [typing, setTyping] = useState(false);
  const [name, setName] = useState('');
  if (actor && !asking) {
    return (
      <p className="small">
        {words.recordedAs(actor.name)}{' '}
        <Button look="link" onPress={() => setAsking(true)}>
          {words.change}
        </Button>
      </p>
    );
  }
  const roster = staff.is === 'here' ? staff.staff : [];
  const byHand = typing || staff.is === 'failed';
  const answer = (reference: string | null, said: string): void => {
    sayWho({ reference, name: said });
    setAsking(false);
    setTyping(false);
  };
  const choose = (value: string): void => {
    const chosen = roster.find(({ reference }) => reference === value);
    if (chosen !== undefined) answer(chosen.reference, chosen.name);
    setTyping(value === SOMEONE_ELSE);
  };
  return (
    <div className="notice">
      {staff.is === 'failed' ? (
        <p>{words.listNotRead}</p>
      ) : (
        <label className="field">
          <span>{words.question}</span>
          <select
            value={typing ? SOMEONE_ELSE : ''}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{words.choose}</option>
            {roster.map((one) => (
              <option key={one.reference} value={one.reference}>
                {one.name}
              </option>
            ))}
            <option value={SOMEONE_ELSE}>{words.someoneElse}</option>
          </select>
        </label>
      )}
      {byHand ? (
        <>
          <label className="field">
            <span>{words.name}</span>
            <input
              value={name}
              autoComplete="off"
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <Button onPress={() => (name.trim() === '' ? undefined : answer(null, name.trim()))}>
            {words.use}
          </Button>
        </>
      ) : null}
      <p className="small">{words.why}</p>
    </div>
  );
}
