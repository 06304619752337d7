import { CONTACT_CODES } from './contact-codes.ts';

/**
 * What each outcome is in the chart; an attempt is never recorded as contact
 * (rules/handoff.md#warm, hazard H13).
 */
export const OUTCOMES = {
  spoke: {
    code: CONTACT_CODES.spoke,
    display: 'Live warm contact with receiving practice',
    status: 'completed',
    says: 'Introduced her to the receiving practice by phone; she spoke with them herself.',
  },
  voicemail: {
    code: CONTACT_CODES.voicemail,
    display: 'Voicemail left for receiving practice (attempt)',
    status: 'completed',
    says: 'Attempt: a message without patient details was left for the receiving practice.',
  },
  sent_by_portal: {
    code: CONTACT_CODES.sent_by_portal,
    display: 'Referral sent by portal (attempt)',
    status: 'completed',
    says: 'Sent the referral to the receiving practice while she was here.',
  },
  no_answer: {
    code: CONTACT_CODES.no_answer,
    display: 'Receiving practice did not answer (attempt)',
    status: 'not-done',
    says: 'Attempt: the receiving practice did not answer.',
  },
} as const;
