import type { LaterWords } from '../words.ts';
import { enFirst } from './en-first.ts';

/** What is said of a write that failed, in English: where it differs from a read. */
export const enFailure: LaterWords['failure'] = {
  ...enFirst.readFailure,
  not_permitted: [
    "Your account can't do this in the chart.",
    'Ask IT to allow it for this app; until then write it in your note.',
  ],
  refused: [
    'The chart did not accept this.',
    'Write it in your note, and tell IT what is said below.',
  ],
  server_failed: [
    'The chart system had a problem.',
    'Try again; if it stays, write it in your note.',
  ],
};
