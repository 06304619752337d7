import { useRef, useState } from 'react';
import { scriptVariables } from '../../app/visit/script-variables.ts';
import { chooseStepLines } from '../../domain/script/choose-step-lines.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { NameAndNumberFields, useNameAndNumber } from '../parts/name-and-number.tsx';
import { Say, type Shown } from '../parts/say.tsx';
import { OrderLine, useOrderHere } from '../place/order-line.tsx';
import { consentOf, sharedBy } from './consent-of.ts';

/**
 * She has someone she knows: a warm handoff to that office counts like any other
 * (rules/handoff.md#lawful-ends).
 */
export function OfficeCard() {
  const words = useWords();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const fields = useNameAndNumber('office');
  const { name, phone } = fields;
  const said = useRef<Shown | null>(null);
  const [asked, setAsked] = useState(false);
  const here = useOrderHere({ reference: null, name: name.trim() });
  const { office } = words.connecting;
  const { given } = visit.chart.person;
  const agree = (): void => {
    setAsked(true);
    if (!fields.complete()) return;
    handoffTap.tap({
      tap: 'agree',
      to: { reference: null, name: name.trim() },
      phone: phone.trim(),
      screens: [...new Set(visit.finding.reasons.flatMap((r) => r.screen?.records[0] ?? []))],
      words: words.agreedToShare(given, name.trim(), sharedBy(said.current, words.baton.share)),
      today: visit.today,
      order: here.order,
      ...consentOf(said.current, visit.chart.person.interpreterNeeded),
    });
  };
  return (
    <Card heading={office.heading}>
      <p>{office.body}</p>
      <Say
        lines={chooseStepLines(visit.scriptContext, 'agreement')}
        variables={scriptVariables(visit, null)}
        shownIn={said}
      />
      <NameAndNumberFields fields={fields} asked={asked} words={office} />
      <OrderLine {...here} />
      <div className="actions">
        <Button look="main" busy={handoffTap.isSaving} onPress={agree}>
          {fields.noName ? office.callNoName : office.call(name.trim())}
        </Button>
        <Button look="link" onPress={() => turnTo('not_today')}>
          {words.back}
        </Button>
      </div>
    </Card>
  );
}
