import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromResource } from '../handoff/from-resource.ts';
import type { WriteContext } from '../handoff/record/record-identity.ts';
import { toNoteCommunication } from './carrier/note-communication.ts';
import { binariesToFetch, toNoteDocument } from './carrier/note-document.ts';
import { toNoteQuestionnaireResponse } from './carrier/note-questionnaire-response.ts';
import { notesIn, recordsOf } from './notes-in.ts';
import { ANY_NOTE, CHECK_IN, NOTE_WORDS } from './text/any-note-for-tests.ts';
import type { HandoffNote } from './text/handoff-note.ts';
import { toNote } from './text/to-note.ts';

const ID = 'a0000000-0000-8000-8000-000000000001';
const context: WriteContext = {
  handoffId: ID,
  episodeKey: 'sha256:00',
  patient: 'Patient/p01',
  patientName: 'Testa Samplewell',
  encounter: 'Encounter/p01-visit',
  refer: () => null,
};
const by = { reference: 'PractitionerRole/ma', name: 'Maya Mockworth, MA' };
const NOTE: HandoffNote = {
  handoffId: ID,
  version: 2,
  at: '2026-11-23T15:20:00Z',
  by,
  records: [CHECK_IN],
  written: [],
  elsewhere: [],
  added: [],
};
const written = (note: HandoffNote) => ({ note, text: toNote(note, NOTE_WORDS) });
const kept = <R extends fhir4.Resource>(resource: R, id: string, lastUpdated?: string): R => ({
  ...resource,
  id,
  meta: { versionId: '4', ...(lastUpdated === undefined ? {} : { lastUpdated }) },
});
const documentOf = (note: HandoffNote, id = '12', lastUpdated = '2026-11-23T15:21:00Z') =>
  kept(toNoteDocument(written(note), context), id, lastUpdated);
const notesFrom = (...resources: readonly fhir4.Resource[]) =>
  notesIn(resources).notes.map(({ note }) => note);

const CARRIERS = {
  'a document': toNoteDocument,
  'a message': toNoteCommunication,
  'a form': toNoteQuestionnaireResponse,
} as const;

describe.each(Object.entries(CARRIERS))('a note in %s', (_, toCarrier) => {
  test('reads back, whatever it holds, also when the EHR drops identifiers and labels', () => {
    fc.assert(
      fc.property(ANY_NOTE, fc.boolean(), (note, dropped) => {
        const { identifier, meta, ...bare } = toCarrier(written(note), context);
        const resource = kept(dropped ? bare : { ...bare, identifier, meta }, '12');
        expect(notesIn([resource as fhir4.Resource])).toEqual({
          notes: [
            {
              note,
              problems: [],
              reference: `${resource.resourceType}/12`,
              version: '4',
              savedAt: null,
            },
          ],
          problems: [],
        });
      }),
      { numRuns: 40 },
    );
  });

  test('is about her and nobody else, and no record of its own', () => {
    const resource = kept(toCarrier(written(NOTE), context), '12');
    expect(resource.subject).toEqual({ reference: 'Patient/p01' });
    expect(fromResource(resource)).toEqual({ is: 'not_ours' });
  });

  test('that was entered in error is no note', () => {
    const resource = { ...toCarrier(written(NOTE), context), status: 'entered-in-error' };
    expect(notesIn([resource as fhir4.Resource])).toEqual({ notes: [], problems: [] });
  });
});

