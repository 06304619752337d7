import fc from 'fast-check';
import { PRACTICE, readStory, storyNames } from '../../../fhir-fixtures/read-story.ts';
import { someRecords } from '../../../src/domain/testing/any-records-for-tests.ts';
import type { WriteContext } from '../../../src/fhir/handoff/record/record-identity.ts';
import { toResource } from '../../../src/fhir/handoff/to-resource.ts';
import { toNoteDocument } from '../../../src/fhir/note/carrier/note-document.ts';
import { ANY_NOTE, NOTE_WORDS } from '../../../src/fhir/note/text/any-note-for-tests.ts';
import { toNote } from '../../../src/fhir/note/text/to-note.ts';
import type { Sent } from './odd-chart.ts';

/** What a launch would find: a story of the fixtures, and a handoff of hers as any EHR may keep it. */
export type AnyChart = {
  readonly story: string;
  readonly patientId: string;
  readonly encounterId: string | null;
  readonly records: readonly Sent[];
  /** The type each was stored as, whatever becomes of it. */
  readonly storedAs: (record: Sent) => string;
  /** Those of her chart, without the clinic around it. */
  readonly hers: readonly Sent[];
};

const TODAY = '2026-11-23';

const STORIES = storyNames().map((story) => ({
  story,
  records: recordsOf(story),
  patients: patientsOf(story),
}));
const CLINIC = recordsOf(PRACTICE);

function recordsOf(story: string): readonly fhir4.FhirResource[] {
  return (readStory(story, TODAY).entry ?? []).flatMap(({ resource }) => resource ?? []);
}

function patientsOf(story: string): readonly string[] {
  return recordsOf(story).flatMap(({ resourceType, id }) =>
    resourceType === 'Patient' && id !== undefined ? id : [],
  );
}

/** One of these charts, by number; its records are copies. */
export function anyChart(seed: number, below: (count: number) => number): AnyChart {
  const { story, records, patients } = at(STORIES, below);
  const patientId = at(patients, below);
  const visits = records.filter(
    (one) => one.resourceType === 'Encounter' && one.subject?.reference === `Patient/${patientId}`,
  );
  const handoff = below(2) === 0 ? handoffOf(patientId, seed, below(2) === 0) : [];
  const hers = structuredClone([...records, ...handoff]);
  const all = [...hers, ...structuredClone(CLINIC)];
  const types = new Map<Sent, string>(all.map((record) => [record, record.resourceType]));
  return {
    story,
    patientId,
    encounterId: visits[0]?.id ?? null,
    records: all,
    storedAs: (record) => types.get(record) ?? record.resourceType,
    hers,
  };
}

function handoffOf(patient: string, seed: number, inNote: boolean): readonly fhir4.Resource[] {
  const context: WriteContext = {
    handoffId: 'a0000000-0000-8000-8000-000000000001',
    episodeKey: 'sha256:00',
    patient: `Patient/${patient}`,
    patientName: 'Testa Samplewell',
    encounter: null,
    refer: () => null,
  };
  if (inNote) {
    const [note] = fc.sample(ANY_NOTE, { seed, numRuns: 1 });
    if (note === undefined) return [];
    const written = { note, text: toNote(note, NOTE_WORDS) };
    return [{ ...toNoteDocument(written, context, null), id: 'note-1' }];
  }
  const [some = []] = fc.sample(someRecords(), { seed, numRuns: 1 });
  return some.map((record, index) => ({
    ...toResource(record, context),
    id: `handoff-${index}`,
    meta: { versionId: '1', lastUpdated: '2026-11-23T15:00:00Z' },
  }));
}

function at<T>(list: readonly T[], below: (count: number) => number): T {
  const one = list[below(list.length)];
  if (one === undefined) throw new Error('an empty list');
  return one;
}
