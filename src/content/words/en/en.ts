import type { Words } from '../words.ts';
import { enFirst } from './en-first.ts';
import { enLater } from './en-later.ts';

/** Everything the interface says, in English. */
export const en: Words = { ...enFirst, ...enLater };
