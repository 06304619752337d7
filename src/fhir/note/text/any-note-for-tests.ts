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

/** How a record may be written beside a note. */
const ANY_WRITE = fc.oneof(
  fc.record({ write: fc.constant('create' as const), after: fc.constant(null) }),
  fc.record({ write: fc.constant('update' as const), after: fc.constant('Task/12/_history/3') }),
  fc.record({
    write: fc.constant('enter_in_error' as const),
    after: fc.constant('ServiceRequest/a-1.b/_history/W12'),
    because: ANY_TEXT,
  }),
);

/** Records, those of a note and those beside it. */
const ANY_RECORDS = fc
  .tuple(someRecords(), fc.array(fc.option(ANY_WRITE), { maxLength: 20 }))
  .map(([all, ways]): Pick<HandoffNote, 'records' | 'written'> => {
    const beside = all.map((record, index) => ({ record, how: ways[index] ?? null }));
    return {
      records: beside.flatMap(({ record, how }) => (how === null ? record : [])),
      written: beside.flatMap(({ record, how }) => (how === null ? [] : { record, ...how })),
    };
  });

/** Any note, with any text in it. */
export const ANY_NOTE: Arbitrary<HandoffNote> = fc
  .tuple(
    ANY_RECORDS,
    fc.record({
      handoffId: fc.uuid(),
      version: fc.integer({ min: 1, max: 40 }),
      at: ANY_INSTANT,
      by: fc.record({ reference: fc.option(fc.constant('Practitioner/3')), name: ANY_TEXT }),
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
    }),
  )
  .map(([records, rest]) => ({ ...rest, ...records }));

/** A clock that changes in March and November, and sentences that look like anything. */
export const NOTE_WORDS: NoteWords = {
  zone: 'America/New_York',
  summary: [
    'First visit confirmed: Fri, Dec 4, 2026, 2:30 PM Eastern, by video.',
    'Jo O’Placeholder [front desk] carries on -- "Example & Sons".',
  ],
};
