import { type RecordFormats, SIGNED } from './note-shapes.ts';

/** What has a day: the visit, the check-in, the next step. */
export const DATED_FORMAT: Pick<RecordFormats, 'appointment' | 'check_in' | 'next_step'> = {
  appointment: {
    title: 'First visit',
    fields: {
      state: ['state', { words: { booked: 'booked', cancelled: 'moved to another time' } }],
      start: ['starts', 'instant'],
      end: ['ends', 'instant'],
      medium: ['by', { words: { video: 'video', phone: 'phone', in_person: 'in person' } }],
      visitWith: ['with', 'text'],
      to: ['practice', 'who'],
      at: ['recorded', 'instant'],
      by: ['recorded by', 'who'],
    },
  },
  check_in: {
    title: 'Check in',
    fields: {
      state: ['state', { words: { planned: 'planned', done: 'done' } }],
      due: ['day', 'day'],
      how: ['how', { words: { visit: 'at a visit', call: 'by phone' } }],
      owner: ['owner', 'owner'],
      to: ['about', { orNone: 'who' }],
      because: { optional: ['because', { words: { safety: 'follows a clinician step' } }] },
      doNotOfferUntil: { optional: ['asked not to be asked before', 'day'] },
      offeredAnyway: { optional: ['offered before that because', 'text'] },
      ...SIGNED,
    },
  },
  next_step: {
    title: 'Next step',
    fields: {
      state: [
        'state',
        {
          words: {
            planned: 'planned',
            done: 'it happened',
            missed: 'it did not happen',
            cancelled: 'replaced',
          },
        },
      ],
      way: [
        'how',
        {
          words: {
            practice_calls: 'the practice calls patient',
            she_calls: 'patient calls',
            call_together: 'call together with patient',
            own_check_in: 'we check in ourselves',
          },
        },
      ],
      from: ['from', 'instant'],
      until: ['until', 'instant'],
      contact: ['with', 'text'],
      phone: ['phone', 'text'],
      to: ['practice', 'who'],
      owner: ['who makes sure', 'owner'],
      checkOn: ['checked on', 'day'],
      ...SIGNED,
    },
  },
};
