import { isSigned, spokenInterpreter } from '../../domain/people/sign-language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';

/**
 * The one button that starts a call, wherever it stands: with an interpreter or the relay it says
 * that they are on (rules/handoff.md#interpreter), and a yes of an earlier day is asked for again
 * first (rules/handoff.md#agreement).
 * @param label what else it says where nobody has to be on the line first
 */
export function StartCall({ look, label }: { readonly look?: 'main'; readonly label?: string }) {
  const { agreeAgain, call } = useWords();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { person } = visit.chart;
  const shape = look === undefined ? {} : { look };
  if (visit.agreedOn !== null) {
    return (
      <Button {...shape} onPress={() => turnTo('agree')}>
        {agreeAgain.first}
      </Button>
    );
  }
  const first = isSigned(person.language)
    ? call.startSigned
    : spokenInterpreter(person) === null
      ? null
      : call.startInterpreted;
  return (
    <Button
      {...shape}
      busy={handoffTap.isSaving}
      onPress={() => handoffTap.tap({ tap: 'start_call' })}
    >
      {[first, label].filter((one) => one !== null && one !== undefined).join('. ') ||
        call.startCall}
    </Button>
  );
}
