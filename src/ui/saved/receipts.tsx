import { sayTime } from '../../app/say/say-time.ts';
import { isToPaste } from '../../app/visit/note-to-paste.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/** What is in the chart now, record by record, as the server gave it back. */
export function Receipts() {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const mine = visit.stored.filter(({ handoffId }) => handoffId === visit.handoff.id);
  const onTheWay = visit.kept.unfinished
    .filter(({ handoffId }) => handoffId === visit.handoff.id)
    .flatMap(({ changes }) => changes.map(({ record }) => record.key));
  // Nothing of someone without a chart here is in a chart: kept-here.tsx says so.
  if (visit.keptHere) return null;
  return (
    <details className="receipts" open>
      <summary>
        {mine.every(({ reference }) => isToPaste(reference))
          ? words.ehr.toPaste.receipts
          : words.receipts.heading}
      </summary>
      <ul>
        {mine.map(({ inNote, record, reference, savedAt }) => (
          <li key={`${reference} ${record.key}`}>
            <span aria-hidden="true">
              {isToPaste(reference) || onTheWay.includes(record.key) ? '○ ' : '✓ '}
            </span>
            {words.receipts.kind[record.kind]}
            <span className="small">
              {' '}
              {isToPaste(reference)
                ? words.ehr.inWindow
                : onTheWay.includes(record.key)
                  ? words.receipts.onTheWay
                  : `${inNote === true ? words.ehr.inNote : reference.split('/')[0]}, ${words.receipts.saved(
                      sayTime(savedAt ?? record.at, { zone: visit.practice.timeZone, locale }),
                    )}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
