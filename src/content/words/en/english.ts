import type { LanguageFolder } from '../language-folder.ts';
import type { enPreflight } from './en-preflight.ts';
import { enWhen } from './en-when.ts';

/** English, by when it is fetched. */
export const english: LanguageFolder<typeof enPreflight> = {
  name: 'English',
  when: enWhen,
  visitBy: { video: 'video', phone: 'phone', in_person: 'visit, in person' },
  first: async () => (await import('./en-first.ts')).enFirst,
  words: async () => (await import('./en.ts')).en,
  pages: async () => (await import('./en-pages.ts')).enPages,
};
