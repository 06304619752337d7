import { sayDate } from '../app/say-when.ts';
import { scriptVariables } from '../app/script-variables.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { useFirstWords, useLanguage } from './language.ts';
import { Say } from './say.tsx';
import { useAtVisit } from './visit-context.ts';

/** S1 and S10: the sentence, and her answer. */
export function TalkCard() {
  const words = useFirstWords();
  const { visit, turnTo } = useAtVisit();
  const { given } = visit.chart.person;
  const choice = visit.script ?? visit.offerScript;
  const lines =
    choice === null ? [] : [choice.line, ...choice.others].filter((one) => one !== null);
  return (
    <Card heading={visit.isRevisit ? words.revisit.heading : words.talk.heading(given)}>
      {visit.isRevisit ? <CameUp /> : null}
      <Say lines={lines} variables={scriptVariables(visit, visit.destination)} />
      <div className="actions">
        <Button look="main" onPress={() => turnTo('agree')}>
          {words.talk.agrees(given)}
        </Button>
        <Button onPress={() => turnTo('not_today')}>{words.talk.notToday}</Button>
      </div>
    </Card>
  );
}

/** What came up last time, in her terms; never "declined", never a count (ux.md S10). */
export function CameUp() {
  const words = useFirstWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const last = visit.handoff.offers.at(-1)?.record;
  const place = visit.handoff.checkIn?.record.to?.name;
  if (last === undefined) return null;
  const date = sayDate(last.at, locale);
  return (
    <p>
      {place ? words.revisit.cameUp(place, date) : words.revisit.cameUpNoPlace(date)}{' '}
      <q>{last.words}</q>
    </p>
  );
}
