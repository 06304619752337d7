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
      tool: [
        'assessed with',
        {
          words: {
            'C-SSRS': 'C-SSRS',
            ASQ: 'ASQ',
            own: 'own assessment',
            elsewhere: 'assessed elsewhere',
          },
        },
      ],
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
      baby: {
        optional: [
          'baby is with',
          {
            words: {
              with_her: 'the parent',
              family: 'family or a friend',
              staff: 'staff of the clinic',
              not_here: 'someone else, not at this visit',
            },
          },
        ],
      },
      lastAt: ['last changed', 'instant'],
      lastBy: ['changed by', 'who'],
      ...SIGNED,
    },
  },
};
