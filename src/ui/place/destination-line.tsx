import { sayDayTime, sayTime, sayZone } from '../../app/say/say-time.ts';
import type { Destination } from '../../domain/place/destination.ts';
import { openState } from '../../domain/place/opening-hours.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { PlaceFacts } from './place-facts.tsx';

/** Name and hours of a receiving practice, in its own zone. */
export function DestinationLine({ destination }: { destination: Destination }) {
  const words = useWords();
  return (
    <p className="destination">
      <span className="label">{words.agree.to}</span> <strong>{destination.name}</strong>
      <br />
      <OpenLine destination={destination} />
      <PlaceFacts destination={destination} />
    </p>
  );
}

export function OpenLine({ destination }: { destination: Destination }) {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const how = { zone: destination.timeZone, locale };
  const timeOf = (instant: string): string => `${sayTime(instant, how)} ${sayZone(instant, how)}`;
  const state = openState(
    destination.hours,
    destination.timeZone,
    visit.now,
    destination.closedDays,
  );
  switch (state.is) {
    case 'open':
      return state.closesAt === null ? null : words.agree.openUntil(timeOf(state.closesAt));
    case 'closing':
      return <>{words.agree.closingAt(timeOf(state.closesAt))}</>;
    case 'closed':
      return <>{words.agree.closedUntil(sayDayTime(state.opensAt, how))}</>;
    case 'unknown':
      return <>{words.agree.hoursUnknown}</>;
  }
}
