import { sayDate } from '../../app/say/say-when.ts';
import { RESOURCE_LINES } from '../../content/data/resource-lines.ts';
import { verifiedState } from '../../domain/place/last-verified.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/** The crisis and support lines, each with what it is for, who keeps it right, and since when (H18). */
export function LinesToCall({ open = false }: { readonly open?: boolean }) {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const overdue = RESOURCE_LINES.find(
    ({ reviewed }) => verifiedState(reviewed, visit.today) === 'overdue',
  );
  return (
    <details className="picker lines" open={open}>
      <summary>{words.safety.linesHeading}</summary>
      {overdue === undefined ? null : (
        <p className="notice">{words.safety.reviewOverdue(words.safety.owner[overdue.owner])}</p>
      )}
      <dl>
        {RESOURCE_LINES.map(({ id, name, phone, owner, reviewed }) => (
          <div key={id}>
            <dt>
              {name}
              {phone === name ? null : <span className="number"> {phone}</span>}
            </dt>
            <dd>{words.safety.line[id]}</dd>
            <dd className="small">
              {words.safety.reviewed(
                words.safety.owner[owner],
                `${sayDate(reviewed, locale)} ${reviewed.slice(0, 4)}`,
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
