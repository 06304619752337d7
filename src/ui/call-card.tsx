import { sayDayTime } from '../app/say-when.ts';
import { scriptVariables } from '../app/script-variables.ts';
import { chooseStaffIntro } from '../domain/choose-script.ts';
import { openState } from '../domain/opening-hours.ts';
import { AfterCall, BeforeCall } from './baton-on-call.tsx';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { OpenLine } from './destination-line.tsx';
import { useLanguage } from './language.ts';
import { useWords } from './later-words.ts';
import { PhoneNumber } from './phone-number.tsx';
import { Say } from './say.tsx';
import { useAtVisit } from './visit-context.ts';

/** S4: the number, large; what to say when they answer; one button. */
export function CallCard() {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { destination, handoff } = visit;
  const { given } = visit.chart.person;
  const place = handoff.referral?.record.to.name ?? destination?.name ?? '';
  const phone = destination?.phone || handoff.practiceTask?.record.phone || '';
  const intro = chooseStaffIntro(visit.scriptContext);
  const tries = handoff.contacts.filter(({ record }) => record.outcome !== 'spoke').length;
  const open =
    destination &&
    openState(destination.hours, destination.timeZone, visit.now, destination.closedDays);
  return (
    <Card heading={words.call.heading(given)}>
      <BeforeCall />
      <p className="destination">
        <strong>{place}</strong>
        {destination === null ? null : (
          <>
            <br />
            <OpenLine destination={destination} />
          </>
        )}
      </p>
      <PhoneNumber recorded={phone} />
      {tries > 0 ? <p>{words.call.attempts(tries)}</p> : null}
      {intro === null ? null : (
        <Say
          label={words.call.sayToThem}
          lines={[{ id: intro, lang: 'en', interpreterReads: false }]}
          variables={scriptVariables(visit, destination)}
        />
      )}
      {destination && open?.is === 'closed' ? (
        <p className="notice">
          {words.call.closed(sayDayTime(open.opensAt, { zone: destination.timeZone, locale }))}
        </p>
      ) : null}
      <div className="actions">
        {open?.is === 'closed' ? null : (
          <Button
            look="main"
            busy={handoffTap.state.is === 'saving'}
            onPress={() => handoffTap.tap({ tap: 'start_call' })}
          >
            {words.call.startCall}
          </Button>
        )}
        <Button onPress={() => turnTo('not_today')}>{words.talk.notToday}</Button>
      </div>
      <AfterCall />
    </Card>
  );
}
