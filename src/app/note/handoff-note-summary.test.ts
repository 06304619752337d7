import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WORD_RULES } from '../../content/lint/lint-words.ts';
import { handoffFrom } from '../../domain/handoff/handoff.ts';
import type { HandoffRecord, StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { ANY_FORMS, ANY_TAPS } from '../../domain/testing/any-taps-for-tests.ts';
import { PEOPLE, play, type RoomTap } from '../../domain/testing/room-for-tests.ts';
import { fromNote } from '../../fhir/note/text/from-note.ts';
import { type HandoffNote, nextNote } from '../../fhir/note/text/handoff-note.ts';
import { toNote } from '../../fhir/note/text/to-note.ts';
import { handoffNoteSummary } from './handoff-note-summary.ts';

const ID = 'a0000000-0000-8000-8000-000000000001';
const zone = 'America/New_York';

/** The note of a handoff, where the EHR keeps its referral and conversations as resources. */
function noteOf(stored: readonly StoredRecord[], at = '2026-11-23T15:06:00Z') {
  const isResource = ({ kind }: HandoffRecord) => kind === 'referral' || kind === 'offer';
  const note: HandoffNote = nextNote(null, {
    handoffId: ID,
    at,
    by: PEOPLE.staff,
    records: stored
      .map(({ record }) => record)
      .filter((record) => !isResource(record))
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    written: [],
    elsewhere: stored
      .filter(({ record }) => isResource(record))
      .map(({ record: { kind } }) => ({
        kind,
        reference: kind === 'referral' ? 'ServiceRequest/57' : 'Communication/58',
      })),
  });
  const summary = handoffNoteSummary(handoffFrom(stored, ID), note, zone);
  return { note, summary, text: toNote(note, { zone, summary }) };
}

const to = { reference: 'HealthcareService/d1', name: 'Example Perinatal Services' };
const phone = '+1-202-555-0101';
const AGREE: RoomTap = {
  tap: 'agree',
  role: 'clinician',
  to,
  phone,
  screens: ['Observation/31'],
  words: 'She agreed to be connected.',
  today: '2026-11-23',
  contact: { voicemail: false, text: true, safeTimes: 'After 3 pm; the phone is shared.' },
  pass: { is: 'person', who: PEOPLE.staff },
};
const CLAIM: RoomTap = { tap: 'claim_baton', role: 'staff' };
const CALL: RoomTap = { tap: 'start_call', role: 'staff' };
const NO_ANSWER: RoomTap = { tap: 'record_attempt', role: 'staff', outcome: 'no_answer' };
const VISIT: RoomTap = {
  tap: 'record_appointment',
  role: 'staff',
  start: '2026-12-04T19:30:00Z',
  minutes: 45,
  medium: 'video',
  visitWith: 'Dana Demoline',
};
const NEXT_STEP: RoomTap = {
  tap: 'record_next_step',
  role: 'staff',
  way: 'practice_calls',
  from: '2026-11-24T15:00:00Z',
  until: '2026-11-24T15:30:00Z',
  contact: 'Rowan Demoline',
  phone,
  owner: PEOPLE.staff,
  checkOn: '2026-11-24',
  line: { hours: [], timeZone: zone, closedDays: [] },
  safeTime: true,
};
const WAIT: RoomTap = {
  tap: 'not_today',
  role: 'clinician',
  reason: 'worry_about_child_custody',
  words: 'She prefers to wait.',
  screens: ['Observation/31'],
  to,
  checkIn: { due: '2026-12-07', how: 'visit', owner: PEOPLE.clinician },
  today: '2026-11-23',
};

const recordsAfter = (...taps: readonly RoomTap[]): readonly StoredRecord[] =>
  play([], taps).at(-1)?.records ?? [];

describe('the note of a handoff says', () => {
  test('what docs/handoff-note-sample.txt shows', async () => {
    const { text, note } = noteOf(recordsAfter(AGREE, CLAIM, CALL, NO_ANSWER, NEXT_STEP));
    expect(fromNote(text)).toEqual({ is: 'note', note, problems: [] });
    await expect(text).toMatchFileSnapshot('../../docs/handoff-note-sample.txt');
  });

  test.each<[string, readonly RoomTap[], string]>([
    ['who is asked to carry on', [AGREE], 'Maya Mockworth, MA is asked to carry on, by '],
    ['who carries on', [AGREE, CLAIM, CALL], 'Maya Mockworth, MA carries on, to be done by '],
    [
      'the first visit',
      [AGREE, CLAIM, CALL, VISIT],
      'First visit confirmed: Fri, Dec 4, 2026, 2:30 PM Eastern, video, with Dana Demoline at Example Perinatal Services.',
    ],
    [
      'the next step, with whom and who makes sure',
      [AGREE, CLAIM, CALL, NO_ANSWER, NEXT_STEP],
      'Next step: Rowan Demoline, (202) 555-0101, calls patient Tue, Nov 24, 2026, 10:00 AM Eastern, until 10:30 AM (Example Perinatal Services). Maya Mockworth, MA makes sure on Tue, Nov 24, 2026 that it happened.',
    ],
    [
      'the planned check in',
      [WAIT],
      'Patient prefers to wait. Planned check in: Mon, Dec 7, 2026, at a visit, by Dr. Olive Specimen, CNM.',
    ],
    [
      'how she may be reached',
      [AGREE],
      'Voicemail is not safe, text is safe. Safe times: After 3 pm; the phone is shared.',
    ],
  ])('%s', (_, taps, sentences) => {
    expect(noteOf(recordsAfter(...taps)).summary.join(' ')).toContain(sentences);
  });

  test('nothing of a reason that is nobody else’s business', () => {
    const { text } = noteOf(recordsAfter(WAIT));
    expect(text).not.toMatch(/custody|worry|private/i);
  });
});

test('no sentence and no label of any note has a word that a chart note must not have', () => {
  const rules = WORD_RULES.filter(({ id }) => id === 'NOTE-1' || id === 'NOTE-2');
  expect(rules).toHaveLength(2);
  fc.assert(
    fc.property(ANY_FORMS, ANY_TAPS, (forms, taps) => {
      const records = play(forms, taps).at(-1)?.records ?? [];
      // A practice is called what it is called.
      const own = noteOf(records).text.replace(/\s+/g, ' ').replaceAll('Perinatal Therapy', '');
      for (const { pattern } of rules) expect(pattern.exec(own)?.[0]).toBeUndefined();
      expect(own).not.toMatch(/score|refused|complian/i);
    }),
  );
});
