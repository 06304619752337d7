import { expect, type Frame, type Page } from '@playwright/test';

/** The sidebar's frame once it is there. It stays the same object through the launch. */
export const appFrame = async (page: Page): Promise<Frame> => {
  const element = await page.locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The chart page has no app frame.');
  return frame;
};

/** Gives the app exactly this many pixels, whatever the chart page's own layout wants. */
export const setFrameWidth = async (page: Page, frame: Frame, width: number): Promise<void> => {
  await page.locator('iframe').evaluate((element, px) => {
    const style = {
      'box-sizing': 'content-box',
      border: '0',
      flex: 'none',
      width: `${px}px`,
      'min-width': `${px}px`,
      'max-width': 'none',
    };
    for (const [name, value] of Object.entries(style)) {
      (element as HTMLElement).style.setProperty(name, value, 'important');
    }
  }, width);
  await expect.poll(() => frame.evaluate(() => window.innerWidth)).toBe(width);
};
