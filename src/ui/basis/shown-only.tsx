import type { Visit } from '../../app/visit/visit.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/**
 * Forms that are named and never acted on, each with the reason, and the reminder for whoever
 * prescribes (rules/screening.md#shown-only: MDQ, PSS). Neither lists anyone, and neither is a
 * gate.
 */
export function ShownOnly() {
  const { details } = useWords();
  const { visit } = useAtVisit();
  return (
    <>
      {visit.chart.unread.map(({ record, detail, form }) =>
        form === undefined ? null : (
          <p key={`${record} ${detail}`} className="small">
            <strong>{detail}</strong>: {details.shownOnly[form]} ({record})
          </p>
        ),
      )}
      {remindsPrescriber(visit) ? <p className="small">{details.beforeMedication}</p> : null}
    </>
  );
}

const remindsPrescriber = ({ role, finding, chart }: Visit): boolean =>
  role === 'clinician' &&
  (finding.findings.some(({ positive, standing }) => positive && standing === 'counts') ||
    chart.unread.some(({ form }) => form === 'MDQ'));
