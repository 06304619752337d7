import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { FhirFailure } from '../../fhir/client/fhir-failure.ts';
import type { Run } from '../../fhir/write/write-run.ts';

/** Decided: to be sent as it is, however often; or what there is to say instead. */
export type DecidedTo<Attempt, Outcome> =
  | { readonly send: Attempt }
  | { readonly instead: Outcome };

/** A fault of the app while it sent: what arrived, only the chart knows. */
type Fault = { readonly is: 'not_saved'; readonly failure: FhirFailure };

const FAULT: Fault = {
  is: 'not_saved',
  failure: { kind: 'unknown_outcome', method: 'POST', what: 'Bundle', text: null },
};

/** How one kind of write is done; the engine (fhir/write) is what sends. */
type Writer<Asked, Attempt, Outcome> = {
  /** Once for each tap. */
  readonly decide: (asked: Asked) => Promise<DecidedTo<Attempt, Outcome>>;
  /** @param earlier the run a first try ended with: what is in the chart is not sent twice */
  readonly send: (attempt: Attempt, asked: Asked, earlier: Run | null) => Promise<Outcome>;
  /** What the screen knows is renewed before the outcome is shown. */
  readonly renew: (outcome: Outcome) => Promise<void> | void;
};

export type Writing<Asked, Outcome> = {
  readonly state: { readonly is: 'idle' } | { readonly is: 'saving' } | Outcome | Fault;
  /** What was asked for last; null: nothing yet. */
  readonly asked: Asked | null;
  readonly write: (asked: Asked) => void;
  /** Sends the last attempt again, exactly as it was made: it is written once. */
  readonly again: () => void;
};

const IDLE = { is: 'idle' } as const;
const SAVING = { is: 'saving' } as const;

/**
 * The one mutation of the app: everything that is written goes through here. A second tap while one
 * is being sent does nothing; sent again, an attempt is the same and goes on from where it stood.
 */
export function useWrite<Asked, Attempt, Outcome extends { readonly is: string }>({
  decide,
  send,
  renew,
}: Writer<Asked, Attempt, Outcome>): Writing<Asked, Outcome> {
  const busy = useRef(false);
  const last = useRef<{ readonly attempt: Attempt; readonly run: Run | null } | null>(null);
  const mutation = useMutation({
    retry: 0,
    networkMode: 'always',
    mutationFn: async (asked: Asked): Promise<Outcome> => {
      if (last.current === null) {
        const decided = await decide(asked);
        if ('instead' in decided) return decided.instead;
        last.current = { attempt: decided.send, run: null };
      }
      const { attempt, run } = last.current;
      const outcome = await send(attempt, asked, run);
      last.current = { attempt, run: runOf(outcome) };
      return outcome;
    },
    onSuccess: renew,
    onSettled: () => {
      busy.current = false;
    },
  });
  const { mutate, variables } = mutation;
  const start = useCallback(
    (asked: Asked): void => {
      busy.current = true;
      mutate(asked);
    },
    [mutate],
  );
  return {
    state: mutation.isPending ? SAVING : (mutation.data ?? (mutation.isError ? FAULT : IDLE)),
    asked: variables ?? null,
    write: useCallback(
      (asked) => {
        if (busy.current) return;
        last.current = null;
        start(asked);
      },
      [start],
    ),
    again: useCallback(() => {
      if (!busy.current && variables !== undefined) start(variables);
    }, [start, variables]),
  };
}

const runOf = (outcome: { readonly is: string; readonly run?: Run }): Run | null =>
  outcome.run ?? null;
