import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';

/** Prints the demo and keeps its pictures. */
export type Narrator = {
  readonly chapter: (title: string) => void;
  readonly say: (line: string) => void;
  /** Prints what a person can read in the frame, and keeps a numbered picture of it. */
  readonly showApp: (title: string, page: Page, app: Frame) => Promise<void>;
  readonly showPage: (title: string, page: Page) => Promise<void>;
};

const toFileName = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);

/** Pictures go to `folder`, named "01-…" by their order and title; never by a patient's name. */
export const startNarrator = (folder: string): Narrator => {
  mkdirSync(folder, { recursive: true });
  let pictures = 0;
  const nextPicture = (title: string): string => {
    pictures += 1;
    return join(folder, `${String(pictures).padStart(2, '0')}-${toFileName(title)}.png`);
  };
  const say = (line: string) => console.log(`   ${line}`);
  return {
    chapter: (title) => console.log(`\n${title}`),
    say,
    showApp: async (title, page, app) => {
      const path = nextPicture(title);
      console.log(` * ${title}  [${path}]`);
      const text = await app.locator('body').innerText();
      for (const line of text.split('\n').filter((part) => part.trim() !== '')) {
        say(`  | ${line.trim()}`);
      }
      await page.locator('iframe').screenshot({ path, animations: 'disabled' });
    },
    showPage: async (title, page) => {
      const path = nextPicture(title);
      console.log(` * ${title}  [${path}]`);
      await page.screenshot({ path, animations: 'disabled' });
    },
  };
};
