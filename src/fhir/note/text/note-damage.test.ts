import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppointmentRecord, HandoffRecord } from '../../../domain/handoff/handoff-record.ts';
import { ANY_TEXT } from '../../../domain/testing/any-records-for-tests.ts';
import { casesOf } from '../../../domain/testing/cases-for-tests.ts';
import { ANY_NOTE, CHECK_IN, NOTE_WORDS } from './any-note-for-tests.ts';
import { fromNote } from './from-note.ts';
import { type HandoffNote, type NoteProblem, type NoteRead, nextNote } from './handoff-note.ts';
import { toNote } from './to-note.ts';

const by = { reference: 'PractitionerRole/ma', name: 'Maya Mockworth, MA' };
const VISIT: AppointmentRecord = {
  kind: 'appointment',
  key: 'appointment-1',
  at: '2026-11-23T15:20:00Z',
  by,
  start: '2026-12-04T19:30:00Z',
  end: '2026-12-04T20:15:00Z',
  medium: 'video',
  to: { reference: null, name: 'Example Perinatal Therapy' },
  visitWith: 'Dana Demoline',
  state: 'booked',
};
const NOTE: HandoffNote = {
  handoffId: 'a0000000-0000-8000-8000-000000000001',
  version: 3,
  at: '2026-11-23T15:20:00Z',
  by,
  records: [CHECK_IN, VISIT],
  written: [],
  elsewhere: [{ kind: 'referral', reference: 'ServiceRequest/7' }],
  added: [],
};
const TEXT = toNote(NOTE, NOTE_WORDS);

const noteOf = (read: NoteRead): Extract<NoteRead, { is: 'note' }> => {
  if (read.is !== 'note') throw new Error(`no note: ${read.is}`);
  return read;
};
const changedTo = (from: string | RegExp, to: string): string => {
  const text = TEXT.replace(from, to);
  expect(text).not.toBe(TEXT);
  return text;
};

/** A place in a text, as a part of its length; each as likely as another. */
const ANYWHERE = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((n) => n / 1_000_000);

describe('a note that was cut off', () => {
  test('at any character gives the records before the cut, and names the others', () => {
    const ends = NOTE.records.map((_, index) => {
      const entry = TEXT.indexOf(`[${index + 1} of 2]`);
      return TEXT.indexOf(']', TEXT.indexOf('[check', entry));
    });
    const headerEnd = TEXT.indexOf(']', TEXT.indexOf('[check', TEXT.indexOf('[Note 3')));
    const whole = TEXT.trimEnd().length;
    for (let cut = 0; cut < whole; cut += 1) {
      const read = fromNote(TEXT.slice(0, cut));
      if (cut <= headerEnd) {
        expect(read).toEqual({ is: cut < 21 ? 'not_a_note' : 'unreadable' });
        continue;
      }
      const records = NOTE.records.filter((_, index) => (ends[index] ?? 0) < cut);
      const keys = NOTE.records.filter((one) => !records.includes(one)).map(({ key }) => key);
      expect(read).toEqual({
        is: 'note',
        note: { ...NOTE, records },
        problems: [{ is: 'cut_off', missing: keys, of: 2 }],
      });
    }
  });

  test('whatever it holds, never gives a record that was not written', () => {
    const came = casesOf('note', 'unreadable');
    fc.assert(
      fc.property(ANY_NOTE, ANYWHERE, (note, where) => {
        const text = toNote(note, NOTE_WORDS);
        const read = fromNote(text.slice(0, Math.floor(where * (text.trimEnd().length - 1))));
        came.meet(read.is);
        if (read.is !== 'note') return;
        const all = [...note.records, ...note.written.map(({ record }) => record)];
        const beside = read.note.written.map(({ record }) => record);
        const keys = new Set([...read.note.records, ...beside].map(({ key }) => key));
        const isRead = ({ key }: HandoffRecord) => keys.has(key);
        expect(read.note.records).toEqual(note.records.filter(isRead));
        expect(read.note.written).toEqual(note.written.filter(({ record }) => isRead(record)));
        const missing = all.map(({ key }) => key).filter((key) => !keys.has(key));
        expect(read.problems).toEqual([{ is: 'cut_off', missing, of: all.length }]);
      }),
      { numRuns: 500 },
    );
    expect(came.missing()).toEqual([]);
  });
});

