import { useRef, useState } from 'react';
import { sayDayTime } from '../app/say-when.ts';
import type { VisitMedium } from '../domain/handoff-record.ts';
import { checkWhen, parseWhen, type WhenResult } from '../domain/when-field.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { useLanguage } from './language.ts';
import { useWords } from './later-words.ts';
import { useAtVisit } from './visit-context.ts';

/** How long a first visit is booked for unless the practice says otherwise: fhir-model.md §7 (a). */
const FIRST_VISIT_MINUTES = 45;

const MEDIUMS: readonly VisitMedium[] = ['video', 'phone', 'in_person'];

/** S6: one typed field for the time, echoed with weekday and zone; who she will see; how. */
export function WhenCard() {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { destination } = visit;
  const zone = destination?.timeZone ?? visit.practice.timeZone;
  const [text, setText] = useState('');
  const [visitWith, setVisitWith] = useState(
    destination?.contactName ?? destination?.name ?? visit.handoff.referral?.record.to.name ?? '',
  );
  const [medium, setMedium] = useState<VisitMedium>('video');
  const [asked, setAsked] = useState(false);
  const [keepClosed, setKeepClosed] = useState<string | null>(null);
  const whenField = useRef<HTMLInputElement>(null);
  const withField = useRef<HTMLInputElement>(null);

  const hours = destination?.hours ?? [];
  const closedDays = destination?.closedDays ?? [];
  const when = parseWhen(text, { now: visit.now, zone, locale, hours, closedDays });
  const open = when.ok ? checkWhen(when.start, { hours, timeZone: zone, closedDays }) : null;
  const closedThen = when.ok && open?.ok === false && keepClosed !== when.start;
  const whoMissing = visitWith.trim() === '';

  const save = (): void => {
    setAsked(true);
    if (!when.ok || closedThen) {
      whenField.current?.focus();
      return;
    }
    if (whoMissing) {
      withField.current?.focus();
      return;
    }
    const { start } = when;
    handoffTap.tap({
      tap: 'record_appointment',
      start,
      minutes: FIRST_VISIT_MINUTES,
      medium,
      visitWith,
    });
  };

  const take = (start: string): void => {
    const local = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
    setText(`${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`);
    whenField.current?.focus();
  };

  return (
    <Card heading={words.when.heading}>
      <label className="field">
        <span>{words.when.dateAndTime}</span>
        <input
          ref={whenField}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
          aria-describedby="when-hint when-said"
          aria-invalid={asked && !when.ok}
        />
      </label>
      <p id="when-hint" className="small hint">
        {words.when.hint}
      </p>
      <div id="when-said" aria-live="polite">
        {when.ok ? (
          <p className="echo">
            <strong>{sayDayTime(when.start, { zone, locale })}</strong>
            <br />
            <span className="small">
              {words.when.daysFromToday(daysAhead(visit.now, when.start, zone))}
            </span>
          </p>
        ) : null}
        {asked && !when.ok ? <WhenProblem when={when} zone={zone} onTake={take} /> : null}
        {asked && closedThen && open?.ok === false ? (
          <div className="error">
            <p>{words.when.closedThen(sayDayTime(open.opensAt, { zone, locale }))}</p>
            <Button onPress={() => take(open.opensAt)}>
              {words.when.takeInstead(sayDayTime(open.opensAt, { zone, locale }))}
            </Button>
            <Button onPress={() => setKeepClosed(when.start)}>
              {words.when.keep(sayDayTime(when.start, { zone, locale }))}
            </Button>
          </div>
        ) : null}
      </div>
      <label className="field">
        <span>{words.when.with}</span>
        <input
          ref={withField}
          value={visitWith}
          onChange={(event) => setVisitWith(event.currentTarget.value)}
          autoComplete="off"
          aria-invalid={asked && whoMissing}
        />
      </label>
      {asked && whoMissing ? <p className="error">{words.when.whoMissing}</p> : null}
      <fieldset className="chips">
        <legend>{words.when.how}</legend>
        {MEDIUMS.map((one) => (
          <label key={one} className="chip">
            <input
              type="radio"
              name="medium"
              checked={medium === one}
              onChange={() => setMedium(one)}
            />
            <span>{words.when.medium[one]}</span>
          </label>
        ))}
      </fieldset>
      <div className="actions">
        <Button look="main" busy={handoffTap.state.is === 'saving'} onPress={save}>
          {words.when.save}
        </Button>
        <Button look="link" onPress={() => turnTo(null)}>
          {words.when.backToCall}
        </Button>
      </div>
    </Card>
  );
}

type Unclear = Extract<WhenResult, { ok: false }>;

/** What is wrong with the time, how to put it right, and the readings to pick from. */
function WhenProblem({
  when,
  zone,
  onTake,
}: {
  readonly when: Unclear;
  readonly zone: string;
  readonly onTake: (start: string) => void;
}) {
  const words = useWords();
  const locale = useLanguage();
  return (
    <div className="error">
      <p>{words.when.problem[when.problem]}</p>
      {when.choices.map(({ start }) => (
        <Button key={start} onPress={() => onTake(start)}>
          {words.when.takeInstead(sayDayTime(start, { zone, locale }))}
        </Button>
      ))}
    </div>
  );
}

const daysAhead = (now: string, start: string, zone: string): number => {
  const day = (instant: string): Temporal.PlainDate =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
  return day(now).until(day(start), { largestUnit: 'days' }).days;
};
