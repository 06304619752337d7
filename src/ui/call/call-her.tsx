import { sayHours } from '../../app/say/say-time.ts';
import { mayCallHer } from '../../app/visit/next-visit.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { CHART_LANGUAGE, languageOf } from '../../domain/language/language.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import { firstNameOf } from '../../domain/people/staff.ts';
import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { PhoneNumber } from '../parts/phone-number.tsx';
import { Say } from '../parts/say.tsx';

/**
 * A planned call to her: it opens by asking whether she can talk, and is somewhere private. A
 * message is there only where she said that voicemail is safe (hazard H16), and says a name, a
 * number and hours (HHS FAQ 198, rules/handoff.md#message).
 */
export function CallHer() {
  const { callHer } = useWords();
  const { visit } = useAtVisit();
  const { given, phones, language } = visit.chart.person;
  const { practice } = visit;
  // Planned when a call was safe; it may not be any more.
  if (!mayCallHer(visit)) return null;
  const spoken = languageOf(language) ?? CHART_LANGUAGE;
  const context = { ...visit.scriptContext, canFill: () => true };
  const variables = {
    ...scriptVariables(visit, visit.destination),
    staff_first: firstNameOf(visit.user.name),
    callback_phone: formatPhone(practice.phone),
    hours: practice.callBackHours === null ? '' : sayHours(practice.callBackHours, spoken),
  };
  const say = (label: string, step: 'call_her' | 'message_her') => (
    <Say label={label} lines={chooseStepLines(context, step)} variables={variables} />
  );
  return (
    <>
      <PhoneNumber recorded={phones[0] ?? ''} />
      {say(callHer.opening(given), 'call_her')}
      {visit.handoff.episode?.record.contact?.voicemail === true ? (
        <details className="picker">
          <summary>{callHer.noAnswer(given)}</summary>
          {say(callHer.message, 'message_her')}
        </details>
      ) : (
        <p className="small">{callHer.noMessage(given)}</p>
      )}
    </>
  );
}
