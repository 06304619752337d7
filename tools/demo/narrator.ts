import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';

/** Prints the demo and keeps its pictures. */
export type Narrator = {
  readonly chapter: (title: string) => void;
  readonly say: (line: string) => void;
  /** Prints what a person can read in the frame, and keeps a numbered picture of it. */
  readonly showApp: (screen: string, title: string, app: Frame) => Promise<void>;
  readonly showPage: (screen: string, title: string, page: Page) => Promise<void>;
};

/** Pictures go to `folder`, as "01-screen.png" by their order; no file is named after a person. */
export const startNarrator = (folder: string): Narrator => {
  mkdirSync(folder, { recursive: true });
  let pictures = 0;
  const nextPicture = (screen: string): string => {
    pictures += 1;
    return join(folder, `${String(pictures).padStart(2, '0')}-${screen}.png`);
  };
  const say = (line: string) => console.log(`   ${line}`);
  return {
    chapter: (title) => console.log(`\n${title}`),
    say,
    showApp: async (screen, title, app) => {
      const path = nextPicture(screen);
      console.log(` * ${title}  [${path}]`);
      const text = await app.locator('body').innerText();
      for (const line of text.split('\n').filter((part) => part.trim() !== '')) {
        say(`  | ${line.trim()}`);
      }
      await app.page().locator('iframe').screenshot({ path, animations: 'disabled' });
    },
    showPage: async (screen, title, page) => {
      const path = nextPicture(screen);
      console.log(` * ${title}  [${path}]`);
      await page.screenshot({ path, animations: 'disabled' });
    },
  };
};
