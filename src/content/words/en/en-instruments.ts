import type { InstrumentId } from '../../../domain/screening/instruments.ts';
import type { InstrumentWords } from '../instrument-words.ts';

const PHQ_9 = [
  'interest',
  'mood',
  'sleep',
  'energy',
  'appetite',
  'self-image',
  'concentration',
  'pace',
  'self-harm thoughts',
];
const GAD_7 = [
  'nerves',
  'stopping the worry',
  'many worries',
  'relaxing',
  'restlessness',
  'irritability',
  'fear',
];

/** Each instrument, in English. */
export const enInstruments: Record<InstrumentId, InstrumentWords> = {
  EPDS: {
    topics: [
      'enjoyment and humor',
      'looking forward',
      'self-blame',
      'worry',
      'fear',
      'coping',
      'sleep',
      'sadness',
      'crying',
      'self-harm thoughts',
    ],
    otherCutoff: 'For fathers, cut-offs of 7 to 10 have been published too.',
  },
  'PHQ-9': { topics: PHQ_9 },
  'PHQ-9M': { topics: PHQ_9 },
  'PHQ-2': { topics: PHQ_9.slice(0, 2) },
  'GAD-7': { topics: GAD_7 },
  'GAD-2': { topics: GAD_7.slice(0, 2) },
  'PC-PTSD-5': {
    topics: ['unwanted memories', 'avoiding reminders', 'being on guard', 'numbness', 'blame'],
    otherCutoff: 'For women, a cut-off of 3 has been published too: it misses fewer of them.',
  },
};
