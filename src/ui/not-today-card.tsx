import { useState } from 'react';
import { sayDate } from '../app/say-when.ts';
import { scriptVariables } from '../app/script-variables.ts';
import { chooseHesitation } from '../domain/choose-script.ts';
import { HESITATION_REASONS, type HesitationReason } from '../domain/hesitation.ts';
import { revisitDate } from '../domain/revisit-date.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { useLanguage } from './language.ts';
import { useWords } from './later-words.ts';
import { Say } from './say.tsx';
import { useAtVisit } from './visit-context.ts';

/** S8: acknowledge, do not press; what she shared; a dated check-in with an owner. */
export function NotTodayCard() {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { given } = visit.chart.person;
  const [reason, setReason] = useState<HesitationReason | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const planned = revisitDate(visit.today, null);
  const [due, setDue] = useState(planned.due);
  const dueSaid = due === '' ? '' : sayDate(due, locale);

  const save = (): void => {
    if (reason === null) {
      setProblem(words.notToday.chooseReason);
      return;
    }
    if (due <= visit.today) {
      setProblem(words.notToday.dateNotAhead);
      return;
    }
    const to = visit.destination;
    handoffTap.tap({
      tap: 'prefer_to_wait',
      reason,
      words: words.wanted[reason](given),
      screens: [...new Set(visit.finding.reasons.flatMap((r) => r.screen?.records[0] ?? []))],
      to: to === null ? null : { reference: to.reference, name: to.name },
      checkIn: { due, how: planned.how, owner: visit.user },
      today: visit.today,
    });
  };

  return (
    <Card heading={words.notToday.heading}>
      <Say
        lines={chooseHesitation({ ...visit.scriptContext, canFill: () => true }, reason)}
        variables={{ ...scriptVariables(visit, visit.destination), revisit_date: dueSaid }}
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
      <p>
        {words.notToday.checkIn(dueSaid, words.notToday.how[planned.how])}
        <br />
        <span className="small">{words.notToday.owner(visit.user.name)}</span>
      </p>
      <details className="picker">
        <summary>{words.notToday.change}</summary>
        <label className="field">
          <span>{words.notToday.date}</span>
          <input
            type="date"
            value={due}
            min={visit.today}
            onChange={(event) => setDue(event.currentTarget.value)}
          />
        </label>
      </details>
      {problem === null ? null : (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      <div className="actions">
        <Button look="main" busy={handoffTap.state.is === 'saving'} onPress={save}>
          {words.notToday.save(dueSaid)}
        </Button>
        <Button look="link" onPress={() => turnTo('talk')}>
          {visit.handoff.stage === 'agreed' ? words.back : words.notToday.agreesNow(given)}
        </Button>
      </div>
    </Card>
  );
}
