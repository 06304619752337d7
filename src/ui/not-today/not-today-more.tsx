import { HESITATION_REASONS, type HesitationReason } from '../../domain/handoff/hesitation.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/** When and how to check in, a second reason, and until when she does not want to be asked. */
export type MoreAnswers = {
  /** Calendar days `YYYY-MM-DD` in the practice's zone; empty: none. */
  readonly due: string;
  readonly how: 'visit' | 'call';
  readonly second: HesitationReason | null;
  readonly doNotOfferUntil: string;
  /** She said that a call then is safe. */
  readonly safeCall: boolean;
};

/** Whether a kept value has the form of these answers. */
export function isMoreAnswers(value: unknown): value is MoreAnswers {
  if (typeof value !== 'object' || value === null) return false;
  const {
    due,
    how,
    second,
    doNotOfferUntil,
    safeCall,
  }: Partial<Record<keyof MoreAnswers, unknown>> = value;
  return (
    typeof due === 'string' &&
    (how === 'visit' || how === 'call') &&
    (second === null || HESITATION_REASONS.some(({ code }) => code === second)) &&
    typeof doNotOfferUntil === 'string' &&
    typeof safeCall === 'boolean'
  );
}

/** Everything beyond the three taps of "not today": folded away, and filled in already. */
export function NotTodayMore({
  answers,
  change,
  except,
  calls,
}: {
  readonly answers: MoreAnswers;
  readonly change: (answers: MoreAnswers) => void;
  /** The first reason: not offered a second time. */
  readonly except: HesitationReason | null;
  /** Whether a call can be chosen here: not without a phone, nor before she said that one is safe. */
  readonly calls: boolean;
}) {
  const words = useWords();
  const { visit } = useAtVisit();
  const { notToday } = words.connecting;
  const day = (value: string, label: string, set: (value: string) => void) => (
    <label className="field">
      <span>{label}</span>
      <input
        type="date"
        value={value}
        min={visit.today}
        onChange={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
  return (
    <details className="picker">
      <summary>{words.notToday.change}</summary>
      {day(answers.due, words.notToday.date, (due) => change({ ...answers, due }))}
      <fieldset className="chips">
        <legend>{notToday.howLegend}</legend>
        {(calls ? (['visit', 'call'] as const) : (['visit'] as const)).map((how) => (
          <label key={how} className="chip">
            <input
              type="radio"
              name="how"
              checked={answers.how === how}
              onChange={() => change({ ...answers, how })}
            />
            <span>{words.notToday.how[how]}</span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span>{notToday.second}</span>
        <select
          value={answers.second ?? ''}
          onChange={(event) => {
            const wanted = event.currentTarget.value;
            const second = HESITATION_REASONS.find(({ code }) => code === wanted)?.code ?? null;
            change({ ...answers, second });
          }}
        >
          <option value="">{notToday.none}</option>
          {HESITATION_REASONS.filter(({ code }) => code !== except).map(({ code }) => (
            <option key={code} value={code}>
              {words.reason[code]}
            </option>
          ))}
        </select>
      </label>
      {day(answers.doNotOfferUntil, notToday.doNotOffer, (doNotOfferUntil) =>
        change({ ...answers, doNotOfferUntil }),
      )}
    </details>
  );
}
