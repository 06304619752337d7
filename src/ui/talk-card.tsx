import { scriptVariables } from '../app/script-variables.ts';
import { Button } from './button.tsx';
import { CameUp } from './came-up.tsx';
import { Card } from './card.tsx';
import { useFirstWords } from './language.ts';
import { LaterCard } from './later.tsx';
import { Say } from './say.tsx';
import { useAtVisit } from './visit-context.ts';

/** S1 and S10: the sentence, and her answer. */
export function TalkCard() {
  const words = useFirstWords();
  const { visit, later, askAlone, turnTo } = useAtVisit();
  const { given } = visit.chart.person;
  const byCall = visit.isRevisit && visit.handoff.checkIn?.record.how === 'call';
  const choice = visit.script ?? visit.offerScript;
  const lines =
    choice === null ? [] : [choice.line, ...choice.others].filter((one) => one !== null);
  return (
    <Card heading={visit.isRevisit ? words.revisit.heading : words.talk.heading(given)}>
      {askAlone && later.is === 'here' ? <LaterCard step="ask_alone" /> : null}
      {visit.isRevisit ? <CameUp /> : null}
      {byCall && later.is === 'here' ? <LaterCard step="call_her" /> : null}
      <Say lines={lines} variables={scriptVariables(visit, visit.destination)} />
      <div className="actions">
        <Button look="main" onPress={() => turnTo('agree')}>
          {words.talk.agrees(given)}
        </Button>
        <Button onPress={() => turnTo('not_today')}>{words.talk.notToday}</Button>
      </div>
      {later.is === 'here' ? <LaterCard step="alone_marker" /> : null}
    </Card>
  );
}
