import { type RecordFormats, SIGNED } from './note-shapes.ts';

const BECAUSE = {
  optional: ['because', { words: { another_practice: 'another practice' } }],
} as const;

/**
 * A reason that is nobody else's business has a number here and no words
 * (rules/handoff.md#decline).
 */
const REASON = {
  words: {
    not_ready: 'not ready yet',
    talk_with_partner_family: 'wants to talk it over first',
    time_or_work: 'time or work',
    childcare_or_transport: 'child care or a ride',
    cost_or_insurance: 'a question about cost or insurance',
    privacy_or_stigma: 'a question about privacy',
    worry_about_child_custody: 'reason 7',
    prior_bad_experience: 'it did not go well before',
    feels_better_now: 'feels better now',
    prefers_own_provider: 'would like to see someone already known',
    prefers_other_support: 'would like another kind of support',
    language_or_culture_fit: 'would like someone who speaks the same language',
    no_phone_or_internet: 'no phone or internet for this now',
    needs_private_time: 'reason 14',
    prefers_not_to_say: 'prefers not to say',
    other: 'something else',
  },
} as const;

/** What was said and agreed, and the practice it is about. */
export const AGREEMENT_FORMAT: Pick<RecordFormats, 'offer' | 'referral' | 'practice_task'> = {
  offer: {
    title: 'Conversation',
    fields: {
      answer: ['answer', { words: { agreed: 'agreed', not_today: 'prefers to wait' } }],
      reason: ['reason', { orNone: REASON }],
      secondReason: { optional: ['second reason', REASON] },
      words: ['in words', 'text'],
      consent: {
        optional: {
          group: {
            text: ['asked before sharing', 'text'],
            script: ['sentence', 'text'],
            language: ['language', { words: { en: 'English', es: 'Spanish' } }],
            interpreter: ['said by an interpreter', 'yes_no'],
          },
        },
      },
      ...SIGNED,
    },
  },
  referral: {
    title: 'Referral',
    fields: {
      to: ['to', 'who'],
      state: ['state', { words: { active: 'in force', withdrawn: 'withdrawn' } }],
      because: BECAUSE,
      order: { optional: ['order already in the chart', 'text'] },
      care: { optional: ['care by', { words: { team: 'a mental health team' } }] },
      screens: ['because of', 'list'],
      ...SIGNED,
    },
  },
  practice_task: {
    title: 'Receiving practice',
    fields: {
      to: ['practice', 'who'],
      state: [
        'state',
        {
          words: {
            requested: 'asked to see the patient',
            next_step: 'next step with a date',
            appointment: 'first visit confirmed',
            withdrawn: 'withdrawn',
          },
        },
      ],
      because: BECAUSE,
      task: { optional: ['task already in the chart', 'text'] },
      phone: ['intake line', 'text'],
      appointmentAt: ['first visit', { orNone: 'instant' }],
      nextStep: {
        optional: { group: { at: ['next step', 'instant'], contact: ['ask for', 'text'] } },
      },
      ...SIGNED,
    },
  },
};
