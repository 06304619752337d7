import { useCallback, useEffect, useState } from 'react';
import {
  type CheckId,
  type Finding,
  finding,
  type Outcome,
  type Verdict,
  verdictOf,
} from '../../app/preflight/finding.ts';
import { reportText, supportCode } from '../../app/preflight/report.ts';
import type { PreflightWords } from '../../content/words/preflight-words.ts';
import { Button } from '../parts/button.tsx';
import { copyText } from '../parts/copy-text.ts';
import { tryPrint } from '../parts/try-print.ts';
import { FindingRow } from './finding-row.tsx';
import './preflight.css';

type Props = {
  readonly words: PreflightWords<CheckId, Outcome, Verdict>;
  readonly appName: string;
  readonly issuer: string | null;
  /** Opened from a chart: what the sign-in grants can be checked. */
  readonly launched: boolean;
  /** Where the app is, with its session; null: nothing to go back to. */
  readonly back: string | null;
  readonly check: () => Promise<readonly Finding[]>;
  readonly now: () => string;
};

/**
 * What only a tap can tell (rules/screen.md#frame-limits); `clipboard` is told by copying the
 * report.
 */
const UNTRIED = [
  finding('clipboard', 'clipboard_untried'),
  finding('popup', 'popup_untried'),
  finding('print', 'print_untried'),
] as const;

/** "Can this EHR host the app?": every check with what to do, and a report to send on. */
export function PreflightPage(props: Props) {
  const { words } = props;
  const { check } = props;
  const [found, setFound] = useState<readonly Finding[] | null>(null);
  const [tried, setTried] = useState<readonly Finding[]>(UNTRIED);
  const run = useCallback(() => {
    setFound(null);
    check().then(setFound, () => setFound([finding('discovery', 'discovery_unknown')]));
  }, [check]);
  useEffect(run, [run]);
  const tell = (one: Finding): void =>
    setTried((before) => before.map((other) => (other.check === one.check ? one : other)));
  const tries: Partial<Record<Finding['check'], () => void>> = {
    popup: () => tell(finding('popup', opensWindow() ? 'popup_opens' : 'popup_blocked')),
    print: () => tell(finding('print', tryPrint() ? 'print_prints' : 'print_blocked')),
  };
  return (
    <main className="page preflight" aria-busy={found === null}>
      <header className="top">
        <p className="label">{props.appName}</p>
        {props.back === null ? null : (
          <a className="button link" href={props.back}>
            {words.back}
          </a>
        )}
      </header>
      <h1>{words.heading}</h1>
      <p>{words.lead}</p>
      {props.launched ? null : <p className="notice">{words.noLaunch}</p>}
      {found === null ? (
        <p role="status">{words.checking}</p>
      ) : (
        <Found {...props} findings={[...found, ...tried]} tries={tries} tell={tell} again={run} />
      )}
    </main>
  );
}

type FoundProps = Props & {
  readonly findings: readonly Finding[];
  readonly tries: Partial<Record<Finding['check'], () => void>>;
  readonly tell: (one: Finding) => void;
  readonly again: () => void;
};

function Found({ findings, tries, tell, again, ...props }: FoundProps) {
  const { words } = props;
  const [copied, setCopied] = useState<boolean | null>(null);
  const needing = findings.filter((one) => ['limited', 'blocked'].includes(verdictOf(one)));
  const whole = findings.every((one) => verdictOf(one) !== 'unknown');
  const fine = whole ? words.allFine : words.fineSoFar;
  const report = reportText(findings, {
    issuer: props.issuer,
    at: props.now(),
    browser: navigator.userAgent,
  });
  const copy = (): void => {
    void copyText(report).then((worked) => {
      setCopied(worked);
      tell(finding('clipboard', worked ? 'clipboard_copies' : 'clipboard_blocked'));
    });
  };
  return (
    <>
      <p role="status">
        <strong>{needing.length > 0 ? words.someNeed(needing.length) : fine}</strong>
      </p>
      <ul className="findings">
        {findings.map((one) => (
          <FindingRow key={one.check} finding={one} words={words} tryIt={tries[one.check]} />
        ))}
      </ul>
      <p className="support-code">{words.code(supportCode(findings))}</p>
      <div className="actions">
        <Button look="main" onPress={copy}>
          {words.copy}
        </Button>
        <Button onPress={again}>{words.again}</Button>
      </div>
      <div aria-live="polite">
        {copied === null ? null : <p>{copied ? words.copied : words.copyFailed}</p>}
      </div>
      {copied === false ? (
        <label className="field">
          <span>{words.report}</span>
          <textarea
            lang="en"
            readOnly
            rows={10}
            value={report}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      ) : null}
    </>
  );
}

function opensWindow(): boolean {
  const opened = window.open('about:blank', '_blank', 'width=200,height=120');
  opened?.close();
  return opened !== null;
}
