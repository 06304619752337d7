import { useState } from 'react';
import { usePaper } from '../../app/paper/use-paper.ts';
import { INSTRUMENT_ORDER, INSTRUMENTS } from '../../domain/screening/instruments.ts';
import {
  checkPaper,
  PAPER_ANSWERS,
  type PaperFields,
} from '../../domain/screening/paper-screen.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Choices } from '../parts/choices.tsx';
import { Problem } from '../parts/problem.tsx';
import { PaperOutcome } from './paper-outcome.tsx';

/** S11: a form filled in on paper. The self-harm item has three answers and no default (H4). */
export function PaperCard() {
  const words = useWords();
  const { visit, turnTo } = useAtVisit();
  const { person } = visit.chart;
  const paper = usePaper(visit, () => turnTo(null));
  const [fields, setFields] = useState<PaperFields>({
    instrument: null,
    total: '',
    selfHarm: null,
    taken: visit.today,
    answeredBy: `${person.given} ${person.family}`.trim(),
  });
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<PaperFields>): void => setFields({ ...fields, ...change });
  const checked = checkPaper(fields, visit.today);
  const instrument = fields.instrument === null ? null : INSTRUMENTS[fields.instrument];

  const save = (): void => {
    setAsked(true);
    if (checked.ok) paper.save(checked.entry);
  };
  const keepOnlyHere = (): void => {
    if (!checked.ok) return;
    paper.keepOnlyHere(checked.entry);
    turnTo(null);
  };

  return (
    <Card heading={words.paper.heading}>
      <Choices
        legend={words.paper.instrument}
        name="instrument"
        options={INSTRUMENT_ORDER.map((id) => [id, id])}
        chosen={fields.instrument}
        onChoose={(id) => set({ instrument: id, selfHarm: null })}
      />
      <label className="field">
        <span>{words.paper.total}</span>
        <input
          inputMode="numeric"
          autoComplete="off"
          value={fields.total}
          aria-describedby="paper-total-hint"
          onChange={(event) => set({ total: event.currentTarget.value })}
        />
      </label>
      <p id="paper-total-hint" className="small hint">
        {instrument === null ? '' : words.paper.totalHint(instrument.max)}
      </p>
      {instrument === null || instrument.selfHarmItem === null ? null : (
        <Choices
          legend={words.paper.item}
          name="self-harm"
          options={PAPER_ANSWERS.map((answer) => [answer, words.paper.answer[answer]])}
          chosen={fields.selfHarm}
          onChoose={(selfHarm) => set({ selfHarm })}
        />
      )}
      <label className="field">
        <span>{words.paper.date}</span>
        <input
          type="date"
          value={fields.taken}
          max={visit.today}
          onChange={(event) => set({ taken: event.currentTarget.value })}
        />
      </label>
      <label className="field">
        <span>{words.paper.who}</span>
        <input
          autoComplete="off"
          value={fields.answeredBy}
          onChange={(event) => set({ answeredBy: event.currentTarget.value })}
        />
      </label>
      {asked && !checked.ok ? <Problem text={words.paper.problem[checked.problem]} /> : null}
      <PaperOutcome state={paper.state} onKeepHere={keepOnlyHere} onAgain={paper.again} />
      <div className="actions">
        <Button look="main" busy={paper.state.is === 'saving'} onPress={save}>
          {words.paper.save}
        </Button>
        <Button look="link" onPress={() => turnTo(null)}>
          {words.back}
        </Button>
      </div>
    </Card>
  );
}
