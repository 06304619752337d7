import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';

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
