import type { FhirFailure } from '../client/fhir-failure.ts';

/**
 * How one record of a decision stands. `unknown`: it was sent, and whether it arrived is not known;
 * it is looked for in the chart before anything is sent again.
 */
export type ItemState = 'pending' | 'sent' | 'confirmed' | 'refused' | 'unknown';

/** One record of a decision on its way into the chart. */
export type Item = {
  readonly key: string;
  readonly state: ItemState;
  /** The server answered 2xx: read back, it must be there. */
  readonly accepted: boolean;
  /** Someone else's record stands in its place. */
  readonly lost: boolean;
  /** `Task/12` as soon as the server named it. */
  readonly reference: string | null;
  readonly failure: FhirFailure | null;
};

/** A decision's records on their way, in the order in which they are sent. */
export type Run = readonly Item[];

/** What happened to one record. */
export type WriteEvent = { readonly key: string } & (
  | { readonly is: 'sent' }
  | { readonly is: 'accepted'; readonly reference: string | null }
  | { readonly is: 'refused'; readonly failure: FhirFailure }
  /**
   * 409 or 412: one event (rules/fhir.md#conflict). It may be our own first try that came first.
   */
  | { readonly is: 'conflict'; readonly failure: FhirFailure }
  /** Sent, and no answer that can be trusted. */
  | { readonly is: 'lost'; readonly failure: FhirFailure }
  /** It never left: signed out, offline, the EHR busy. */
  | { readonly is: 'not_sent'; readonly failure: FhirFailure }
  /** Read back: the chart holds it as decided, someone else's is in its place, or neither. */
  | { readonly is: 'found'; readonly reference: string | null }
  | { readonly is: 'found_another' }
  | { readonly is: 'not_found' }
  | { readonly is: 'not_readable'; readonly failure: FhirFailure }
);

/** Nothing of it was sent yet: what got no answer, and was not found, may still arrive. */
export const isPending = ({ state, failure }: Item): boolean =>
  state === 'pending' && failure?.kind !== 'unknown_outcome';

export const itemIn = (run: Run, key: string): Item | undefined =>
  run.find((one) => one.key === key);

/** The records of a decision before anything is sent. */
export const startRun = (keys: readonly string[]): Run =>
  keys.map((key) => ({
    key,
    state: 'pending',
    accepted: false,
    lost: false,
    reference: null,
    failure: null,
  }));

/** The same run, for someone who tries again: what was turned down may be taken by now. */
export const againFrom = (run: Run): Run =>
  run.map((item) =>
    item.state === 'refused' && !item.lost ? { ...item, state: 'pending', accepted: false } : item,
  );

/**
 * The run after an event. Pure; an event that cannot happen in a state leaves the record as it is,
 * so that a late answer never turns a confirmed record back.
 */
export function afterEvent(run: Run, event: WriteEvent): Run {
  return run.map((item) => (item.key === event.key ? nextItem(item, event) : item));
}

function nextItem(item: Item, event: WriteEvent): Item {
  switch (item.state) {
    case 'pending':
      return fromPending(item, event);
    case 'sent':
      return fromSent(item, event);
    case 'unknown':
      return fromUnknown(item, event);
    case 'confirmed':
    case 'refused':
      return item;
  }
}

/** Nothing was sent, and still it can be in the chart: an earlier try, or another workstation. */
function fromPending(item: Item, event: WriteEvent): Item {
  switch (event.is) {
    case 'sent':
      return { ...item, state: 'sent', failure: null };
    case 'found':
      return confirmed(item, event.reference);
    case 'found_another':
      return { ...item, state: 'refused', lost: true };
    case 'not_sent':
    case 'not_readable':
      return { ...item, failure: event.failure };
    default:
      return item;
  }
}

function fromSent(item: Item, event: WriteEvent): Item {
  switch (event.is) {
    case 'accepted':
      return { ...item, accepted: true, reference: event.reference ?? item.reference };
    case 'refused':
      return { ...item, state: 'refused', failure: event.failure };
    case 'conflict':
    case 'lost':
    case 'not_readable':
      return { ...item, state: 'unknown', failure: event.failure };
    case 'not_sent':
      return { ...item, state: 'pending', failure: event.failure };
    case 'found':
      return confirmed(item, event.reference);
    case 'found_another':
      return { ...item, state: 'refused', lost: true };
    case 'not_found':
      return { ...item, state: item.accepted ? 'refused' : 'pending' };
    case 'sent':
      return item;
  }
}

function fromUnknown(item: Item, event: WriteEvent): Item {
  switch (event.is) {
    case 'found':
      return confirmed(item, event.reference);
    case 'found_another':
      return { ...item, state: 'refused', lost: true };
    case 'not_found':
      // It is known now not to have arrived, and may be sent again: unless the server said that
      // something else had come first.
      return item.failure?.kind === 'conflict'
        ? { ...item, state: 'refused', lost: true }
        : { ...item, state: item.accepted ? 'refused' : 'pending' };
    case 'not_readable':
      return { ...item, failure: event.failure };
    default:
      return item;
  }
}

const confirmed = (item: Item, reference: string | null): Item => ({
  ...item,
  state: 'confirmed',
  reference: reference ?? item.reference,
  failure: null,
});
