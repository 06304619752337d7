import { type ReactNode, useState } from 'react';
import { sayDate } from '../../app/say/say-when.ts';
import { BABY_WITH, type BabyWith } from '../../domain/handoff/safety-record.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Choices } from '../parts/choices.tsx';
import { useOwnerName } from '../parts/owner-choice.tsx';
import { RestToCome } from '../parts/rest-to-come.tsx';
import { FollowUpChoice, useFollowUp } from './follow-up-choice.tsx';
import { LinesToCall } from './lines-to-call.tsx';

/**
 * Someone is in danger now: reached from every screen, whatever the score (rules/safety.md#pause).
 * The second tap marks it, for a clinician; staff read whom to call and whom to fetch. Before it is
 * known who is signed in everyone reads that, and nobody waits for the lines to call.
 */
export function EmergencyCard() {
  const words = useWords();
  const { visit, turnTo } = useAtVisit();
  const { parent, person, restToCome } = visit.chart;
  const given = person.given || words.safety.theParent;
  // In an infant's chart nothing can be written before it is settled who the parent is (H1).
  const known = parent === null || parent.is === 'settled';
  const back = (
    <Button look="link" onPress={() => turnTo(null)}>
      {words.back}
    </Button>
  );
  return (
    <Card heading={words.safety.helpHeading}>
      {visit.role === 'clinician' && known ? (
        <Mark given={given} back={back} />
      ) : (
        <>
          <p>{words.safety.helpStaff(given)}</p>
          <div className="actions">{back}</div>
          {restToCome === true && known ? <RestToCome /> : null}
        </>
      )}
      <LinesToCall open />
    </Card>
  );
}

/** The second tap, and what goes with it. */
function Mark({ given, back }: { readonly given: string; readonly back: ReactNode }) {
  const words = useWords();
  const locale = useLanguage();
  const nameOf = useOwnerName();
  const { visit, handoffTap } = useAtVisit();
  const [followUp, setFollowUp] = useFollowUp();
  const [baby, setBaby] = useState<BabyWith | null>(null);
  const mark = (): void => {
    handoffTap.tap({
      tap: 'mark_emergency',
      followUp,
      today: visit.today,
      ...(baby === null ? {} : { baby }),
    });
  };
  return (
    <>
      <p>{words.safety.helpBody(given)}</p>
      <div className="actions">
        <Button look="main" busy={handoffTap.isSaving} onPress={mark}>
          {words.safety.markEmergency(given)}
        </Button>
        {back}
      </div>
      {visit.scriptContext.loss ? null : (
        <Choices
          legend={words.safety.babyHeading}
          name="baby"
          options={BABY_WITH.map((one) => [one, words.safety.babyWith[one]])}
          chosen={baby}
          onChoose={setBaby}
        />
      )}
      <details className="picker">
        <summary>
          {words.safety.followUpPlanned(sayDate(followUp.due, locale), nameOf(followUp.owner))}
        </summary>
        <FollowUpChoice followUp={followUp} change={setFollowUp} />
      </details>
    </>
  );
}
