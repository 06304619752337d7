import type { Whose } from '../../content/words/peds-words.ts';
import type { Person } from '../../domain/people/person.ts';
import { useFirstWords } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';

/** Someone without a chart here: said plainly, and the call is possible all the same. */
export function NoChartCard() {
  const words = useWords();
  const { readFailure, nothing } = useFirstWords();
  const { visit, reading, readAgain, turnTo } = useAtVisit();
  const { parentLookup, person } = visit.chart;
  const { noChart } = words.peds;
  const whose = whoseOf(person);
  const name = person.given || noChart.them;
  // That the account may not look is how this EHR is set up; anything else may pass.
  const failed = parentLookup !== null && parentLookup.kind !== 'not_permitted';
  return (
    <Card heading={noChart.heading(name)}>
      <p>
        <strong>{noChart.nothingSaved(name)}</strong>{' '}
        {failed
          ? `${noChart.notAsked[whose]} ${readFailure[parentLookup.kind].join(' ')}`
          : parentLookup === null
            ? noChart.notFound[whose]
            : noChart.notPermitted[whose]}
      </p>
      {failed ? (
        <Button busy={reading} onPress={readAgain}>
          {words.tryAgain}
        </Button>
      ) : null}
      <p>{noChart.inWindow}</p>
      <p>{noChart.paper}</p>
      <div className="actions">
        <Button look="main" onPress={() => turnTo('talk')}>
          {noChart.offer}
        </Button>
        <Button onPress={() => turnTo('paper')}>{nothing.enterPaper}</Button>
      </div>
    </Card>
  );
}

/** By the gender on record, or the relation that says it; otherwise nobody's is guessed. */
function whoseOf({ gender, role }: Pick<Person, 'gender' | 'role'>): Whose {
  if (gender === 'female' || (gender === null && role === 'mother')) return 'hers';
  return gender === 'male' || (gender === null && role === 'father') ? 'his' : 'theirs';
}
