import type { Visit } from '../../app/visit/visit.ts';
import type { Person } from '../../domain/people/person.ts';
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
  const { details, instruments } = useWords();
  const { instrument, total } = finding.screen;
  const score = total ?? (finding.complete ? finding.itemSum : null);
  // Two numbers that disagree lie in no one range.
  const band = score === null || finding.conflict ? null : bandOf(instrument, score);
  const { bands: published, otherCutoff } = INSTRUMENTS[instrument];
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
      {otherCutoff !== null && isOneOf[otherCutoff.who](visit.chart.person) ? (
        <dd>
          {instruments[instrument].otherCutoff} <span className="small">{otherCutoff.source}</span>
        </dd>
      ) : null}
    </>
  );
}

const isOneOf = {
  fathers: ({ role }: Person) => role === 'father',
  women: ({ gender }: Person) => gender === 'female',
} as const satisfies Record<string, (person: Person) => boolean>;

const spread = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  `${from}–${to}`;
