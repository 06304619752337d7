import type { ListSession } from '../../src/app/waiting-list/use-waiting-list.ts';
import type { FhirClient } from '../../src/fhir/client/fhir-client.ts';
import type { PagesRead } from '../../src/fhir/client/search-pages.ts';
import { galleryClient } from './gallery-client.ts';
import { NOW, recordsOf } from './gallery-records.ts';
import { type Scene, visitOf } from './gallery-visit.ts';
import { agreeAndPass } from './taps.ts';

/** The list as Maya has it; without her name; with nobody on it; with a part that was not read. */
export type ListShot = 'list' | 'list_who' | 'list_empty' | 'list_part' | 'list_none_here';

/** A clinician's step, one passed to Maya, a check-in that is due, one under way, one not begun. */
const PEOPLE: readonly Scene[] = [
  { story: 'p02' },
  { story: 'p01', taps: [agreeAndPass] },
  { story: 'p11' },
  { story: 'p12' },
  { story: 'p06' },
];

/** A launch without a chart, on the records of several people. */
export async function listSessionOf(shot: ListShot): Promise<ListSession> {
  const scenes = shot === 'list_empty' ? [] : PEOPLE;
  const visits = await Promise.all(scenes.map(visitOf));
  const records = [
    ...recordsOf('practice'),
    ...scenes.flatMap(({ story }) => recordsOf(story)),
    // Last: the version that was written counts.
    ...visits.flatMap(({ chart }) => chart.handoffResources),
  ];
  return {
    issuer: 'https://gallery.example/fhir',
    user: shot === 'list_who' ? null : 'PractitionerRole/medical-assistant',
    practice: 'practice/sample.json',
    client: clientOf(records, shot === 'list_part' ? ['Observation'] : []),
    grantedScopes: [shot === 'list_none_here' ? 'user/Task.rs' : 'user/*.cruds'],
    quirks: {},
    clock: () => NOW,
  };
}

/** Searches answer with every record of their type: enough for one day's list. */
const clientOf = (records: readonly fhir4.Resource[], refused: readonly string[]): FhirClient => ({
  ...galleryClient,
  read: async (reference) => {
    const found = records.find(({ resourceType, id }) => `${resourceType}/${id}` === reference);
    return found === undefined
      ? galleryClient.read(reference)
      : { ok: true, value: { resource: found as never, versionId: '1' } };
  },
  searchAll: async (path) => {
    const { resources, failure } = await pagesOf(records, refused, path);
    return failure === null ? { ok: true, value: resources } : { ok: false, failure };
  },
  searchPages: (path) => pagesOf(records, refused, path),
});

async function pagesOf(
  records: readonly fhir4.Resource[],
  refused: readonly string[],
  path: string,
): Promise<PagesRead> {
  const what = path.split('?')[0] ?? '';
  return refused.includes(what)
    ? {
        resources: [],
        failure: { kind: 'not_permitted', method: 'GET', what, text: null },
        next: null,
      }
    : {
        resources: records.filter(({ resourceType }) => resourceType === what),
        failure: null,
        next: null,
      };
}
