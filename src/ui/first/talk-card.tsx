import { scriptVariables } from '../../app/visit/script-variables.ts';
import { useFirstWords } from '../context/language.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Say } from '../parts/say.tsx';
import { FetchedSlot } from './later.tsx';

/** S1 and S10: the sentence, and her answer. */
export function TalkCard() {
  const words = useFirstWords();
  const { visit, later, askAlone, turnTo } = useAtVisit();
  const { given } = visit.chart.person;
  const byCall = visit.checkInDue && visit.handoff.checkIn?.record.how === 'call';
  const choice = visit.script ?? visit.offerScript;
  const lines =
    choice === null ? [] : [choice.line, ...choice.others].filter((one) => one !== null);
  return (
    <Card heading={visit.checkInDue ? words.checkInDue.heading : words.talk.heading(given)}>
      {askAlone && later.is === 'here' ? <FetchedSlot slot="ask_alone" /> : null}
      {visit.checkInDue && later.is === 'here' ? <FetchedSlot slot="came_up" /> : null}
      {visit.checkInDue && later.is === 'failed' ? <p>{words.partMissing.body}</p> : null}
      {byCall && later.is === 'here' ? <FetchedSlot slot="call_her" /> : null}
      <Say lines={lines} variables={scriptVariables(visit, visit.destination)} />
      <div className="actions">
        <Button look="main" onPress={() => turnTo('agree')}>
          {words.talk.agrees(given)}
        </Button>
        <Button onPress={() => turnTo('not_today')}>{words.talk.notToday}</Button>
      </div>
      {later.is === 'here' ? <FetchedSlot slot="alone_marker" /> : null}
    </Card>
  );
}
