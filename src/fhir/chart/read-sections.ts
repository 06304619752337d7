import type { FormSettings } from '../../domain/screening/form-settings.ts';
import { eachOnce } from '../client/each-once.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import { leftOut } from '../client/left-out.ts';
import type { PagesRead } from '../client/search-pages.ts';
import type { ChartInput } from './chart-from.ts';
import { isAnyBefore, isOutOfOrder, isPastInOrder } from './newest-first.ts';
import { byCode, mapWordings, observationSearches, type Wordings } from './screen-searches.ts';

/** The search of one section of a chart, by patient id; a second wording where one is refused. */
export type Section = (patient: string) => string | Wordings;

/**
 * The searches of screens, newest first where the server sorts. None excludes a status, another
 * subject or a record without a date: what cannot be used is told, not left out.
 * @param category `quirks.observationCategory` of the issuer's file
 */
export const screenSections = (category: string | null | undefined): readonly Section[] => [
  ...observationSearches(category).map(
    (wordings): Section =>
      (patient) =>
        mapWordings(wordings, (by) => `Observation?patient=${patient}${by}&_sort=-date&_count=200`),
  ),
  (patient) => `QuestionnaireResponse?patient=${patient}&_sort=-authored&_count=100`,
];

/**
 * The codes that the practice has named as its own, once its file is read; none where the issuer
 * file says how results are searched.
 */
export const ownCodeSections = (
  category: string | null | undefined,
  itemCodes: FormSettings['itemCodes'],
): readonly Section[] => {
  const codes = Object.keys(itemCodes);
  if (codes.length === 0 || category !== undefined) return [];
  const by = byCode(codes);
  return [(patient) => `Observation?patient=${patient}${by}&_sort=-date&_count=200`];
};

/**
 * What was sent to a practice (referral note), and the notes a handoff note may stand in: ours, or
 * one that someone pasted it into (LOINC progress note, note).
 */
const DOCUMENTS = ['57133-1', '11506-3', '34109-9']
  .map((code) => `http://loinc.org|${code}`)
  .join();

/** The handoffs of a chart: each has its episode here, or in a note. */
export const TASKS: Section = (patient) => `Task?patient=${patient}&_count=100`;

/**
 * What a first sentence hangs on beside screens, Tasks and births: whether a handoff is under way
 * (messages and documents may be its note), signs of a loss, children. The rest: rest-of-chart.ts.
 */
export const FIRST_SECTIONS: readonly Section[] = [
  (patient) => `Communication?patient=${patient}&_count=100`,
  (patient) => `Flag?patient=${patient}&_count=100`,
  (patient) => `DocumentReference?patient=${patient}&type=${DOCUMENTS}&_count=50`,
  (patient) => `RelatedPerson?patient=${patient}`,
];

/** What was read of some sections, and what of it was not. */
export type SectionsRead = {
  readonly resources: readonly fhir4.Resource[];
  readonly notRead: ChartInput['notRead'];
};

/** The first part of some sections, and the way to the rest; null: there is no rest. */
export type FirstOfSections = SectionsRead & {
  readonly rest: (() => Promise<SectionsRead>) | null;
};

/** Sections of these charts (`Patient/1`), side by side; one that fails is named in `notRead`. */
export async function readSections(
  client: FhirClient,
  charts: readonly string[],
  sections: readonly Section[],
): Promise<SectionsRead> {
  const answers = await Promise.all(
    wordingsOf(charts, sections).map((wordings) => readWordings(client, wordings)),
  );
  return together(answers);
}

/**
 * The same, but of a long list of screens only what is not older than the day `since`
 * (`YYYY-MM-DD`), if the server lets that be found first.
 */
export async function readFirstOfSections(
  client: FhirClient,
  charts: readonly string[],
  sections: readonly Section[],
  since: string,
): Promise<FirstOfSections> {
  const first = await Promise.all(
    wordingsOf(charts, sections).map((wordings) => readWordings(client, wordings, since)),
  );
  const left = first.filter(({ next }) => next !== null);
  const rest = async (): Promise<SectionsRead> =>
    together(await Promise.all(left.map((one) => readRest(client, one))));
  return { ...together(first), rest: left.length === 0 ? null : rest };
}

/** One search of one type; a second wording where the first is refused. */
export const readSection = async (client: FhirClient, wordings: Wordings): Promise<SectionsRead> =>
  together([await readWordings(client, wordings)]);

const wordingsOf = (charts: readonly string[], sections: readonly Section[]): readonly Wordings[] =>
  charts.flatMap((chart) =>
    sections.map((section) => {
      const asked = section(encodeURIComponent(chart.replace(/^Patient\//, '')));
      return typeof asked === 'string' ? ([asked] as const) : asked;
    }),
  );

const together = (answers: readonly (PagesRead & { readonly what: string })[]): SectionsRead => ({
  resources: eachOnce(answers.flatMap(({ resources }) => resources)),
  notRead: answers
    .flatMap(({ what, resources, failure }) => {
      const lost = failure ?? leftOut(what, resources);
      return lost === null ? [] : [{ what, failure: { ...lost, what } }];
    })
    // Two searches for one form of a screen that fail alike are one loss.
    .filter((one, index, all) => index === all.findIndex((other) => isSame(one, other))),
});

type NotRead = ChartInput['notRead'][number];

const isSame = (a: NotRead, b: NotRead): boolean =>
  a.what === b.what && a.failure.kind === b.failure.kind && a.failure.text === b.failure.text;

type SectionRead = PagesRead & { readonly what: string };

/** What was read before a page failed is kept, beside the failure. */
async function readWordings(
  client: FhirClient,
  [path, other]: Wordings,
  since: string | null = null,
): Promise<SectionRead> {
  const [what = ''] = path.split('?');
  const read = async (asked: string): Promise<PagesRead> =>
    since === null || sortedBy(asked) === null
      ? client.searchPages(asked)
      : readNewest(client, asked, since);
  const answer = await read(path);
  const again = answer.failure?.kind === 'refused' && other !== undefined;
  return { what, ...(again ? await read(other) : answer) };
}

/**
 * A list of screens until it is older than `since`. Where it does not come in order, the server is
 * asked for the newer part alone; where it does not heed that either, all of it is read.
 */
async function readNewest(client: FhirClient, path: string, since: string): Promise<PagesRead> {
  const first = await client.searchPages(
    path,
    (found) => isPastInOrder(found, since) || isOutOfOrder(found),
  );
  if (first.next === null || !isOutOfOrder(first.resources)) return first;
  const newer = await client.searchPages(`${path}&${sortedBy(path)}=ge${since}`, (found) =>
    isAnyBefore(found, since),
  );
  const heeded = newer.failure === null && !isAnyBefore(newer.resources, since);
  if (heeded) return { ...first, resources: eachOnce([...first.resources, ...newer.resources]) };
  const rest = await client.searchPages(first.next);
  return { ...rest, resources: eachOnce([...first.resources, ...rest.resources]) };
}

async function readRest(client: FhirClient, { what, next }: SectionRead): Promise<SectionRead> {
  const nothing: PagesRead = { resources: [], failure: null, next: null };
  return { what, ...(next === null ? nothing : await client.searchPages(next)) };
}

/** The date a search is sorted by, newest first. */
const sortedBy = (path: string): string | null => /[?&]_sort=-(\w+)/.exec(path)?.[1] ?? null;
