import {
  chooseOrder,
  type OrderByHand,
  type OrderChoice,
} from '../../domain/handoff/order-by-hand.ts';
import type { Receiver } from '../../domain/place/receiver-key.ts';
import { ordersByHand } from '../../fhir/chart/orders-by-hand.ts';
import { type SayWhen, sayDate, sayDay } from '../say/say-when.ts';
import type { Visit } from './visit.ts';

/** The order in the chart to think of before she is referred there; null: none. */
export function orderAtHand(visit: Visit, to: Receiver | null): OrderChoice | null {
  return chooseOrder(ordersOf(visit), to, visit.chart.destinations);
}

/**
 * Also one that this handoff seems to use: while nothing is agreed that is what is left of someone
 * whose agreement came second.
 */
const ordersOf = ({ chart, handoff, now }: Visit): readonly OrderByHand[] =>
  ordersByHand(
    chart.handoffResources,
    chart.person.reference,
    now,
    handoff.referral?.record.order ?? null,
  );

/**
 * The order that goes with her to the next practice: the one this handoff rests on where it names
 * no place or that one, else one that is free; null: a referral of its own is made.
 */
export function orderForNext(visit: Visit, to: Receiver): OrderByHand | null {
  const choice = orderAtHand(visit, to);
  return choice?.is === 'use' ? choice.order : null;
}

/** Orders in the chart, as someone made them: of those a decision let go, and of the waiting. */
export function ordersThatStand(
  visit: Visit,
  references: readonly string[] | 'all',
): readonly OrderByHand[] {
  return ordersOf(visit).filter(
    ({ reference }) => references === 'all' || references.includes(reference),
  );
}

/** When the order was made and where it refers her, as the screen says it; a bare day has no zone. */
export function orderSaid(
  { chart, practice }: Visit,
  { at, to }: OrderByHand,
  locale: SayWhen['locale'],
): { readonly date: string; readonly place: string | null } {
  const date = at.includes('T')
    ? sayDay(at, { zone: practice.timeZone, locale })
    : at.length < 10
      ? at
      : sayDate(at, locale);
  const known = chart.destinations.find(({ reference }) => reference === to?.reference);
  return { date, place: (to?.reference && known?.name) || to?.name || null };
}