describe('the document', () => {
  test('is a US Core clinical note with its version in the title', () => {
    expect(toNoteDocument(written(NOTE), context)).toMatchObject({
      identifier: [{ value: `${ID}:note` }],
      status: 'current',
      type: { coding: [{ system: 'http://loinc.org', code: '11506-3' }] },
      category: [{ coding: [{ code: 'clinical-note' }] }],
      description: 'Handoff note, version 2',
      content: [{ attachment: { contentType: 'text/plain; charset=utf-8' } }],
    });
  });

  test('of the next version takes the place of the one before', () => {
    const reference = 'DocumentReference/12';
    const next = written({ ...NOTE, version: 3 });
    expect(toNoteDocument(next, context, { how: 'update', reference }).id).toBe('12');
    expect(toNoteDocument(next, context, { how: 'replace', reference })).toMatchObject({
      relatesTo: [{ code: 'replaces', target: { reference } }],
    });
  });

  const elsewhere = (contentType: string, url = 'https://ehr.example/fhir/Binary/b7') => {
    const document = documentOf(NOTE);
    return { ...document, content: [{ attachment: { contentType, url } }] };
  };
  const binary = (contentType: string, text: string): fhir4.Binary => ({
    resourceType: 'Binary',
    id: 'b7',
    contentType,
    data: Buffer.from(text).toString('base64'),
  });
  const html = `<html><head><title>Note</title><style>p { color: red }</style></head><body>
    <p>Progress note</p><pre>${toNote(NOTE, NOTE_WORDS)
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll('\n', '<br/>')}</pre></body></html>`;

  test('whose text is in a Binary says which to fetch, and is read from it', () => {
    const document = elsewhere('text/plain');
    expect(binariesToFetch(document)).toEqual(['https://ehr.example/fhir/Binary/b7']);
    expect(notesFrom(document, binary('text/plain', toNote(NOTE, NOTE_WORDS)))).toEqual([NOTE]);
    // Not fetched: it is one of ours that could not be read.
    expect(notesIn([document])).toEqual({
      notes: [],
      problems: [{ is: 'unreadable', reference: 'DocumentReference/12' }],
    });
  });

  test('nothing is fetched of what others wrote, or of what is there', () => {
    const { identifier, description, ...others } = elsewhere('text/plain');
    expect(binariesToFetch(others)).toEqual([]);
    expect(binariesToFetch(documentOf(NOTE))).toEqual([]);
  });

  test.each(['text/html', 'application/xhtml+xml'])('as %s is read as text', (contentType) => {
    const [note] = notesFrom(elsewhere(contentType), binary(contentType, html));
    expect(note).toEqual({ ...NOTE, added: ['Progress note'] });
  });

  test('that cannot be decoded is named', () => {
    const document = documentOf(NOTE);
    const content = [{ attachment: { contentType: 'text/plain', data: '%%%' } }];
    expect(notesIn([{ ...document, content } as fhir4.Resource]).problems).toEqual([
      { is: 'unreadable', reference: 'DocumentReference/12' },
    ]);
  });
});

describe('of several notes of one handoff', () => {
  test('the newest version counts, in whatever it is kept', () => {
    const older = documentOf(NOTE, '12', '2026-11-25T10:00:00Z');
    const newer = { ...NOTE, version: 3 };
    const message = kept(toNoteCommunication(written(newer), context), '3', '2026-11-24T10:00:00Z');
    expect(notesFrom(older, message)).toEqual([newer]);
    expect(notesIn([older, message]).problems).toEqual([]);
  });

  test('of two with the same version the first stored counts, and the other is named', () => {
    const jo = { reference: 'PractitionerRole/jo', name: 'Jo Placeholderson' };
    const theirs = { ...NOTE, by: jo, records: [] };
    const first = documentOf(theirs, '13', '2026-11-23T15:20:30Z');
    const second = documentOf(NOTE, '12', '2026-11-23T15:21:00Z');
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const { notes, problems } = notesIn(order);
      expect(notes.map(({ note }) => note)).toEqual([theirs]);
      expect(problems).toMatchObject([
        { is: 'rival', handoffId: ID, rival: { reference: 'DocumentReference/12' } },
      ]);
    }
  });

  test('the same note twice is one, and the copy that came through whole is read', () => {
    const whole = documentOf(NOTE, '13', '2026-11-23T15:22:00Z');
    const cut = kept(
      toNoteCommunication({ note: NOTE, text: toNote(NOTE, NOTE_WORDS).slice(0, -150) }, context),
      '3',
      '2026-11-23T15:21:00Z',
    );
    expect(notesIn([cut, whole])).toMatchObject({
      notes: [{ note: NOTE, problems: [], reference: 'DocumentReference/13' }],
      problems: [],
    });
  });
});

test('records of a note are stored where the note is, and say so', () => {
  expect(recordsOf(notesIn([documentOf(NOTE)]).notes)).toEqual([
    {
      record: NOTE.records[0],
      reference: 'DocumentReference/12',
      version: '4',
      savedAt: '2026-11-23T15:21:00Z',
      handoffId: ID,
      inNote: true,
    },
  ]);
});

test('a form that the EHR filed under question numbers of its own is still the note', () => {
  const form = toNoteQuestionnaireResponse(written(NOTE), context);
  const item = (form.item ?? []).map((one) => ({ ...one, linkId: '9001' }));
  expect(notesIn([kept({ ...form, item }, '7')]).notes).toMatchObject([{ note: NOTE }]);
});

test('a screening form with one answer is not a note', () => {
  const form: fhir4.QuestionnaireResponse = {
    resourceType: 'QuestionnaireResponse',
    id: '1',
    status: 'completed',
    item: [{ linkId: '1', answer: [{ valueString: 'Not at all' }] }],
  };
  expect(notesIn([form])).toEqual({ notes: [], problems: [] });
});
