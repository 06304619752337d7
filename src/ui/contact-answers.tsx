import { scriptVariables } from '../app/script-variables.ts';
import type { SafeContact } from '../domain/agreement.ts';
import { chooseStepLines } from '../domain/choose-script.ts';
import { useWords } from './later-words.ts';
import { Say } from './say.tsx';
import { useAtVisit } from './visit-context.ts';

/**
 * How she may be reached later: asked every time, and "no" unless marked (hazard H16). What the
 * chart notes about her numbers is a hint to whoever asks, never an answer.
 */
export function ContactAnswers({
  contact,
  change,
}: {
  readonly contact: SafeContact;
  readonly change: (contact: SafeContact) => void;
}) {
  const words = useWords();
  const { visit } = useAtVisit();
  const { given, phoneNotes = [] } = visit.chart.person;
  return (
    <>
      <Say
        lines={chooseStepLines(visit.scriptContext, 'contact')}
        variables={scriptVariables(visit, visit.destination)}
      />
      {phoneNotes.length === 0 ? null : (
        <p className="small">{words.baton.contactHint(phoneNotes.join('; '))}</p>
      )}
      <fieldset className="chips">
        <legend>{words.baton.contactHeading(given)}</legend>
        {(['voicemail', 'text'] as const).map((way) => (
          <label key={way} className="chip">
            <input
              type="checkbox"
              checked={contact[way]}
              onChange={() => change({ ...contact, [way]: !contact[way] })}
            />
            <span>{words.baton[way]}</span>
          </label>
        ))}
        <details className="picker">
          <summary>{words.baton.safeTimes}</summary>
          <label className="field">
            <span>{words.baton.safeTimes}</span>
            <input
              type="text"
              value={contact.safeTimes}
              onChange={(event) => change({ ...contact, safeTimes: event.currentTarget.value })}
            />
          </label>
        </details>
      </fieldset>
    </>
  );
}
