import type { PageWords } from '../language-folder.ts';
import { esAfter } from './es-after.ts';
import { esPreflight } from './es-preflight.ts';
import { esWaiting } from './es-waiting.ts';

/** What pages of their own say, in Spanish. */
export const esPages: PageWords<typeof esPreflight> = {
  waiting: esWaiting,
  after: esAfter,
  preflight: esPreflight,
};
