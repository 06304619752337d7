import { useFallbackLine } from '../../app/practice-file/use-fallback-line.ts';
import type { VisitProblem } from '../../app/visit/visit-data.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import { useFirstWords } from '../context/language.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { CheckEhr } from '../parts/check-ehr.tsx';

/** The chart could not be read: what happened, what to do, and the number to call meanwhile. */
export function FailurePage({ problem, retry }: { problem: VisitProblem; retry: () => void }) {
  const words = useFirstWords();
  const line = useFallbackLine();
  const [heading, [happened, next], said] =
    problem.is === 'chart'
      ? [
          words.readFailedHeading,
          words.readFailure[problem.failure.kind],
          problem.failure.text && words.failureSaid(problem.failure.text),
        ]
      : problem.is === 'practice_file'
        ? [words.practiceFileHeading, words.practiceFileBad, problem.problems.join('; ')]
        : problem.is === 'slow'
          ? [words.readFailedHeading, words.slow, null]
          : [words.appFault.heading, words.appFault.page, null];
  return (
    <main className="page">
      <header className="top">
        <h1>{words.appName}</h1>
      </header>
      <Card heading={heading}>
        <p>
          {happened} {next}
        </p>
        {said ? <p className="small">{said}</p> : null}
        {line === 'loading' ? null : (
          <p>
            {line === null
              ? words.ownNumbers
              : words.callInstead(line.name, formatPhone(line.phone))}
          </p>
        )}
        <div className="actions">
          <Button look="main" onPress={retry}>
            {problem.is === 'slow' || problem.is === 'app_fault' ? words.readAgain : words.tryAgain}
          </Button>
          <CheckEhr />
        </div>
      </Card>
    </main>
  );
}
