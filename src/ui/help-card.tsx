import { followUpDay } from '../domain/safety-follow-up.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { useWords } from './later-words.ts';
import { LinesToCall } from './lines-to-call.tsx';
import { useAtVisit } from './visit-context.ts';

/**
 * Someone is in danger now: reached from every screen, whatever the score (clinical.md §3.2). The
 * second tap marks it, for a clinician; staff read whom to call and whom to fetch.
 */
export function HelpCard() {
  const words = useWords();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { person, parent } = visit.chart;
  const given = person.given || words.safety.theParent;
  // In an infant's chart nothing can be written before it is settled who the parent is (H1).
  const known = parent === null || parent.is === 'settled';
  const clinician = visit.role === 'clinician' && known;
  const mark = (): void => {
    const followUp = { due: followUpDay(visit.today), owner: visit.user };
    handoffTap.tap({ tap: 'mark_emergency', followUp, today: visit.today });
  };
  return (
    <Card heading={words.safety.helpHeading}>
      <p>{clinician ? words.safety.helpBody(given) : words.safety.helpStaff(given)}</p>
      <div className="actions">
        {clinician ? (
          <Button look="main" busy={handoffTap.state.is === 'saving'} onPress={mark}>
            {words.safety.markEmergency(given)}
          </Button>
        ) : null}
        <Button look="link" onPress={() => turnTo(null)}>
          {words.back}
        </Button>
      </div>
      <LinesToCall open />
    </Card>
  );
}
