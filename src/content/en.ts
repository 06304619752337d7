import { enFirst } from './en-first.ts';
import { enLater } from './en-later.ts';
import type { Words } from './words.ts';

/** Everything the interface says, in English. */
export const en: Words = { ...enFirst, ...enLater };
