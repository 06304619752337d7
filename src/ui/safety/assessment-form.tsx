import { useState } from 'react';
import {
  ASSESSMENT_TOOLS,
  type AssessmentTool,
  SAFETY_DISPOSITIONS,
  type SafetyDisposition,
} from '../../domain/handoff/safety-record.ts';
import { askedAbout } from '../../domain/screening/asked-about.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { Problem } from '../parts/problem.tsx';
import { FollowUpChoice, useFollowUp } from './follow-up-choice.tsx';

type UrgentDisposition = Exclude<SafetyDisposition, 'safe-to-continue'>;
const URGENT = SAFETY_DISPOSITIONS.filter(
  (one): one is UrgentDisposition => one !== 'safe-to-continue',
);

/**
 * What a clinician records after talking with her: how they asked and what comes next. Never a
 * score or a level (rules/safety.md#what-is-recorded). Either way she is owed a contact within 72
 * hours (rules/safety.md#after-an-answer).
 */
export function AssessmentForm({ goesOn }: { readonly goesOn: boolean }) {
  const words = useWords();
  const { visit, handoffTap } = useAtVisit();
  const { given } = visit.chart.person;
  const [tool, setTool] = useState<AssessmentTool | null>(null);
  const [urgent, setUrgent] = useState<UrgentDisposition | null>(null);
  const [followUp, setFollowUp] = useFollowUp();
  const [problem, setProblem] = useState<string | null>(null);

  const save = (): void => {
    const disposition = goesOn ? 'safe-to-continue' : urgent;
    if (disposition === null) {
      setProblem(words.safety.dispositionMissing);
      return;
    }
    if (tool === null) {
      setProblem(words.safety.toolMissing);
      return;
    }
    setProblem(null);
    handoffTap.tap({
      tap: 'record_assessment',
      disposition,
      tool,
      about: askedAbout(visit.finding),
      followUp,
      today: visit.today,
    });
  };

  return (
    <>
      {goesOn ? null : (
        <Choices
          legend={words.safety.nextHeading(given)}
          name="disposition"
          options={URGENT.map((code) => [code, words.safety.disposition[code]])}
          chosen={urgent}
          onChoose={setUrgent}
        />
      )}
      <Choices
        legend={words.safety.toolHeading}
        name="tool"
        options={ASSESSMENT_TOOLS.filter((code) => goesOn || code !== 'elsewhere').map((code) => [
          code,
          words.safety.tool[code],
        ])}
        chosen={tool}
        onChoose={setTool}
      />
      <FollowUpChoice followUp={followUp} change={setFollowUp} />
      <p className="small">{words.safety.noScore}</p>
      {problem === null ? null : <Problem text={problem} />}
      <Button look="main" busy={handoffTap.isSaving} onPress={save}>
        {goesOn ? words.safety.saveContinue(given) : words.safety.saveUrgent(given)}
      </Button>
    </>
  );
}
