import { useRef, useState } from 'react';
import { packetOf } from '../../app/note/packet-of.ts';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import type { Agreement } from '../../domain/decide/handoff-action.ts';
import { NOT_ASKED } from '../../domain/handoff/agreement.ts';
import { batonRoleOf } from '../../domain/people/staff.ts';
import type { PassTo } from '../../domain/people/step-owner.ts';
import { careOf, type Destination } from '../../domain/place/destination.ts';
import { openState } from '../../domain/place/opening-hours.ts';
import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { withOwnConsent } from '../../domain/script/own-consent.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { PassChoice, type PassChoices, usePassChoices } from '../parts/pass-choice.tsx';
import { Say, type Shown } from '../parts/say.tsx';
import { DestinationLine } from '../place/destination-line.tsx';
import { DestinationPicker } from '../place/destination-picker.tsx';
import { OrderLine, useOrderHere } from '../place/order-line.tsx';
import { SendReferral, useDelivery } from '../place/send-referral.tsx';
import { consentOf, sharedBy } from './consent-of.ts';
import { ContactAnswers, SafeTimes } from './contact-answers.tsx';
import { ShareList } from './share-list.tsx';

/** S2: what is shared and with whom; her yes is what unlocks the call (S-P3, S-P6). */
export function AgreeCard() {
  const words = useWords();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const { destination } = visit;
  const { given } = visit.chart.person;
  const pass = usePassChoices();
  const [contact, setContact] = useState(NOT_ASKED);
  const asked = useRef<Shown | null>(null);
  const here = useOrderHere(destination);
  const lines = withOwnConsent(
    chooseStepLines(visit.scriptContext, 'agreement'),
    visit.practice.consent,
  );
  const delivery = useDelivery(visit, here.order !== null);
  const agreementOf = (destination: Destination, to?: PassTo): Agreement => ({
    to: { reference: destination.reference, name: destination.name },
    phone: destination.phone,
    ...careOf(destination),
    screens: [...new Set(visit.finding.reasons.flatMap((r) => r.screen?.records[0] ?? []))],
    words: words.agreedToShare(given, destination.name, sharedBy(asked.current, words.baton.share)),
    contact,
    today: visit.today,
    order: here.order,
    ...consentOf(asked.current, visit.chart.person.interpreterNeeded),
    ...(to === undefined ? {} : { pass: to }),
  });
  const agree = (to?: PassTo): void => {
    if (destination !== null) handoffTap.tap({ tap: 'agree', ...agreementOf(destination, to) });
  };
  return (
    <Card heading={words.agree.heading}>
      <Say lines={lines} variables={scriptVariables(visit, destination)} shownIn={asked} />
      {destination === null ? <NoDestination /> : <DestinationLine destination={destination} />}
      <DestinationPicker />
      {destination === null ? null : <OrderLine {...here} />}
      <ShareList lines={lines} />
      <ContactAnswers contact={contact} change={setContact} />
      {pass.is === 'failed' ? <p className="small">{words.baton.staffNotRead}</p> : null}
      <PassChoice {...pass} />
      <div className="actions">
        {destination === null ? null : <YesButtons pass={pass} agree={agree} />}
        {delivery === null || destination === null ? null : (
          <SendReferral
            delivery={delivery}
            packet={() =>
              packetOf(
                visit,
                agreementOf(destination).words,
                contact,
                consentOf(asked.current, false).consent ?? null,
              )
            }
            agreement={() => agreementOf(destination)}
          />
        )}
        <Button look="link" onPress={() => turnTo('talk')}>
          {words.back}
        </Button>
      </div>
      <SafeTimes contact={contact} change={setContact} />
    </Card>
  );
}

/**
 * "Yes" and who carries on, in one tap. Whoever usually takes the baton calls first; for the
 * others passing it on comes first, and its place is kept while the staff list is being read.
 */
function YesButtons({
  pass,
  agree,
}: {
  readonly pass: PassChoices;
  readonly agree: (to?: PassTo) => void;
}) {
  const words = useWords();
  const { visit, handoffTap } = useAtVisit();
  const saving = handoffTap.isSaving;
  const { chosen } = pass;
  const { destination } = visit;
  const open =
    destination &&
    openState(destination.hours, destination.timeZone, visit.now, destination.closedDays);
  const callsFirst =
    batonRoleOf(visit.me.codes) !== null || (pass.is !== 'loading' && chosen === null);
  const passTo =
    chosen === null && pass.is !== 'loading' ? null : (
      <Button
        key="pass"
        look={callsFirst ? 'quiet' : 'main'}
        busy={saving || chosen === null}
        onPress={() => agree(chosen?.to)}
      >
        {words.baton.yesPassTo(chosen?.label ?? '…')}
      </Button>
    );
  const call = (
    <Button key="call" look={callsFirst ? 'main' : 'quiet'} busy={saving} onPress={() => agree()}>
      {open?.is === 'closed' || open?.is === 'closing'
        ? words.connecting.agree.yesSetStep
        : words.agree.yesCallNow}
    </Button>
  );
  return <div className="bar">{callsFirst ? [call, passTo] : [passTo, call]}</div>;
}

/** No practice to call is a value with a next step, and "none on file" is not "could not read". */
function NoDestination() {
  const words = useWords();
  const { visit } = useAtVisit();
  const { name, phone } = visit.practice.helpLine;
  const failed = visit.chart.notRead.some(({ what }) => what === 'HealthcareService');
  return (
    <div className="notice" role="note">
      <p>{failed ? words.agree.directoryFailed : words.agree.none}</p>
      <p>{failed ? words.callInstead(name, phone) : words.agree.noneNext(name, phone)}</p>
    </div>
  );
}
