import { useState } from 'react';
import type { StaffState } from '../../app/tap/use-staff.ts';
import type { SessionWords } from '../../content/words/session-words.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { Button } from '../parts/button.tsx';

const SOMEONE_ELSE = 'someone_else';

/** Who is here, said by themselves: a name from the practice's roster, or one written in. */
export function SayWho({
  words,
  actor,
  staff,
  sayWho,
}: {
  readonly words: SessionWords['who'];
  readonly actor: Actor | null;
  readonly staff: StaffState;
  readonly sayWho: (actor: Actor) => void;
}) {
  const [asking, setAsking] = useState(actor === null);
  const [typing, setTyping] = useState(false);
  const [name, setName] = useState('');
  if (actor !== null && !asking) {
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
