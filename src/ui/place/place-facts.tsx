import { sayDayTime } from '../../app/say/say-time.ts';
import { sayDate } from '../../app/say/say-when.ts';
import { promisedBy } from '../../domain/place/callback-promise.ts';
import type { Destination } from '../../domain/place/destination.ts';
import { verifiedState } from '../../domain/place/last-verified.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

const SPECIALTIES = ['perinatal', 'loss', 'psychiatry'] as const;

/**
 * What helps to choose a place: its first opening, what it is for, how visits are held and by when
 * it calls back; last, when nobody has checked its number for long (hazard H18).
 */
export function PlaceFacts({ destination }: { readonly destination: Destination }) {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const { earliestSlot, promise, specialties, telehealth, timeZone } = destination;
  const how = { zone: timeZone, locale };
  const isAhead = earliestSlot !== null && Temporal.Instant.compare(earliestSlot, visit.now) > 0;
  const about = [
    ...SPECIALTIES.filter((one) => specialties.includes(one)).map((one) => words.place.for[one]),
    ...(telehealth ? [words.place.telehealth] : []),
  ];
  const calledBy =
    promise && promisedBy(promise, visit.now, destination.hours, timeZone, destination.closedDays);
  const by =
    calledBy?.is === 'day'
      ? words.place.endOf(sayDate(calledBy.day, locale))
      : calledBy && sayDayTime(calledBy.at, how);
  return (
    <span className="place-facts small">
      {isAhead ? <span>{words.place.firstOpening(sayDayTime(earliestSlot, how))}</span> : null}
      {about.length === 0 ? null : <span>{about.join(' · ')}</span>}
      {by === null || promise === null ? null : (
        <span>{words.place.promise[promise.unit](promise.value, by)}</span>
      )}
      <LastChecked {...destination} />
    </span>
  );
}

function LastChecked({ lastVerified: date, owner }: Pick<Destination, 'lastVerified' | 'owner'>) {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const state = verifiedState(date, visit.today);
  if (state === 'fresh') return null;
  return (
    <>
      {state === 'overdue' && date !== null ? (
        <strong>{words.place.checkedLongAgo(sayDate(date, locale))}</strong>
      ) : (
        <span>{words.place.notChecked}</span>
      )}
      {owner === undefined ? null : <span>{words.place.keptBy(owner)}</span>}
    </>
  );
}
