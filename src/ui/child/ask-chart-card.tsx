import { useState } from 'react';
import { sayBirth } from '../../app/say/say-when.ts';
import {
  type ConfirmedFact,
  FACTS_TO_CONFIRM,
  type FoundChart,
  factsToConfirm,
  type Parent,
} from '../../domain/people/parent.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Problem } from '../parts/problem.tsx';

/** A search found a chart: it is theirs only when two facts fit the person in the room (H1). */
export function AskChartCard() {
  const words = useWords();
  const { visit, chooseParent } = useAtVisit();
  const { parent } = visit.chart;
  if (parent?.is !== 'ask_chart') return null;
  const who = whoOf(parent.parent);
  return (
    <Card heading={words.peds.askChart.heading}>
      <p>{words.peds.askChart.body}</p>
      {parent.parent.found.map((found) => (
        <FoundOne
          key={found.person.reference}
          found={found}
          confirm={(confirmed) =>
            chooseParent({ who, chart: { reference: found.person.reference, confirmed } })
          }
        />
      ))}
      <div className="actions">
        <Button onPress={() => chooseParent({ who, chart: 'none' })}>
          {words.peds.askChart.none}
        </Button>
      </div>
    </Card>
  );
}

/** The choice again, as it was made or as the chart lets it be made. */
const whoOf = ({ relative, person }: Parent) =>
  relative ?? {
    given: person.given,
    family: person.family,
    birthDate: person.birthDate ?? '',
    phone: person.phones[0] ?? '',
  };

function FoundOne(props: {
  readonly found: FoundChart;
  readonly confirm: (facts: readonly ConfirmedFact[]) => void;
}) {
  const { found, confirm } = props;
  const { askChart } = useWords().peds;
  const locale = useLanguage();
  const [checked, setChecked] = useState<readonly ConfirmedFact[]>([]);
  const [problem, setProblem] = useState(false);
  const { given, family, birthDate, phones } = found.person;
  const name = `${given} ${family}`;
  const born = birthDate === null ? '' : sayBirth(birthDate, locale);
  const value = {
    birth_date: born,
    phone: formatPhone(phones[0] ?? ''),
    address: found.address ?? '',
  };
  const facts = factsToConfirm(found);
  const isEnough = checked.length >= FACTS_TO_CONFIRM;
  return (
    <fieldset className="found">
      <legend>{born === '' ? askChart.isThisNoDate(name) : askChart.isThis(name, born)}</legend>
      {facts.length < FACTS_TO_CONFIRM ? <p>{askChart.tooFew}</p> : null}
      {facts.map((fact) => (
        <label key={fact} className="check">
          <input
            type="checkbox"
            checked={checked.includes(fact)}
            onChange={({ currentTarget }) =>
              setChecked(
                currentTarget.checked
                  ? [...checked, fact]
                  : checked.filter((other) => other !== fact),
              )
            }
          />{' '}
          <span>{askChart.fact[fact](value[fact])}</span>
        </label>
      ))}
      {problem && !isEnough ? <Problem text={askChart.twoFirst} /> : null}
      {facts.length < FACTS_TO_CONFIRM ? null : (
        <Button
          look="main"
          onPress={() => {
            if (isEnough) confirm(checked);
            else setProblem(true);
          }}
        >
          {askChart.yes(given)}
        </Button>
      )}
    </fieldset>
  );
}
