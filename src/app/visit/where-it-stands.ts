import { standingOf } from '../../domain/handoff/baton.ts';
import { doNotOfferNow } from '../../domain/handoff/do-not-offer.ts';
import { endOf, handoffFrom } from '../../domain/handoff/handoff.ts';
import { lastEndOf } from '../../domain/handoff/last-end.ts';
import { namedOffice } from '../../domain/handoff/named-office.ts';
import { isOpenHandoff } from '../../domain/handoff/open-handoff.ts';
import { safetyFactsOf } from '../../domain/handoff/safety-facts.ts';
import { chooseDestinations } from '../../domain/place/choose-destination.ts';
import { mergeDestinations } from '../../domain/place/own-destinations.ts';
import { receiverKey } from '../../domain/place/receiver-key.ts';
import { handoffIdOf } from '../../fhir/handoff/episode/episode-key.ts';
import type { Moment, VisitData, WhereItStands } from './visit-data.ts';

/** Where her handoff stands and where she can be connected, from all that was read. Pure. */
export function whereItStands(
  { chart, episodeKey, kept, me, practice }: VisitData,
  { now, today, loss, chosen }: Moment,
): WhereItStands {
  const { stored } = kept;
  const zone = practice.timeZone;
  const handoff = handoffFrom(stored, handoffIdOf(episodeKey));
  const places = mergeDestinations(chart.destinations, practice.destinations, zone);
  const destinations = chooseDestinations(
    places,
    { language: chart.person.language, payer: chart.payers[0] ?? null, loss },
    practice.destinationOrder,
    now,
  );
  const referred = handoff.referral?.record.to;
  const planned = handoff.checkIn?.record.to ?? null;
  const wanted = referred ? receiverKey(referred) : (chosen ?? (planned && receiverKey(planned)));
  return {
    handoff,
    end: endOf(handoff),
    endedAt: lastEndOf(stored),
    facts: safetyFactsOf(stored),
    openHandoff: isOpenHandoff(handoff, { born: chart.child?.birthDate ?? null, today, zone }),
    baton: standingOf(handoff, me, now),
    doNotOffer: doNotOfferNow(handoff, today),
    places,
    destinations,
    destination:
      places.find((place) => receiverKey(place) === wanted) ??
      namedOffice(handoff, zone) ??
      destinations[0]?.destination ??
      null,
  };
}
