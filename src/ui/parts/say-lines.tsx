import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Say } from './say.tsx';

/**
 * Where she can call, in words to say: on the safety cards alone (rules/safety.md#crisis-words,
 * lint ANY-988-1).
 */
export function SayLines() {
  const { safety } = useWords();
  const { visit } = useAtVisit();
  return (
    <Say
      label={safety.sayLines}
      lines={chooseStepLines(visit.scriptContext, 'safety_lines')}
      variables={{}}
    />
  );
}
