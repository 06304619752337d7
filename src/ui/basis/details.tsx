import { sayTime, sayZone } from '../../app/say/say-time.ts';
import { sayDate } from '../../app/say/say-when.ts';
import { INSTRUMENTS } from '../../domain/screening/instruments.ts';
import { isUnanswered } from '../../domain/screening/screen.ts';
import type { ScreenFinding } from '../../domain/screening/screening-finding.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { CheckEhr } from '../parts/check-ehr.tsx';
import { AnswersByTopic } from './answers-by-topic.tsx';
import { RefusedScripts } from './refused-scripts.tsx';
import { ScoreBasis } from './score-basis.tsx';
import { ShownOnly } from './shown-only.tsx';
import { Trend } from './trend.tsx';

/**
 * The basis of everything shown: instrument, score and range, cut-off and its source, date, who
 * answered, which record, and what could not be read (rules/screening.md#basis, H22).
 */
export function Details() {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const { chart, finding, practice } = visit;
  const how = { zone: practice.timeZone, locale };
  // A form that is shown and not acted on was read: ShownOnly says why.
  const unread = chart.unread.filter(({ form }) => form === undefined);
  // Of which nothing was read: it is below, with why.
  const read = finding.findings.filter(({ screen }) => !isUnanswered(screen));
  const warnings = [...new Set(finding.warnings.map(({ code }) => code))];
  return (
    <section className="details" aria-label={words.details.heading}>
      <h2>{words.details.heading}</h2>
      {read.map((one) => (
        <ScreenBasis
          key={JSON.stringify([one.screen.records, one.screen.instrument, one.screen.taken])}
          finding={one}
        />
      ))}
      <Trend />
      {warnings.length === 0 ? null : (
        <ul className="warnings">
          {warnings.map((code) => (
            <li key={code}>{words.details.warning[code]}</li>
          ))}
        </ul>
      )}
      <p className="small">
        {words.details.readLine(
          read.length,
          `${sayTime(visit.readAt, how)} ${sayZone(visit.readAt, how)}`,
        )}
      </p>
      {unread.length + chart.notRead.length + visit.unreadable.length === 0 ? null : (
        <>
          <p className="label">{words.details.notRead}</p>
          <ul>
            {each(unread).map(({ record, reason, detail }) => (
              <li key={`${record} ${reason} ${detail}`}>
                {detail}: {words.details.unread[reason]} <span className="small">({record})</span>
              </li>
            ))}
            {each(chart.notRead).map(({ what, failure }) => (
              <li key={JSON.stringify({ what, failure })}>
                {what}: {words.readFailure[failure.kind][0]}
                {failure.text === null ? null : ` ${words.failureSaid(failure.text)}`}
              </li>
            ))}
            {visit.unreadable.map((reference) => (
              <li key={reference}>{reference}</li>
            ))}
          </ul>
        </>
      )}
      {visit.kept.twins.map((reference) => (
        <p key={reference}>{words.details.standsTwice(reference)}</p>
      ))}
      {visit.kept.unfinished.map(({ by, changes, reference }) => (
        <p key={reference}>
          {words.details.halfWritten(
            by.name,
            [...new Set(changes.map(({ record }) => words.receipts.kind[record.kind]))].join(', '),
          )}
        </p>
      ))}
      <ShownOnly />
      <RefusedScripts />
      <p className="small">{words.details.disclaimer}</p>
      <CheckEhr />
    </section>
  );
}

function ScreenBasis({ finding }: { finding: ScreenFinding }) {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const { screen, cutoff } = finding;
  const { max, givenAs } = INSTRUMENTS[screen.instrument];
  const timed = screen.taken.includes('T');
  const date = timed
    ? `${sayDate(visit.localDay(screen.taken), locale)}, ${sayTime(screen.taken, { zone: visit.practice.timeZone, locale })}`
    : sayDate(screen.taken, locale);
  return (
    <dl className="basis">
      <dt>{screen.instrument}</dt>
      <dd>
        <strong>
          {screen.total === null ? words.details.noTotal : words.details.outOf(screen.total, max)}
        </strong>
        , {date} ({words.details.age[finding.age]})
      </dd>
      {finding.conflict && finding.itemSum !== null ? (
        <dd>{words.details.itemSum(finding.itemSum)}</dd>
      ) : null}
      {screen.total === null && finding.itemSum !== null ? (
        <dd>{words.details.itemSum(finding.itemSum)}</dd>
      ) : null}
      <dd>
        {words.details.cutoff(cutoff.value, cutoff.setBy)}{' '}
        <span className="small">{cutoff.source}</span>
      </dd>
      <ScoreBasis finding={finding} visit={visit} />
      <AnswersByTopic screen={screen} />
      <dd>{words.details.selfHarm[finding.selfHarm]}</dd>
      <dd>
        {screen.answeredBy === null
          ? words.details.answeredByUnknown
          : words.details.answeredBy(screen.answeredBy)}
        . <span className="small">{words.details.givenAs[givenAs]}</span>
      </dd>
      <dd className="small">
        {words.details.records}: {screen.records.join(', ') || words.paper.notInChart}
      </dd>
    </dl>
  );
}

/** Each once: records without an id read alike are one line. */
const each = <T,>(lines: readonly T[]): readonly T[] => [
  ...new Map(lines.map((line) => [JSON.stringify(line), line])).values(),
];
