import { DECISIVE, type Missing } from '../../app/visit/missing.ts';
import type { ChartPart } from '../../domain/chart-part.ts';
import { useFirstWords } from '../context/language.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';

/** Which part of the chart is missing from this picture, and what to do now (hazard H22). */
export function NotWhole() {
  const words = useFirstWords();
  const { visit, reading, readAgain } = useAtVisit();
  const decisive = visit.missing.filter(({ part }) => DECISIVE.includes(part));
  const aside = visit.missing.filter(({ part }) => !DECISIVE.includes(part));
  if (visit.missing.length === 0) return null;
  return (
    <>
      {decisive.length === 0 ? null : (
        <div className="notice" role="alert">
          <p>
            {words.incomplete(namesOf(decisive, words.part))} <Next missing={decisive} />
          </p>
          {visit.handoffIsKnown ? null : <p>{words.maybeUnderWay}</p>}
        </div>
      )}
      {aside.length === 0 ? null : (
        <p className="small" role="note">
          {words.asideNotRead(namesOf(aside, words.part))} <Next missing={aside} />
        </p>
      )}
      <Button look="link" busy={reading} onPress={readAgain}>
        {words.tryAgain}
      </Button>
    </>
  );
}

/** What happened and what to do, once for each kind of failure. */
function Next({ missing }: { readonly missing: readonly Missing[] }) {
  const words = useFirstWords();
  const kinds = [...new Set(missing.map(({ kind }) => kind))];
  return <>{kinds.map((kind) => words.readFailure[kind].join(' ')).join(' ')}</>;
}

const namesOf = (missing: readonly Missing[], names: Readonly<Record<ChartPart, string>>): string =>
  [...new Set(missing.map(({ part }) => names[part]))].join(', ');
