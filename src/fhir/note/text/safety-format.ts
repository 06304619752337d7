import { type RecordFormats, SIGNED } from './note-shapes.ts';

/** A clinician's steps. */
export const SAFETY_FORMAT: Pick<RecordFormats, 'assessment' | 'item_asked' | 'emergency'> = {
  assessment: {
    title: 'Clinician step',
    fields: {
      disposition: [
        'what follows',
        {
          words: {
            'safe-to-continue': 'connection goes on',
            'same-day-psychiatric-evaluation': 'evaluation the same day',
            'emergency-transfer': 'transfer to emergency care',
            'crisis-team-onsite': 'team comes to the clinic',
          },
        },
      ],
      tool: ['assessed with', { words: { 'C-SSRS': 'C-SSRS', ASQ: 'ASQ', own: 'own assessment' } }],
      about: ['answers', { orNone: 'text' }],
      ...SIGNED,
    },
  },
  item_asked: {
    title: 'Open item asked aloud',
    fields: {
      answer: ['answer', { words: { positive: 'yes', negative: 'no' } }],
      about: ['left open on', { orNone: 'text' }],
      ...SIGNED,
    },
  },
  emergency: {
    title: 'Urgent step',
    fields: {
      state: ['state', { words: { marked: 'marked', corrected: 'corrected' } }],
      reason: ['corrected because', { orNone: 'text' }],
      lastAt: ['last changed', 'instant'],
      lastBy: ['changed by', 'who'],
      ...SIGNED,
    },
  },
};
