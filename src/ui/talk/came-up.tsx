import { sayDate } from '../../app/say/say-when.ts';
import { languageReadAs } from '../../content/lint/lint-language.ts';
import { useFirstWords, useLanguage } from '../context/language.ts';
import { useAtVisit } from '../context/visit-context.ts';

/**
 * What came up last time, in her terms; never "declined", never a count
 * (rules/handoff.md#planned-check-in).
 */
export function CameUp() {
  const words = useFirstWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const last = visit.handoff.offers.at(-1)?.record;
  const place = visit.handoff.checkIn?.record.to?.name;
  if (last === undefined) return null;
  const date = sayDate(last.at, locale);
  // What she shared is kept as it was written, in the language it was written in.
  const lang = languageReadAs(last.words);
  return (
    <p>
      {place ? words.checkInDue.cameUp(place, date) : words.checkInDue.cameUpNoPlace(date)}{' '}
      <q lang={lang ?? undefined}>{last.words}</q>
      {lang === null || lang === locale ? null : ` (${words.sayInLanguage[lang]})`}
    </p>
  );
}
