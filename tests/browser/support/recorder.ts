import type { Locator } from '@playwright/test';

/** Counts what a person does: taps, and fields typed into. */
export type Recorder = {
  readonly tap: (control: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** So far. A field typed into twice is two fields; the tap into a field is part of typing. */
  readonly counts: () => { readonly taps: number; readonly fields: number };
};

/** Starts at nothing done. `tell` hears of each act in words, before it is done. */
export const startRecorder = (tell: (act: string) => void = () => {}): Recorder => {
  let taps = 0;
  let fields = 0;
  return {
    tap: async (control) => {
      taps += 1;
      tell(`taps "${(await control.innerText()).trim()}"`);
      await control.click();
    },
    type: async (field, text) => {
      fields += 1;
      tell(`types "${text}"`);
      await field.fill(text);
    },
    counts: () => ({ taps, fields }),
  };
};
