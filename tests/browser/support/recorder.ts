import type { Locator } from '@playwright/test';

/** Counts what a person does: taps, and fields typed into. */
export type Recorder = {
  readonly tap: (control: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** So far. A field typed into twice is two fields; the tap into a field is part of typing. */
  readonly counts: () => { readonly taps: number; readonly fields: number };
};

/** A control's visible name: its own text, or for a radio its label's. Runs in the page. */
const nameOf = (control: Element): string => {
  const label = control instanceof HTMLInputElement ? control.labels?.[0] : control;
  return (label ?? control).textContent?.trim() ?? '';
};

/** Starts at nothing done. `tell` hears of each act in words, before it is done. */
export const startRecorder = (tell: (act: string) => void = () => {}): Recorder => {
  let taps = 0;
  let fields = 0;
  return {
    tap: async (control) => {
      taps += 1;
      tell(`taps "${await control.evaluate(nameOf)}"`);
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
