import type { Practice } from '../../domain/practice.ts';

/** What a practice file has of them: places with numbers to call, sentences to say, own forms. */
export type LargerParts = {
  readonly scripts?: unknown;
  readonly consent?: unknown;
  readonly destinations?: unknown;
  readonly holidays?: unknown;
  readonly linkIds?: unknown;
  readonly itemCodes?: unknown;
};

export type PartsRead =
  | {
      readonly ok: true;
      readonly parts: Pick<
        Practice,
        'ownScripts' | 'consent' | 'destinations' | 'closedDays' | 'forms'
      >;
    }
  | { readonly ok: false; readonly problems: readonly string[] };
