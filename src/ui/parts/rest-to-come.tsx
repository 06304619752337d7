import { useLate } from '../../app/session/use-late.ts';
import { useFirstWords } from '../context/language.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from './button.tsx';

/** In the place of what needs the rest of the chart, while that is read; and a way on where it hangs. */
export function RestToCome() {
  const words = useFirstWords();
  const { readAgain, reading } = useAtVisit();
  if (!useLate(true)) return <p className="loading">{words.restToCome}</p>;
  return (
    <div className="notice" role="alert">
      <p>{words.slow.join(' ')}</p>
      <Button busy={reading} onPress={readAgain}>
        {words.readAgain}
      </Button>
    </div>
  );
}
