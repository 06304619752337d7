import { useState } from 'react';
import { useDraftField } from '../../app/draft/use-draft.ts';
import { sayLongDate } from '../../app/say/say-time.ts';
import { sayDate } from '../../app/say/say-when.ts';
import { plannedCheckIn } from '../../app/visit/next-visit.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import {
  callAfter,
  HESITATION_REASONS,
  type HesitationReason,
} from '../../domain/handoff/hesitation.ts';
import type { StepOwner } from '../../domain/people/step-owner.ts';
import { chooseHesitation } from '../../domain/script/choose-step-lines.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { OwnerChoice, useOwnerName } from '../parts/owner-choice.tsx';
import { Problem } from '../parts/problem.tsx';
import { Say } from '../parts/say.tsx';
import { isMoreAnswers, type MoreAnswers, NotTodayMore } from './not-today-more.tsx';
import { NotTodaySolution } from './not-today-solution.tsx';

const isReason = (value: unknown): value is HesitationReason =>
  HESITATION_REASONS.some(({ code }) => code === value);

/** S8: acknowledge, do not press; what she shared; a dated check-in with an owner. */
export function NotTodayCard() {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { given, language } = visit.chart.person;
  const draft = (name: string) => ({ visit, turn: 'not_today', name }) as const;
  const [reason, setReason] = useDraftField<HesitationReason | null>(
    draft('reason'),
    null,
    isReason,
  );
  const planned = plannedCheckIn(visit);
  const [owner, setOwner] = useState<StepOwner>(planned.owner);
  const nameOf = useOwnerName();
  const [problem, setProblem] = useState<string | null>(null);
  const [more, setMore] = useDraftField<MoreAnswers>(
    draft('more'),
    { due: planned.due, how: planned.how, second: null, doNotOfferUntil: '', safeCall: false },
    isMoreAnswers,
  );
  const { due, second, doNotOfferUntil } = more;
  const said = [reason, second].filter((one) => one !== null);
  const wanted = plannedCheckIn(visit, said);
  // What she just said outweighs what was planned before: no phone, no call.
  const barred = said.some((one) => callAfter(one) === 'never');
  const safeCall = wanted.asks && more.safeCall;
  const how = barred || (wanted.asks && !safeCall) ? 'visit' : safeCall ? 'call' : more.how;
  const dueSaid = due === '' ? '' : sayDate(due, locale);

  const save = (): void => {
    if (reason === null) {
      setProblem(words.notToday.chooseReason);
      return;
    }
    if (due <= visit.today || (doNotOfferUntil !== '' && doNotOfferUntil <= visit.today)) {
      setProblem(words.notToday.dateNotAhead);
      return;
    }
    const to = visit.destination;
    handoffTap.tap({
      tap: 'not_today',
      reason,
      ...(second === null || second === reason ? {} : { secondReason: second }),
      words: words.wanted[reason](given),
      screens: [...new Set(visit.finding.reasons.flatMap((r) => r.screen?.records[0] ?? []))],
      to: to === null ? null : { reference: to.reference, name: to.name },
      checkIn: {
        due,
        how,
        owner,
        ...(doNotOfferUntil === '' ? {} : { doNotOfferUntil }),
      },
      ...(safeCall ? { safeCall } : {}),
      today: visit.today,
    });
  };

  const lines = chooseHesitation({ ...visit.scriptContext, canFill: () => true }, reason, how);
  // The sentence is hers: its day and its words are in the language it is said in.
  const spokenIn = lines[0]?.lang ?? 'en';
  const spoken = new Intl.DisplayNames([spokenIn], { type: 'language' }).of(language ?? 'en');
  return (
    <Card heading={words.notToday.heading}>
      <Say
        lines={lines}
        variables={{
          ...scriptVariables(visit, visit.destination),
          revisit_date: due === '' ? '' : sayLongDate(due, spokenIn),
          language: spoken ?? '',
        }}
        key={reason}
      />
      <fieldset className="chips">
        <legend>{words.notToday.whatShared(given)}</legend>
        {HESITATION_REASONS.map(({ code }) => (
          <label key={code} className="chip">
            <input
              type="radio"
              name="reason"
              checked={reason === code}
              onChange={() => {
                setReason(code);
                setProblem(null);
              }}
            />
            <span>{words.reason[code]}</span>
          </label>
        ))}
      </fieldset>
      {reason === null ? null : <NotTodaySolution reason={reason} />}
      {wanted.asks && !barred ? (
        <label className="chip">
          <input
            type="checkbox"
            checked={safeCall}
            onChange={() => setMore({ ...more, safeCall: !safeCall })}
          />
          <span>{words.connecting.setNextStep.safeTime(given)}</span>
        </label>
      ) : null}
      <p>
        {words.notToday.checkIn(dueSaid, words.notToday.how[how])}
        <br />
        <span className="small">{words.notToday.owner(nameOf(owner))}</span>
      </p>
      <OwnerChoice owner={owner} change={setOwner} />
      <NotTodayMore
        answers={{ ...more, how }}
        change={setMore}
        except={reason}
        calls={!barred && !wanted.asks}
      />
      {problem === null ? null : <Problem text={problem} />}
      <div className="actions">
        <Button look="main" busy={handoffTap.isSaving} onPress={save}>
          {words.notToday.save(dueSaid)}
        </Button>
        <Button look="link" onPress={() => turnTo('talk')}>
          {visit.handoff.stage === 'agreed' ? words.back : words.notToday.agreesNow(given)}
        </Button>
      </div>
    </Card>
  );
}
