import type { WhenWords } from '../when-words.ts';

/** Fechas y horas, en español. */
export const esWhen: WhenWords = {
  locale: 'es-US',
  hours: (from, until) => `las ${from} y las ${until}`,
  zone: (name) => name,
};
