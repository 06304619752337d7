import type { Words } from '../words.ts';
import { esFirst } from './es-first.ts';
import { esLater } from './es-later.ts';

/**
 * Everything the interface says, in Spanish: usted, neutral US Spanish, and "la persona" or "su"
 * where the English says she, because the parent may be of any gender. Times arrive as strings
 * without an article ("2:30 p. m."), so they stand after a colon or in brackets, never after "a las".
 */
export const es: Words = { ...esFirst, ...esLater };
