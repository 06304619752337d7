import fc, { type Arbitrary } from 'fast-check';
import type { CheckInRecord } from '../../../domain/handoff/handoff-record.ts';
import {
  ANY_INSTANT,
  ANY_TEXT,
  someRecords,
} from '../../../domain/testing/any-records-for-tests.ts';
import type { HandoffNote, NoteWords } from './handoff-note.ts';

const by = { reference: 'PractitionerRole/ma', name: 'Maya Mockworth, MA' };

/** A check-in that Maya has planned. */
export const CHECK_IN: CheckInRecord = {
  kind: 'check_in',
  key: 'check-in-1',
  at: '2026-11-23T15:00:00Z',
  by,
  due: '2026-12-07',
  how: 'call',
  owner: by,
  state: 'planned',
  to: null,
};

/** Any note, with any text in it. */
export const ANY_NOTE: Arbitrary<HandoffNote> = fc.record({
  handoffId: fc.uuid(),
  version: fc.integer({ min: 1, max: 40 }),
  at: ANY_INSTANT,
  by: fc.record({ reference: fc.option(fc.constant('Practitioner/3')), name: ANY_TEXT }),
  records: someRecords(),
  elsewhere: fc.array(
    fc.record({
      kind: fc.constantFrom('referral', 'offer', 'appointment'),
      reference: fc.stringMatching(/^[A-Z][a-z]{3,9}\/[a-z0-9.-]{1,9}$/),
    }),
    { maxLength: 2 },
  ),
  added: fc.uniqueArray(
    ANY_TEXT.filter((text) => /\S/.test(text)),
    // Twice the same words, but for their white space, are one addition.
    { maxLength: 2, selector: (text) => text.replace(/\s+/g, ' ').trim() },
  ),
});

/** A clock that changes in March and November, and sentences that look like anything. */
export const NOTE_WORDS: NoteWords = {
  zone: 'America/New_York',
  summary: [
    'First visit confirmed: Fri, Dec 4, 2026, 2:30 PM Eastern, by video.',
    'Jo O’Placeholder [front desk] carries on -- "Example & Sons".',
  ],
};
