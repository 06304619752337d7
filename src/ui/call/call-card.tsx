import { callerVariables } from '../../app/visit/caller-variables.ts';
import { numberToCall, rungOf } from '../../app/visit/line-to-call.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { fillScript } from '../../content/scripts/script-bank.ts';
import type { Language } from '../../domain/language/language.ts';
import { isSigned, spokenInterpreter } from '../../domain/people/sign-language.ts';
import { chooseStaffIntro, introDetails } from '../../domain/script/choose-step-lines.ts';
import type { ScriptId } from '../../domain/script/script-id.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Card } from '../parts/card.tsx';
import { PhoneNumber } from '../parts/phone-number.tsx';
import { Say } from '../parts/say.tsx';
import { OpenLine } from '../place/destination-line.tsx';
import { SignNotice } from '../talk/sign-notice.tsx';
import { AfterCall, BeforeCall } from './baton-on-call.tsx';
import { LadderActions } from './ladder-actions.tsx';

/**
 * S4: the number, large; what to say when they answer; one button. Where nobody would answer now,
 * it does not ask for a call.
 */
export function CallCard() {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const { destination, handoff } = visit;
  const { given } = visit.chart.person;
  const interpreter = spokenInterpreter(visit.chart.person);
  const place = handoff.referral?.record.to.name ?? destination?.name ?? '';
  const phone = numberToCall(visit);
  const rung = rungOf(visit);
  const isClosed = rung.is === 'next_step' && rung.because === 'closed';
  const intro = isClosed ? null : chooseStaffIntro(visit.scriptContext);
  const said = { ...scriptVariables(visit, destination), ...callerVariables(visit) };
  const tries = handoff.contacts.filter(({ record }) => record.outcome !== 'spoke').length;
  return (
    <Card heading={isClosed ? words.connecting.ladder.closedHeading : words.call.heading(given)}>
      {isSigned(visit.chart.person.language) ? <SignNotice /> : null}
      {interpreter === null ? null : (
        <p className="notice" role="note">
          {words.call.interpreterFirst(given, languageIn(locale, interpreter.language))}
        </p>
      )}
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
          variables={said}
        />
      )}
      {intro === null ? null : <IntroDetails intro={intro} variables={said} />}
      <LadderActions />
      <AfterCall />
    </Card>
  );
}

/** One line after the introduction: who is calling, for whom, the language and why. */
function IntroDetails({
  intro,
  variables,
}: {
  readonly intro: ScriptId;
  readonly variables: Readonly<Record<string, string>>;
}) {
  const sentences = introDetails(intro).flatMap((id) => {
    const filled = fillScript(id, variables);
    return filled.ok ? [filled.text] : [];
  });
  return sentences.length === 0 ? null : <p lang="en">{sentences.join(' ')}</p>;
}

const languageIn = (locale: Language, language: string | null): string | null =>
  language === null
    ? null
    : (new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language);
