import { Button } from './button.tsx';
import { useWords } from './later-words.ts';
import { useAtVisit } from './visit-context.ts';

/** The way to put a saved step right. */
export function CorrectThis() {
  const words = useWords();
  const { turnTo } = useAtVisit();
  return (
    <Button look="link" onPress={() => turnTo('correct')}>
      {words.connecting.correct.link}
    </Button>
  );
}
