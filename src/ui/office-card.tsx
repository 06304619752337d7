import { useRef, useState } from 'react';
import { scriptVariables } from '../app/script-variables.ts';
import { chooseStepLines } from '../domain/choose-script.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { useWords } from './later-words.ts';
import { OrderLine, useOrderHere } from './order-line.tsx';
import { Say } from './say.tsx';
import { useAtVisit } from './visit-context.ts';

/** She has someone she knows: a warm handoff to that office counts like any other (clinical.md §7). */
export function OfficeCard() {
  const words = useWords();
  const { visit, handoffTap, turnTo } = useAtVisit();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [asked, setAsked] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const phoneField = useRef<HTMLInputElement>(null);
  const here = useOrderHere({ reference: null, name: name.trim() });
  const { office } = words.connecting;
  const { given } = visit.chart.person;
  const noName = name.trim() === '';
  const noPhone = !/\d{3}/.test(phone);
  const agree = (): void => {
    setAsked(true);
    if (noName) {
      nameField.current?.focus();
      return;
    }
    if (noPhone) {
      phoneField.current?.focus();
      return;
    }
    handoffTap.tap({
      tap: 'agree',
      to: { reference: null, name: name.trim() },
      phone: phone.trim(),
      screens: [...new Set(visit.finding.reasons.flatMap((r) => r.screen?.records[0] ?? []))],
      words: words.agreedToShare(given, name.trim()),
      today: visit.today,
      order: here.order,
    });
  };
  return (
    <Card heading={office.heading}>
      <p>{office.body}</p>
      <Say
        lines={chooseStepLines(visit.scriptContext, 'agreement')}
        variables={scriptVariables(visit, null)}
      />
      <label className="field">
        <span>{office.name}</span>
        <input
          ref={nameField}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          autoComplete="off"
          aria-invalid={asked && noName}
        />
      </label>
      <label className="field">
        <span>{office.phone}</span>
        <input
          ref={phoneField}
          value={phone}
          inputMode="tel"
          onChange={(event) => setPhone(event.currentTarget.value)}
          autoComplete="off"
          aria-invalid={asked && noPhone}
        />
      </label>
      {asked && (noName || noPhone) ? (
        <p className="error" role="alert">
          {office.missing}
        </p>
      ) : null}
      <OrderLine {...here} />
      <div className="actions">
        <Button look="main" busy={handoffTap.state.is === 'saving'} onPress={agree}>
          {noName ? office.callNoName : office.call(name.trim())}
        </Button>
        <Button look="link" onPress={() => turnTo('not_today')}>
          {words.back}
        </Button>
      </div>
    </Card>
  );
}
