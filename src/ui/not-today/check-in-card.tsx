import { useState } from 'react';
import { sayDate } from '../../app/say/say-when.ts';
import { ordersThatStand } from '../../app/visit/order-at-hand.ts';
import { After } from '../after/after.tsx';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { useOwnerName } from '../parts/owner-choice.tsx';
import { OrdersStand } from '../place/order-line.tsx';
import { CorrectThis } from '../saved/correct-this.tsx';
import { Receipts } from '../saved/receipts.tsx';
import { CameUp } from '../talk/came-up.tsx';

/** A check-in is planned, and it is not the day for it: where it stands, nothing to do. */
export function CheckInCard() {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const nameOf = useOwnerName();
  const checkIn = visit.handoff.checkIn?.record;
  return (
    <Card heading={words.checkIn.heading}>
      {checkIn === undefined ? null : (
        <p>
          <strong>{words.checkIn.on(sayDate(checkIn.due, locale), nameOf(checkIn.owner))}</strong>
        </p>
      )}
      <CameUp />
      {'ordersLet' in handoffTap.state ? null : (
        <OrdersStand orders={ordersThatStand(visit, 'all')} />
      )}
      {visit.doNotOffer ? (
        <DoNotOffer />
      ) : (
        <div className="actions">
          <Button onPress={() => turnTo('talk')}>{words.checkIn.offerAgain}</Button>
        </div>
      )}
      <CorrectThis />
      <After />
      <Receipts />
    </Card>
  );
}

/**
 * She asked not to be asked before a day: only a clinician may, and says why
 * (rules/handoff.md#asked-to-wait).
 */
function DoNotOffer() {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap } = useAtVisit();
  const [why, setWhy] = useState('');
  const { notToday } = words.connecting;
  const until = visit.handoff.checkIn?.record.doNotOfferUntil ?? visit.today;
  const said = notToday.doNotOfferUntil(visit.chart.person.given, sayDate(until, locale));
  if (visit.role !== 'clinician') {
    return (
      <p className="notice">
        {said} {notToday.clinicianMay}
      </p>
    );
  }
  return (
    <>
      <p className="notice">{said}</p>
      <details className="picker">
        <summary>{notToday.clinicianMay}</summary>
        <label className="field">
          <span>{notToday.why}</span>
          <input
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
            autoComplete="off"
          />
        </label>
        <Button
          busy={handoffTap.isSaving}
          onPress={() => handoffTap.tap({ tap: 'offer_anyway', because: why })}
        >
          {notToday.offerAnyway}
        </Button>
      </details>
    </>
  );
}
