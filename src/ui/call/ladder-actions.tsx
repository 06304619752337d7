import { consentInChart, packetOf, sharedIn } from '../../app/note/packet-of.ts';
import { sayDayTime } from '../../app/say/say-time.ts';
import { rungOf } from '../../app/visit/line-to-call.ts';
import { orderForNext } from '../../app/visit/order-at-hand.ts';
import { SUPPORT_LINE } from '../../content/data/resource-lines.ts';
import type { Rung } from '../../domain/handoff/fallback-ladder.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import type { Delivery } from '../../domain/place/delivery.ts';
import { careOf, type Destination } from '../../domain/place/destination.ts';
import { openState } from '../../domain/place/opening-hours.ts';
import { isSameReceiver, receiverKey } from '../../domain/place/receiver-key.ts';
import { useLanguage } from '../context/language.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { SendReferral, useDelivery } from '../place/send-referral.tsx';
import { StartCall } from './start-call.tsx';

/**
 * The way on from the call card: the next rung of the ladder first, the others after it
 * (rules/handoff.md#ladder). Closed, or about to close: a dated next step instead of the call.
 */
export function LadderActions() {
  const words = useWords();
  const { visit, turnTo } = useAtVisit();
  const { contacts } = visit.handoff;
  const rung = rungOf(visit);
  const tried = contacts.length > 0;
  const sends = useDelivery(visit, visit.handoff.referral?.record.order !== undefined);
  const delivery = contacts.some(({ record }) => record.outcome === 'sent_by_portal')
    ? null
    : sends;
  const { ladder } = words.connecting;
  const isClosed = rung.is === 'next_step' && rung.because === 'closed';
  return (
    <>
      {isClosed ? <ClosedNotice rung={rung} /> : null}
      <div className="actions">
        <Primary rung={rung} />
        {tried && !isClosed && rung.is !== 'second_number' && rung.is !== 'own_check_in' ? (
          <StartCall label={ladder.tryAgain} />
        ) : null}
        {tried && !isClosed && rung.is !== 'next_step' && rung.is !== 'own_check_in' ? (
          <Button onPress={() => turnTo('set_next_step')}>{ladder.setStep}</Button>
        ) : null}
        {delivery === null ? null : <SendNow delivery={delivery} />}
        <Button onPress={() => turnTo('not_today')}>{words.talk.notToday}</Button>
      </div>
      {tried || isClosed ? <OtherWays /> : null}
    </>
  );
}

function Primary({ rung }: { readonly rung: Rung }) {
  const words = useWords();
  const locale = useLanguage();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const change = useChangePractice();
  const busy = handoffTap.isSaving;
  const { ladder } = words.connecting;
  const zone = visit.destination?.timeZone ?? visit.practice.timeZone;
  switch (rung.is) {
    case 'call':
      return <StartCall look="main" />;
    case 'second_number':
      return <StartCall look="main" label={ladder.secondNumber(formatPhone(rung.phone))} />;
    case 'another_practice':
      return (
        <Button look="main" busy={busy} onPress={() => change(rung.destination)}>
          {ladder.anotherPractice(rung.destination.name)}
        </Button>
      );
    case 'voicemail':
      return (
        <Button look="main" onPress={() => turnTo('voicemail')}>
          {ladder.leaveMessage}
        </Button>
      );
    case 'next_step':
      return (
        <Button look="main" onPress={() => turnTo('set_next_step')}>
          {rung.opensAt === null
            ? ladder.setStep
            : ladder.setStepFor(sayDayTime(rung.opensAt, { zone, locale }))}
        </Button>
      );
    case 'own_check_in':
      return (
        <Button look="main" onPress={() => turnTo('own_check_in')}>
          {ladder.ownCheckIn}
        </Button>
      );
  }
}

function ClosedNotice({ rung }: { readonly rung: Rung }) {
  const words = useWords();
  const locale = useLanguage();
  const { visit } = useAtVisit();
  const { destination } = visit;
  if (destination === null || rung.is !== 'next_step' || rung.opensAt === null) return null;
  const { hours, timeZone, closedDays } = destination;
  const { ladder } = words.connecting;
  const opens = sayDayTime(rung.opensAt, { zone: timeZone, locale });
  const soon = openState(hours, timeZone, visit.now, closedDays).is === 'closing';
  return <p className="notice">{soon ? ladder.closingSoon(opens) : ladder.closed(opens)}</p>;
}

/** The other practices, and what is left when none of them can be reached. */
function OtherWays() {
  const words = useWords();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const change = useChangePractice();
  const { ladder } = words.connecting;
  const others = visit.destinations.filter(
    ({ destination }) =>
      visit.destination === null || !isSameReceiver(destination, visit.destination),
  );
  return (
    <details className="picker">
      <summary>{ladder.otherPractices}</summary>
      <div className="actions">
        {others.map(({ destination }) => (
          <Button
            key={receiverKey(destination)}
            busy={handoffTap.isSaving}
            onPress={() => change(destination)}
          >
            {ladder.anotherPractice(destination.name)}
          </Button>
        ))}
        <Button onPress={() => turnTo('own_check_in')}>{ladder.ownCheckIn}</Button>
      </div>
      <p className="small">{ladder.supportLine(SUPPORT_LINE.name)}</p>
    </details>
  );
}

/** Refers to another practice within the same handoff; what is shared is shared with that one. */
function useChangePractice(): (to: Destination) => void {
  const words = useWords();
  const { visit, handoffTap } = useAtVisit();
  return ({ reference, name, phone, specialties }) =>
    handoffTap.tap({
      tap: 'take_another_practice',
      to: { reference, name },
      phone,
      ...careOf({ specialties }),
      words: words.agreedToShare(
        visit.chart.person.given,
        name,
        sharedIn(consentInChart(visit))
          .map((item) => words.baton.share[item])
          .join(', '),
      ),
      order: orderForNext(visit, { reference, name }),
    });
}

function SendNow({ delivery }: { readonly delivery: Delivery }) {
  const words = useWords();
  const { visit } = useAtVisit();
  const agreed = visit.handoff.offers.findLast(({ record }) => record.answer === 'agreed');
  return (
    <SendReferral
      delivery={delivery}
      packet={() => packetOf(visit, agreed?.record.words ?? '', null, consentInChart(visit))}
      agreement={() => null}
      // A shared task needs nobody to send it: it takes the place of the call.
      {...(delivery === 'shared-task' ? { label: words.connecting.ladder.sendInstead } : {})}
    />
  );
}
