import type { PageWords } from '../language-folder.ts';
import { enAfter } from './en-after.ts';
import { enPreflight } from './en-preflight.ts';
import { enWaiting } from './en-waiting.ts';

/** What pages of their own say, in English. */
export const enPages: PageWords<typeof enPreflight> = {
  waiting: enWaiting,
  after: enAfter,
  preflight: enPreflight,
};
