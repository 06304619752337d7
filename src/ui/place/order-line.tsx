import { useState } from 'react';
import { orderAtHand, orderSaid } from '../../app/visit/order-at-hand.ts';
import type { OrderByHand, OrderChoice } from '../../domain/handoff/order-by-hand.ts';
import { type Receiver, receiverKey } from '../../domain/place/receiver-key.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';

/** What is done about an order that is in the chart already, and how to do the other thing. */
type OrderHere = {
  /** The order that the agreement carries; null: a referral of our own is made. */
  readonly order: OrderByHand | null;
  readonly choice: OrderChoice | null;
  readonly use: (it: boolean) => void;
};

/** The order already in the chart, for whoever is about to be called; used unless someone says no. */
export function useOrderHere(to: Receiver | null): OrderHere {
  const { visit } = useAtVisit();
  const choice = orderAtHand(visit, to);
  const [said, use] = useState<{ readonly of: string; readonly it: boolean } | null>(null);
  // What was said of one order and one place is not said of another.
  const of = `${choice?.order.reference} ${to?.reference ?? to?.name}`;
  const isUsed = said?.of === of ? said.it : choice?.is === 'use';
  return {
    order: choice !== null && isUsed ? choice.order : null,
    choice,
    use: (it) => use({ of, it }),
  };
}

/** One calm line, with the other way one tap away; nothing where there is no order (hazard H12). */
export function OrderLine({ order, choice, use }: OrderHere) {
  const words = useWords().order;
  const locale = useLanguage();
  const { visit, choosePractice } = useAtVisit();
  if (choice === null) return null;
  const { date, place } = orderSaid(visit, choice.order, locale);
  const there = choice.is === 'elsewhere' ? choice.place : null;
  return (
    <p>
      {order === null ? words.separate(date, place) : words.used(date, place)}{' '}
      {there !== null && order === null ? (
        <Button look="link" onPress={() => choosePractice(receiverKey(there))}>
          {words.callThere(there.name)}
        </Button>
      ) : (
        <Button look="link" onPress={() => use(order === null)}>
          {order === null ? words.useIt : words.makeSeparate}
        </Button>
      )}
    </p>
  );
}

/** Orders that were let go, or that nobody used: they stand, and are cancelled where they were made. */
export function OrdersStand({ orders }: { readonly orders: readonly OrderByHand[] }) {
  const words = useWords().order;
  const locale = useLanguage();
  const { visit } = useAtVisit();
  return orders.map((order) => {
    const { date, place } = orderSaid(visit, order, locale);
    return <p key={order.reference}>{words.stands(date, place, order.by)}</p>;
  });
}
