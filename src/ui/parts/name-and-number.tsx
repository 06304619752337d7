import { type RefObject, useRef } from 'react';
import type { DraftTurn } from '../../app/draft/draft-form.ts';
import { isText, useDraftField } from '../../app/draft/use-draft.ts';
import { useAtVisit } from '../context/visit-context.ts';

/** A name and a number to call: both are needed, and are said to be missing only once asked for. */
export type NameAndNumber = {
  readonly name: string;
  readonly phone: string;
  readonly setName: (name: string) => void;
  readonly setPhone: (phone: string) => void;
  readonly noName: boolean;
  readonly noPhone: boolean;
  /** Puts the focus on the first that is missing; false: one is. */
  readonly complete: () => boolean;
  readonly nameField: RefObject<HTMLInputElement | null>;
  readonly phoneField: RefObject<HTMLInputElement | null>;
};

export function useNameAndNumber(turn: DraftTurn, firstName = '', firstPhone = ''): NameAndNumber {
  const { visit } = useAtVisit();
  const [name, setName] = useDraftField({ visit, turn, name: 'name' }, firstName, isText);
  const [phone, setPhone] = useDraftField({ visit, turn, name: 'phone' }, firstPhone, isText);
  const nameField = useRef<HTMLInputElement>(null);
  const phoneField = useRef<HTMLInputElement>(null);
  const noName = name.trim() === '';
  const noPhone = !/\d{3}/.test(phone);
  const complete = (): boolean => {
    if (noName) nameField.current?.focus();
    else if (noPhone) phoneField.current?.focus();
    return !noName && !noPhone;
  };
  return { name, phone, setName, setPhone, noName, noPhone, complete, nameField, phoneField };
}

/** The two fields, each with what to write where it is missing. */
export function NameAndNumberFields({
  fields,
  asked,
  words,
}: {
  readonly fields: NameAndNumber;
  /** Something was saved or tried: problems are said only from then on. */
  readonly asked: boolean;
  readonly words: Readonly<Record<'name' | 'phone' | 'noName' | 'noPhone', string>>;
}) {
  const { name, phone, noName, noPhone } = fields;
  return (
    <>
      <label className="field">
        <span>{words.name}</span>
        <input
          ref={fields.nameField}
          value={name}
          onChange={(event) => fields.setName(event.currentTarget.value)}
          autoComplete="off"
          aria-invalid={asked && noName}
        />
      </label>
      {asked && noName ? <p className="error">{words.noName}</p> : null}
      <label className="field">
        <span>{words.phone}</span>
        <input
          ref={fields.phoneField}
          value={phone}
          inputMode="tel"
          onChange={(event) => fields.setPhone(event.currentTarget.value)}
          autoComplete="off"
          aria-invalid={asked && noPhone}
        />
      </label>
      {asked && noPhone ? <p className="error">{words.noPhone}</p> : null}
    </>
  );
}
