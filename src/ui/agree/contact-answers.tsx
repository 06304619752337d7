import { scriptVariables } from '../../app/visit/script-variables.ts';
import type { SafeContact } from '../../domain/handoff/agreement.ts';
import { isSigned } from '../../domain/people/sign-language.ts';
import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Say } from '../parts/say.tsx';

type Answers = {
  readonly contact: SafeContact;
  readonly change: (contact: SafeContact) => void;
};

/** One answer to "may we leave a message", in one tap; none is chosen for her. */
const WAYS = {
  no: { voicemail: false, text: false },
  voicemail: { voicemail: true, text: false },
  text: { voicemail: false, text: true },
  both: { voicemail: true, text: true },
} as const;
const KEYS = ['no', 'voicemail', 'text', 'both'] as const;
/** A voicemail is nothing to offer someone who signs. */
const TEXT_ONLY = ['no', 'text'] as const;

/**
 * How she may be reached later: asked every time, and no answer stands there before she gave one
 * (hazard H16). What the chart notes about her numbers is a hint to whoever asks, never an answer.
 */
export function ContactAnswers({ contact, change }: Answers) {
  const words = useWords();
  const { visit } = useAtVisit();
  const { given, language, phoneNotes = [] } = visit.chart.person;
  const chosen = KEYS.find(
    (key) => WAYS[key].voicemail === contact.voicemail && WAYS[key].text === contact.text,
  );
  return (
    <>
      <Say
        lines={chooseStepLines(visit.scriptContext, 'contact')}
        variables={scriptVariables(visit, visit.destination)}
      />
      {phoneNotes.length === 0 ? null : (
        <p className="small">{words.baton.contactHint(phoneNotes.join(' '))}</p>
      )}
      <fieldset className="chips">
        <legend>{words.baton.contactHeading(given)}</legend>
        {(isSigned(language) ? TEXT_ONLY : KEYS).map((key) => (
          <label key={key} className="chip">
            <input
              type="radio"
              name="message"
              checked={key === chosen}
              onChange={() => change({ ...contact, ...WAYS[key] })}
            />
            <span>{words.baton.ways[key]}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** When a call is safe, in her words; behind a summary, because most name none. */
export function SafeTimes({ contact, change }: Answers) {
  const words = useWords();
  return (
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
  );
}
