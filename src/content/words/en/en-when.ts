import type { WhenWords } from '../when-words.ts';

/** Dates and times, in English. */
export const enWhen: WhenWords = {
  locale: 'en-US',
  hours: (from, until) => `${from} and ${until}`,
  zone: (name) => name.replace(/ Time$/, ''),
  agreed: (text) => text,
};
