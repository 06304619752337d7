import { expect, type Frame, type Page } from '@playwright/test';
import { screenFindings } from './audit.ts';
import type { Step } from './handoff-steps.ts';

/** For `walk`: after each step its screen is looked at, and a finding names the step. */
export const lookClosely =
  (page: Page, app: Frame) =>
  async (step: Step): Promise<void> => {
    expect.soft(await screenFindings(page, app, step), step.title).toEqual([]);
  };
