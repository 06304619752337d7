import { numberToCall, rungOf } from '../app/line-to-call.ts';
import { scriptVariables } from '../app/script-variables.ts';
import { chooseStaffIntro } from '../domain/choose-script.ts';
import { isSigned } from '../domain/sign-language.ts';
import { AfterCall, BeforeCall } from './baton-on-call.tsx';
import { Card } from './card.tsx';
import { OpenLine } from './destination-line.tsx';
import { LadderActions } from './ladder-actions.tsx';
import { useWords } from './later-words.ts';
import { PhoneNumber } from './phone-number.tsx';
import { Say } from './say.tsx';
import { SignNotice } from './sign-notice.tsx';
import { useAtVisit } from './visit-context.ts';

/**
 * S4: the number, large; what to say when they answer; one button. Where nobody would answer now,
 * it does not ask for a call.
 */
export function CallCard() {
  const words = useWords();
  const { visit } = useAtVisit();
  const { destination, handoff } = visit;
  const { given } = visit.chart.person;
  const place = handoff.referral?.record.to.name ?? destination?.name ?? '';
  const phone = numberToCall(visit);
  const rung = rungOf(visit);
  const isClosed = rung.is === 'dated_step' && rung.because === 'closed';
  const intro = isClosed ? null : chooseStaffIntro(visit.scriptContext);
  const tries = handoff.contacts.filter(({ record }) => record.outcome !== 'spoke').length;
  return (
    <Card heading={isClosed ? words.connecting.ladder.closedHeading : words.call.heading(given)}>
      {isSigned(visit.chart.person.language) ? <SignNotice /> : null}
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
      <LadderActions />
      <AfterCall />
    </Card>
  );
}
