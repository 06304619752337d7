import { useState } from 'react';
import type { ParentChoice, TypedParent } from '../../domain/people/parent.ts';
import { useFirstWords } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Problem } from '../parts/problem.tsx';

const SOMEONE_ELSE = 'someone_else';
const NOBODY: TypedParent = { given: '', family: '', birthDate: '', phone: '' };

/**
 * Whom this is about, where the records do not settle it: never guessed
 * (rules/chart.md#who-answered).
 */
export function AskWhoCard() {
  const words = useWords();
  const { role } = useFirstWords().child;
  const { visit, chooseParent } = useAtVisit();
  const { parent, notRead } = visit.chart;
  const parents = parent?.is === 'ask_who' ? parent.parents : [];
  const listed = parents.filter(({ relative }) => relative !== null);
  const [picked, setPicked] = useState(listed.length === 0 ? SOMEONE_ELSE : '');
  const [typed, setTyped] = useState(NOBODY);
  const [problem, setProblem] = useState<string | null>(null);

  const goOn = (): void => {
    if (picked === '') setProblem(words.peds.askWho.chooseFirst);
    else if (picked === SOMEONE_ELSE && typed.given.trim() === '') {
      setProblem(words.peds.askWho.nameFirst);
    } else {
      const who: ParentChoice['who'] = picked === SOMEONE_ELSE ? typed : picked;
      chooseParent({ who, chart: null });
    }
  };
  return (
    <Card heading={words.peds.askWho.heading}>
      {notRead.some(({ what }) => what === 'RelatedPerson') ? (
        <p className="notice">{words.peds.askWho.relativesNotRead}</p>
      ) : null}
      <fieldset className="chips" aria-labelledby="card-heading">
        {listed.map(({ relative, person }) => (
          <Choice
            key={relative}
            name={`${person.given} ${person.family} (${role[person.role]})`}
            checked={picked === relative}
            choose={() => setPicked(relative ?? '')}
          />
        ))}
        <Choice
          name={words.peds.askWho.someoneElse}
          checked={picked === SOMEONE_ELSE}
          choose={() => setPicked(SOMEONE_ELSE)}
        />
      </fieldset>
      {picked === SOMEONE_ELSE ? <TypedFields typed={typed} change={setTyped} /> : null}
      {problem === null ? null : <Problem text={problem} />}
      <div className="actions">
        <Button look="main" onPress={goOn}>
          {words.peds.askWho.goOn}
        </Button>
      </div>
    </Card>
  );
}

function Choice(choice: { name: string; checked: boolean; choose: () => void }) {
  return (
    <label className="chip">
      <input type="radio" name="who" checked={choice.checked} onChange={choice.choose} />
      <span>{choice.name}</span>
    </label>
  );
}

const FIELDS = [
  ['given', 'text'],
  ['family', 'text'],
  ['birthDate', 'date'],
  ['phone', 'tel'],
] as const;

function TypedFields(fields: { typed: TypedParent; change: (typed: TypedParent) => void }) {
  const words = useWords();
  const { typed, change } = fields;
  return (
    <>
      {FIELDS.map(([field, type]) => (
        <label key={field} className="field">
          <span>{words.peds.askWho[field]}</span>
          <input
            type={type}
            autoComplete="off"
            value={typed[field]}
            onChange={(event) => change({ ...typed, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <p className="small">{words.peds.askWho.twoFacts}</p>
    </>
  );
}
