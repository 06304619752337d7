import { sayDate } from '../../app/say/say-when.ts';
import { useFirstWords, useLanguage } from '../context/language.ts';
import { useAtVisit } from '../context/visit-context.ts';

/**
 * Forms that were found and could not be used, by name and day, and what to do: on every card,
 * because a decision without them may be wrong (hazard H22). No score and no answer is in view.
 */
export function UnreadForms() {
  const words = useFirstWords().unreadForm;
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const forms = visit.unreadForms;
  if (forms.length === 0) return null;
  return (
    <div className="notice" role="note">
      {forms.map(({ name, day, why }) => (
        <p key={`${name} ${day} ${why}`}>
          {[name, day === null ? null : sayDate(day, locale), words.why[why]]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      ))}
      <p>{forms.every(({ why }) => why === 'shown_only') ? words.seeDetails : words.next}</p>
    </div>
  );
}
