import { type RefObject, useRef } from 'react';
import type { DraftTurn } from '../../app/draft/draft-form.ts';
import { isText, useDraftField } from '../../app/draft/use-draft.ts';
import { sayCallTime, sayDayTime } from '../../app/say/say-time.ts';
import { sayDay } from '../../app/say/say-when.ts';
import { asTyped } from '../../app/visit/line-to-call.ts';
import type { OpenLine } from '../../domain/place/destination.ts';
import { dayIn } from '../../domain/time/day-in.ts';
import { checkWhen, parseWhen, type WhenResult } from '../../domain/when/when-field.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';

/** One typed time: its text, what it means, and whether the line is closed then. */
export type TypedWhen = {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly when: WhenResult;
  /** When the line opens next; null: it is not closed at that time. */
  readonly opensAt: string | null;
  readonly take: (start: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
};

/**
 * A "when" field in the zone of a line, read as it is typed (rules/screen.md#when-field).
 * `timeOfDay`: what a day without a time is read with; absent: the time is asked for.
 */
export function useWhen(
  turn: DraftTurn,
  line: OpenLine,
  initial: string,
  timeOfDay?: string,
): TypedWhen {
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const { hours, timeZone: zone, closedDays } = line;
  const [text, setText] = useDraftField({ visit, turn, name: 'when' }, initial, isText);
  const field = useRef<HTMLInputElement>(null);
  const read = (said: string) =>
    parseWhen(said, { now: visit.now, zone, locale, hours, closedDays });
  const asTypedIn = read(text);
  const dayAlone = !asTypedIn.ok && asTypedIn.problem === 'no_time' && timeOfDay !== undefined;
  const when = dayAlone ? read(`${text} ${timeOfDay}`) : asTypedIn;
  const open = when.ok ? checkWhen(when.start, line) : null;
  return {
    text,
    setText,
    when,
    opensAt: open?.ok === false ? open.opensAt : null,
    take: (start) => {
      setText(asTyped(start, { zone, locale, now: visit.now }));
      field.current?.focus();
    },
    field,
  };
}

/** The field, its hint and its echo with weekday and zone. */
export function WhenInput({
  typed,
  label,
  zone,
  asked,
  keepClosed,
  span,
}: {
  readonly typed: TypedWhen;
  readonly label: string;
  readonly zone: string;
  /** Something was saved or tried: problems are said only from then on. */
  readonly asked: boolean;
  /** Lets a time outside the hours stand; absent: it cannot. */
  readonly keepClosed?: (start: string) => void;
  /** A window is echoed whole: from when until when, as ISO instants. */
  readonly span?: { readonly from: string; readonly until: string };
}) {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const { when, opensAt, take } = typed;
  const how = { zone, locale };
  const say = (instant: string) => sayDayTime(instant, how);
  return (
    <>
      <label className="field">
        <span>{label}</span>
        <input
          ref={typed.field}
          value={typed.text}
          onChange={(event) => typed.setText(event.currentTarget.value)}
          autoComplete="off"
          aria-describedby="when-hint when-said"
          aria-invalid={asked && !when.ok}
        />
      </label>
      <p id="when-hint" className="small hint">
        {words.setAppointment.hint}
      </p>
      <div id="when-said" aria-live="polite">
        {when.ok ? (
          <p className="echo">
            <strong>
              {span === undefined
                ? say(when.start)
                : `${sayDay(span.from, how)}, ${sayCallTime(span.from, span.until, how)}`}
            </strong>
            <br />
            <span className="small">
              {words.setAppointment.daysFromToday(daysAhead(visit.now, when.start, zone))}
            </span>
          </p>
        ) : null}
        {asked && !when.ok ? (
          <div className="error">
            <p>{words.setAppointment.problem[when.problem]}</p>
            {when.choices.map(({ start }) => (
              <Button key={start} onPress={() => take(start)}>
                {words.setAppointment.takeInstead(say(start))}
              </Button>
            ))}
          </div>
        ) : null}
        {asked && when.ok && opensAt !== null ? (
          <div className="error">
            <p>{words.setAppointment.closedThen(say(opensAt))}</p>
            <Button onPress={() => take(opensAt)}>
              {words.setAppointment.takeInstead(say(opensAt))}
            </Button>
            {keepClosed === undefined ? null : (
              <Button onPress={() => keepClosed(when.start)}>
                {words.setAppointment.keep(say(when.start))}
              </Button>
            )}
          </div>
        ) : null}
      </div>
    </>
  );
}

const daysAhead = (now: string, start: string, zone: string): number =>
  dayIn(zone, now).until(dayIn(zone, start), { largestUnit: 'days' }).days;
