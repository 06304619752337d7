import { type RecordFormats, SIGNED } from './note-shapes.ts';

/** Where the handoff stands, who has it, and what was tried. */
export const COURSE_FORMAT: Pick<
  RecordFormats,
  'episode' | 'baton' | 'introduction' | 'contact' | 'packet' | 'flag'
> = {
  episode: {
    title: 'Connection to care',
    fields: {
      state: [
        'stands at',
        {
          words: {
            agreed: 'agreed',
            calling: 'calling the practice',
            sent_by_portal: 'referral sent',
            appointment: 'first visit confirmed',
            next_step: 'next step with a date',
            check_in: 'prefers to wait, check in planned',
            escalated: 'with the clinician',
            not_offered: 'not offered yet',
            safety_hold: 'paused for the clinician',
            closed: 'closed',
          },
        },
      ],
      contact: {
        optional: {
          group: {
            voicemail: ['voicemail is safe', { orNone: 'yes_no' }],
            text: ['text message is safe', { orNone: 'yes_no' }],
            safeTimes: ['safe times', 'text'],
          },
        },
      },
      lastAt: ['last moved on', 'instant'],
      lastBy: ['moved on by', 'who'],
      // Since format 2.
      decision: { optional: ['decision', 'text'] },
      screens: ['answers to', 'list'],
      ...SIGNED,
    },
  },
  baton: {
    title: 'Who carries on',
    fields: {
      to: ['passed to', 'pass_to'],
      state: [
        'state',
        {
          words: {
            requested: 'asked',
            accepted: 'taken on',
            in_progress: 'under way',
            completed: 'done',
            returned: 'given back',
            taken_back: 'taken back',
          },
        },
      ],
      deadline: ['to be done by', 'instant'],
      holder: ['held by', { orNone: 'who' }],
      claimedAt: ['taken on at', { orNone: 'instant' }],
      endedAt: ['ended', { orNone: 'instant' }],
      reason: ['given back because', { orNone: 'text' }],
      ...SIGNED,
    },
  },
  introduction: { title: 'Introduced in person', fields: { to: ['to', 'who'], ...SIGNED } },
  contact: {
    title: 'Contact with the practice',
    fields: {
      outcome: [
        'outcome',
        {
          words: {
            spoke: 'patient spoke with them',
            no_answer: 'no answer',
            voicemail: 'message left',
            sent_by_portal: 'sent by portal',
          },
        },
      ],
      to: ['practice', 'who'],
      spokeWith: ['with', 'text'],
      delivery: {
        optional: [
          'it goes',
          {
            words: {
              'ehr-routes': 'as an order that the EHR sends',
              'shared-task': 'as a task in a shared record',
              'web-portal': 'through their web portal',
              'secure-message': 'as a secure message',
              fax: 'by fax',
            },
          },
        ],
      },
      ...SIGNED,
    },
  },
  packet: {
    title: 'Sent to the practice',
    fields: { to: ['practice', 'who'], text: ['text', 'text'], ...SIGNED },
  },
  flag: {
    title: 'Follow up flag',
    fields: {
      state: ['state', { words: { active: 'on', ended: 'ended' } }],
      endedAt: ['ended', { orNone: 'instant' }],
      ...SIGNED,
    },
  },
};
