import type { LanguageFolder } from '../language-folder.ts';
import type { esPreflight } from './es-preflight.ts';
import { esWhen } from './es-when.ts';

/** Spanish, by when it is fetched. */
export const spanish: LanguageFolder<typeof esPreflight> = {
  name: 'Español',
  when: esWhen,
  visitBy: { video: 'videollamada', phone: 'teléfono', in_person: 'visita en persona' },
  first: async () => (await import('./es-first.ts')).esFirst,
  words: async () => (await import('./es.ts')).es,
  pages: async () => (await import('./es-pages.ts')).esPages,
};
