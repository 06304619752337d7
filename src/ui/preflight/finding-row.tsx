import type { CheckId, Outcome, Verdict } from '../../app/preflight/finding.ts';
import { type Finding, verdictOf } from '../../app/preflight/finding.ts';
import type { PreflightWords } from '../../content/words/preflight-words.ts';
import { Button } from '../parts/button.tsx';

/** One check: its name, how it stands in a word, what that means and what to do. */
export function FindingRow({
  finding,
  words,
  tryIt,
}: {
  readonly finding: Finding;
  readonly words: PreflightWords<CheckId, Outcome, Verdict>;
  readonly tryIt: (() => void) | undefined;
}) {
  const verdict = verdictOf(finding);
  return (
    <li data-verdict={verdict}>
      <p className="finding-head">
        <strong>{words.check[finding.check]}</strong>
        <span className="verdict">{words.verdict[verdict]}</span>
      </p>
      <p className="small">{words.outcome[finding.outcome]}</p>
      {finding.facts.length === 0 ? null : (
        <ul className="facts" lang="en">
          {finding.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {tryIt === undefined || verdict !== 'untried' ? null : (
        <Button onPress={tryIt}>{`${words.tryIt}: ${words.check[finding.check]}`}</Button>
      )}
    </li>
  );
}
