import type { HandoffRecord } from '../../../domain/handoff/handoff-record.ts';
import type { Place } from '../../../domain/people/actor.ts';
import type { BatonRole } from '../../../domain/people/staff.ts';
import type { PassTo } from '../../../domain/people/step-owner.ts';
import type { Receiver } from '../../../domain/place/receiver-key.ts';

type Kind = HandoffRecord['kind'];
type OfKind<K extends Kind> = Extract<HandoffRecord, { kind: K }>;

/** How a value is said. Each has a writer (write-value.ts) and a reader (read-value.ts). */
export type Shape<T> = null extends T
  ? { readonly orNone: Shape<Exclude<T, null>> }
  : [T] extends [boolean]
    ? 'yes_no'
    : [T] extends [string]
      ? string extends T
        ? 'text' | 'instant' | 'day'
        : { readonly words: { readonly [C in T]: string } }
      : [T] extends [PassTo]
        ? 'pass_to'
        : [T] extends [Place]
          ? 'place'
          : [T] extends [Receiver]
            ? 'role' extends keyof T
              ? 'owner'
              : 'who'
            : [T] extends [readonly string[]]
              ? 'list'
              : never;

/** `[label, shape]`, or fields of an object in a row; `optional` for one that may be absent. */
type Field<T> = [Shape<T>] extends [never]
  ? { readonly group: Fields<T>; readonly optional?: boolean }
  : readonly [label: string, shape: Shape<T>];

/** Every field of a record: one that is not here does not compile, so none is left out. */
type Fields<R> = {
  readonly [F in Exclude<keyof R, 'kind' | 'key'>]-?: Record<never, never> extends Pick<R, F>
    ? { readonly optional: Field<Exclude<R[F], undefined>> }
    : Field<R[F]>;
};

/** The same without its types, for what goes through the table. */
export type AnyShape =
  | 'text'
  | 'instant'
  | 'day'
  | 'yes_no'
  | 'pass_to'
  | 'place'
  | 'who'
  | 'owner'
  | 'list'
  | { readonly orNone: AnyShape }
  | { readonly words: Readonly<Record<string, string>> };
export type AnyField =
  | readonly [label: string, shape: AnyShape]
  | { readonly group: AnyFields }
  | { readonly optional: AnyField };
export type AnyFields = Readonly<Record<string, AnyField>>;

/** What each record is called, and its fields, in the order in which they are read. */
export type RecordFormats = {
  readonly [K in Kind]: { readonly title: string; readonly fields: Fields<OfKind<K>> };
};

/** When a record was made, and by whom. */
export const SIGNED = { at: ['recorded', 'instant'], by: ['by', 'who'] } as const;

export const ROLE_WORDS: Readonly<Record<BatonRole, string>> = {
  assistant: 'an assistant',
  coordinator: 'a coordinator',
  front_desk: 'at the front desk',
};