describe('a note that a person changed', () => {
  test('another time that makes sense is read, and said to be changed', () => {
    const read = noteOf(fromNote(changedTo('Fri 2026-12-04 14:30', 'Fri 2026-12-04 15:00')));
    expect(read.note.records).toEqual([CHECK_IN, { ...VISIT, start: '2026-12-04T20:00:00Z' }]);
    expect(read.problems).toEqual([{ is: 'edited', key: 'appointment-1', read: true }]);
  });

  test('a date on a weekday that it is not is no date', () => {
    const read = noteOf(fromNote(changedTo('Mon 2026-12-07', 'Mon 2026-12-08')));
    expect(read.note.records).toEqual([VISIT]);
    expect(read.problems).toContainEqual({ is: 'edited', key: 'check-in-1', read: false });
    // What she wrote is not thrown away.
    expect(read.note.added.join()).toContain('Mon 2026-12-08');
  });

  test.each([
    ['a word of ours in other words', 'how: by phone', 'how: by telephone'],
    ['a field taken out', 'how: by phone; ', ''],
    ['a field of her own', 'how: by phone;', 'how: by phone; mood: better;'],
    ['a field twice', 'how: by phone;', 'how: by phone; how: at a visit;'],
  ])('%s makes the record unreadable, and it is named', (_, from, to) => {
    const text = TEXT.replace(/\s+/g, ' ').replace(from, to);
    const read = noteOf(fromNote(text));
    expect(read.note.records).toEqual([VISIT]);
    expect(read.problems).toContainEqual({ is: 'edited', key: 'check-in-1', read: false });
  });

  test('a check code taken out is said; the record is read', () => {
    const read = noteOf(fromNote(changedTo(/(\[1 of 2\][^[]*)\[check \w+\]/, '$1')));
    expect(read.note.records).toEqual([CHECK_IN, VISIT]);
    expect(read.problems).toContainEqual({ is: 'edited', key: 'check-in-1', read: true });
  });

  test('an entry taken out is named', () => {
    const read = noteOf(fromNote(changedTo(/\[1 of 2\][^[]*\[check \w+\]/, '')));
    expect(read.note.records).toEqual([VISIT]);
    expect(read.problems).toContainEqual({ is: 'edited', key: 'check-in-1', read: false });
  });

  test('a sentence of the summary: the whole of it goes on as her words', () => {
    const read = noteOf(fromNote(changedTo('by video', 'by video or phone')));
    expect(read.note.records).toEqual(NOTE.records);
    expect(read.problems).toEqual([{ is: 'edited', key: 'summary', read: true }]);
    expect(read.note.added.join()).toContain('by video or phone');
  });

  test('an entry of another version does not pass for one of this', () => {
    const older = toNote(
      { ...NOTE, version: 2, records: [{ ...CHECK_IN, how: 'visit' }, VISIT] },
      NOTE_WORDS,
    );
    const theirs = /\[1 of 2\][^[]*\[check \w+\]/.exec(older)?.[0] ?? '';
    const read = noteOf(fromNote(changedTo(/\[1 of 2\][^[]*\[check \w+\]/, theirs)));
    expect(read.problems).toContainEqual({ is: 'edited', key: 'check-in-1', read: true });
  });
});

describe('what a person adds', () => {
  const ADDED = 'Called her sister too; she’ll come along.\n\n  - Maya, 11/24 [3:15 pm]';

  test.each([
    ['before it', `${ADDED}\n\n${TEXT}`],
    ['after it', `${TEXT}\n${ADDED}`],
    ['between two entries', TEXT.replace('[2 of 2]', `${ADDED}\n\n[2 of 2]`)],
    ['between the summary and the entries', TEXT.replace('[Note 3', `${ADDED}\n[Note 3`)],
  ])('%s is kept, word for word', (_, text) => {
    expect(fromNote(text)).toEqual({
      is: 'note',
      note: { ...NOTE, added: [ADDED] },
      problems: [{ is: 'added', text: ADDED }],
    });
  });

  test('goes on with every later version, once', () => {
    fc.assert(
      fc.property(ANY_NOTE, ANY_TEXT, (note, text) => {
        const words = `Note by hand: ${text.replace(/[[\]&>]|\p{C}|\p{Zl}|\p{Zp}|\u00a0/gu, '')}`;
        const first = noteOf(fromNote(`${toNote(note, NOTE_WORDS)}\n${words}`)).note;
        const second = nextNote(first, { ...first, at: '2026-12-01T10:00:00Z' });
        const read = noteOf(fromNote(`${toNote(second, NOTE_WORDS)}\n${words}`));
        expect(read).toEqual({ is: 'note', note: second, problems: [] });
        expect(second.added).toEqual([...note.added, words.trim()]);
        expect(second.version).toBe(note.version + 1);
      }),
    );
  });
});

describe('a document with more in it', () => {
  test('of two versions pasted into one, the newer one counts, wherever it stands', () => {
    fc.assert(
      fc.property(ANY_NOTE, ANY_NOTE, fc.boolean(), (a, b, swapped) => {
        const older = { ...a, handoffId: b.handoffId, added: [] };
        const newer = { ...b, version: a.version + 1 };
        const texts = [toNote(older, NOTE_WORDS), toNote(newer, NOTE_WORDS)];
        const document = (swapped ? texts.toReversed() : texts).join('\n- - -\n');
        expect(noteOf(fromNote(document)).note).toEqual({
          ...newer,
          added: [...newer.added, '- - -'],
        });
      }),
    );
  });

  test.each([
    'Patient seen today. [1 of 2] vaccines given. [check chart]',
    'Connect to care discussed, note to follow.',
    '',
    '[',
    '[]]][[[',
  ])('“%s” is not a note of ours', (text) => {
    expect(fromNote(text)).toEqual({ is: 'not_a_note' });
  });

  test('a note of a newer format says so', () => {
    const read = noteOf(fromNote(changedTo('format 1]', 'format 3]')));
    expect(read.problems).toContainEqual({ is: 'newer_format', format: 3 });
    expect(read.note).toMatchObject({ handoffId: NOTE.handoffId, version: 3, records: [] });
  });
});

/** What accident and people do to a text, in any place. */
const ANY_DAMAGE = fc.record({
  how: fc.constantFrom('letter', 'letter', 'delete', 'replace', 'insert', 'repeat', 'move'),
  at: ANYWHERE,
  to: ANYWHERE,
  length: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 120 })),
  letter: fc.constantFrom(...'aeot017 '),
  text: ANY_TEXT,
});

type Damage = typeof ANY_DAMAGE extends fc.Arbitrary<infer D> ? D : never;

function damaged(text: string, damage: Damage): string {
  const { how, at, to, length, letter, text: other } = damage;
  const start = Math.floor(at * text.length);
  const [before, part, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  switch (how) {
    case 'delete':
      return before + after;
    case 'replace':
      return before + other + after;
    case 'insert':
      return before + other + part + after;
    case 'repeat':
      return before + part + part + after;
    case 'letter':
      return before + letter + part.slice(1) + after;
    case 'move': {
      const rest = before + after;
      const place = Math.floor(to * rest.length);
      return rest.slice(0, place) + part + rest.slice(place);
    }
  }
}

const isNamed = (problems: readonly NoteProblem[], key: string): boolean =>
  problems.some(
    (problem) =>
      // One digit in the wrong place can make it look like one: nothing is read then.
      problem.is === 'newer_format' ||
      (problem.is === 'edited' && (problem.key === key || problem.key === 'note')) ||
      (problem.is === 'cut_off' && problem.missing.includes(key)),
  );

test('whatever happens to a note, a record is as it was written or is named among the problems', () => {
  const came = casesOf('note', 'unreadable', 'unharmed', 'named', 'kept beside a named one');
  fc.assert(
    fc.property(ANY_NOTE, fc.array(ANY_DAMAGE, { minLength: 1, maxLength: 3 }), (note, all) => {
      const read = fromNote(all.reduce(damaged, toNote(note, NOTE_WORDS)));
      came.meet(read.is);
      if (read.is !== 'note') return;
      for (const record of note.records) {
        if (isNamed(read.problems, record.key)) {
          came.meet('named');
          continue;
        }
        if (read.problems.length > 0) came.meet('kept beside a named one');
        expect(read.note.records).toContainEqual(record);
      }
      for (const record of read.note.records) {
        if (isNamed(read.problems, record.key)) continue;
        expect(note.records).toContainEqual(record);
      }
      if (read.problems.length > 0) return;
      came.meet('unharmed');
      expect(read.note).toEqual(note);
    }),
    { numRuns: 3000 },
  );
  expect(came.missing()).toEqual([]);
}, 60_000);
