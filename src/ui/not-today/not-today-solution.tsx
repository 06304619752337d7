import { SUPPORT_LINE } from '../../content/data/resource-lines.ts';
import type { HesitationReason } from '../../domain/handoff/hesitation.ts';
import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { withOwnConsent } from '../../domain/script/own-consent.ts';
import { ShareList } from '../agree/share-list.tsx';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { DestinationPicker } from '../place/destination-picker.tsx';

/**
 * What she shared can often be solved now: its action is offered before a date
 * (rules/handoff.md#decline).
 */
export function NotTodaySolution({ reason }: { readonly reason: HesitationReason }) {
  const words = useWords();
  const { visit, turnTo } = useAtVisit();
  const { solve } = words.connecting;
  const { stage } = visit.handoff;
  // Once she agreed, the call card itself has the other practices and the number.
  const before = stage === 'not_started' || stage === 'check_in';
  switch (reason) {
    case 'prefers_own_provider':
      return before ? <Button onPress={() => turnTo('office')}>{solve.ownProvider}</Button> : null;
    case 'privacy_or_stigma':
    case 'worry_about_child_custody':
      return (
        <ShareList
          lines={withOwnConsent(
            chooseStepLines(visit.scriptContext, 'agreement'),
            visit.practice.consent,
          )}
        />
      );
    case 'prior_bad_experience':
    case 'language_or_culture_fit':
      return (
        <>
          {before ? <DestinationPicker /> : null}
          <Button onPress={() => turnTo(before ? 'agree' : null)}>{solve.otherPractice}</Button>
        </>
      );
    case 'prefers_other_support':
      return (
        <>
          <p>{solve.support(`${SUPPORT_LINE.name} (${SUPPORT_LINE.phone})`)}</p>
          {before ? <DestinationPicker /> : null}
        </>
      );
    case 'no_phone_or_internet':
      return <Button onPress={() => turnTo(before ? 'agree' : null)}>{solve.roomPhone}</Button>;
    case 'cost_or_insurance':
      return <Button onPress={() => turnTo(before ? 'agree' : null)}>{solve.askCost}</Button>;
    default:
      return null;
  }
}
