import { randomSecret } from './secrets.ts';

/** What became of a handle that is presented. A spent one still knows what it stood for. */
export type Presented<T> =
  | { readonly state: 'fresh' | 'spent' | 'expired'; readonly value: T }
  | { readonly state: 'unknown' };

/** Handles that open something once and within a time: launch handles and authorization codes. */
export type SingleUse<T> = {
  readonly issue: (value: T) => string;
  /** Looks without spending. */
  readonly look: (handle: string) => Presented<T>;
  readonly spend: (handle: string) => void;
};

export function createSingleUse<T>(seconds: number, now: () => Date): SingleUse<T> {
  const entries = new Map<
    string,
    { readonly value: T; readonly expires: number; spent: boolean }
  >();
  return {
    issue: (value) => {
      const handle = randomSecret();
      entries.set(handle, { value, expires: now().getTime() + seconds * 1000, spent: false });
      return handle;
    },
    look: (handle) => {
      const entry = entries.get(handle);
      if (entry === undefined) return { state: 'unknown' };
      if (entry.spent) return { state: 'spent', value: entry.value };
      const state = now().getTime() < entry.expires ? 'fresh' : 'expired';
      return { state, value: entry.value };
    },
    spend: (handle) => {
      const entry = entries.get(handle);
      if (entry !== undefined) entry.spent = true;
    },
  };
}
