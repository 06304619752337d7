import { useState } from 'react';
import { useWritePlan } from '../../app/tap/use-write-plan.ts';
import type { Visit } from '../../app/visit/visit.ts';
import type { Agreement } from '../../domain/decide/handoff-action.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import { type Delivery, deliveryTo, isByHand } from '../../domain/place/delivery.ts';
import type { Destination } from '../../domain/place/destination.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { copyText } from '../parts/copy-text.ts';
import { tryPrint } from '../parts/try-print.ts';

/**
 * How the referral would be sent from here; null: it is not offered. What the saved records are to
 * carry is offered only where this EHR takes those records, or the order stands there already.
 */
export function useDelivery(visit: Visit, orderStands = false): Delivery | null {
  const plan = useWritePlan(visit);
  const delivery = visit.destination === null ? null : deliveryTo(visit.destination);
  if (visit.keptHere || delivery === null) return null;
  if (isByHand(delivery) || (delivery === 'ehr-routes' && orderStands)) return delivery;
  const way = plan?.wayOf(delivery === 'ehr-routes' ? 'referral' : 'practice_task');
  return way === 'resource' || way === 'resource_and_note' ? delivery : null;
}

type Props = {
  readonly delivery: Delivery;
  /** What is sent. */
  readonly packet: () => string;
  /** Her agreement where it is given with the same tap; null: it is in the chart already. */
  readonly agreement: () => Agreement | null;
  /** What the button says, where it is not her yes. */
  readonly label?: string;
};

/**
 * Sends the referral the way its destination takes it. Where nothing that is saved sends it, the
 * packet is shown to paste or print, and it counts as sent when somebody says so.
 */
export function SendReferral({ delivery, packet, agreement, label }: Props) {
  const words = useWords().connecting.send;
  const { visit, handoffTap } = useAtVisit();
  const [shown, setShown] = useState(false);
  const { destination } = visit;
  const busy = handoffTap.state.is === 'saving';
  const byHand = isByHand(delivery);
  const send = (): void =>
    handoffTap.tap({
      tap: 'send_by_portal',
      packet: packet(),
      delivery,
      agreement: agreement(),
      ...(byHand ? { saidSent: true } : {}),
    });
  if (!byHand || !shown || destination === null) {
    return (
      <Button busy={busy} onPress={byHand ? () => setShown(true) : send}>
        {label ?? words.yes[delivery]}
      </Button>
    );
  }
  return (
    <section className="send-by-hand" aria-label={words.yes[delivery]}>
      <Where delivery={delivery} destination={destination} />
      <PacketToSend text={packet()} />
      <Button look="main" busy={busy} onPress={send}>
        {words.sentIt}
      </Button>
    </section>
  );
}

/** Where it goes: the portal's address, the fax number, or the practice by name. */
function Where({
  delivery,
  destination,
}: {
  readonly delivery: Delivery;
  readonly destination: Destination;
}) {
  const words = useWords();
  const { portal, fax, name } = destination;
  if (delivery === 'web-portal' && portal !== undefined) {
    return (
      <p>
        <a href={portal} target="_blank" rel="noreferrer">
          {words.place.portal(new URL(portal).host)}
        </a>
      </p>
    );
  }
  const number = delivery === 'fax' && fax !== undefined ? formatPhone(fax) : null;
  return <p>{words.connecting.send.to(name, number)}</p>;
}

function PacketToSend({ text }: { readonly text: string }) {
  const words = useWords().peds.packet;
  const [said, setSaid] = useState<'copied' | 'copyByHand' | 'printBlocked' | null>(null);
  return (
    <>
      <pre className="packet-text">{text}</pre>
      <div className="actions">
        <Button
          onPress={() =>
            void copyText(text).then((copied) => setSaid(copied ? 'copied' : 'copyByHand'))
          }
        >
          {words.copy}
        </Button>
        <Button onPress={() => setSaid(tryPrint() ? null : 'printBlocked')}>{words.print}</Button>
      </div>
      <p role="status">{said === null ? null : words[said]}</p>
    </>
  );
}
