import type { Visit } from '../../app/visit/visit.ts';
import { bandOf, EPDS_3A, INSTRUMENTS } from '../../domain/screening/instruments.ts';
import type { ScreenFinding } from '../../domain/screening/screening-finding.ts';
import { useWords } from '../context/later-words.ts';

/**
 * What else a score rests on, behind Details: the published range it lies in, and the EPDS anxiety
 * items with the cut-off in force. Ranges are for orientation and name nothing.
 */
export function ScoreBasis({
  finding,
  visit,
}: {
  finding: ScreenFinding;
  visit: Pick<Visit, 'chart' | 'practice'>;
}) {
  const { details } = useWords();
  const { instrument, total } = finding.screen;
  const score = total ?? (finding.complete ? finding.itemSum : null);
  // Two numbers that disagree lie in no one range.
  const band = score === null || finding.conflict ? null : bandOf(instrument, score);
  const published = INSTRUMENTS[instrument].bands;
  return (
    <>
      {band === null || published === null ? null : (
        <dd>
          {details.range(spread(band), published.bands.map(spread).join(', '))}{' '}
          <span className="small">{published.source}</span>
        </dd>
      )}
      {finding.epds3a === null ? null : (
        <dd>
          {details.anxietyItems(finding.epds3a, visit.practice.epds3aCutoff)}{' '}
          <span className="small">{EPDS_3A.cutoff.source}</span>
        </dd>
      )}
      {instrument === 'EPDS' && visit.chart.person.role === 'father' ? (
        <dd>
          {details.fathers} <span className="small">{FATHERS_SOURCE}</span>
        </dd>
      ) : null}
    </>
  );
}

/** EPDS in fathers: acceptable at 7 to 10 (clinical.md §1.1). */
const FATHERS_SOURCE = 'PMC9156997';

const spread = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `${from}–${to}`;
