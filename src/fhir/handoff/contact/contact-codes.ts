import type { ContactRecord } from '../../../domain/handoff/handoff-record.ts';

/** The code of each outcome in the chart; what it says there comes with the write path. */
export const CONTACT_CODES = {
  spoke: 'warm-contact',
  voicemail: 'voicemail-left',
  sent_by_portal: 'portal-referral',
  no_answer: 'no-answer',
} as const satisfies Record<ContactRecord['outcome'], string>;
