import type { ParentChoice } from '../../domain/people/parent.ts';
import type { FormSettings } from '../../domain/screening/form-settings.ts';
import { calendarDay } from '../../domain/time/currency.ts';
import { eachOnce } from '../client/each-once.ts';
import type { FhirClient } from '../client/fhir-client.ts';
import { failed, type Result } from '../client/fhir-failure.ts';
import { isOurs } from '../codes/is-ours.ts';
import { type Chart, type ChartInput, chartFrom } from './chart-from.ts';
import { readBirths, readInfants } from './read-births.ts';
import {
  FIRST_SECTIONS,
  ownCodeSections,
  readFirstOfSections,
  readSections,
  type Section,
  type SectionsRead,
  screenSections,
  TASKS,
} from './read-sections.ts';
import type { ScreenQuirks } from './screen-searches.ts';
import { preferredLanguage } from './to-person.ts';

export type ChartContext = ScreenQuirks & {
  readonly patientId: string;
  readonly encounterId: string | null;
  /** The moment of reading, ISO. */
  readonly at: string;
  /** The practice's IANA zone, as soon as it is known; default: the workstation's. */
  readonly homeZone?: string | Promise<string>;
  /** Forms that the practice names in its own way: its file is read beside the chart. */
  readonly forms?: FormSettings | Promise<FormSettings>;
  /** In an infant's launch: what staff said about who the parent is. */
  readonly parent?: ParentChoice | null;
  /** Told as soon as it is known, long before the rest: the language of whose chart it is. */
  readonly speaks?: (language: string | null) => void;
  /** Told as soon as it is known: this patient's own handoffs are in the chart. */
  readonly hasHandoff?: (person: string) => void;
};

/**
 * A screen counts for the visit day and the 14 days before it (domain/time/currency.ts); two more,
 * because a day begins elsewhere.
 */
const FIRST_READ = { days: 16 };

/**
 * A chart as far as a first sentence needs it (the rest: rest-of-chart.ts), and the way to its older
 * screens; null: they are here.
 */
export type ChartInSteps = { readonly chart: Chart; readonly whole: (() => Promise<Chart>) | null };

/**
 * What a first sentence hangs on, in one wave: no request waits for another, only pages
 * follow pages. Without the Patient there is no chart; any other section that fails, or that the
 * server says is not whole, is in `notRead`. Of a long list of screens the older ones come later:
 * today's decide what is said, and an earlier self-harm answer still counts when it arrives.
 */
export async function readChartInSteps(
  client: FhirClient,
  context: ChartContext,
): Promise<Result<ChartInSteps>> {
  const { patientId, encounterId, at } = context;
  const published = screenSections(context.observationCategory);
  const since = firstDayRead(at);
  const hers = client.read<fhir4.Patient>(`Patient/${patientId}`);
  void hers.then((read) => {
    if (read.ok) context.speaks?.(preferredLanguage(read.value.resource.communication));
  });
  const handoffs = readSections(client, [patientId], [TASKS]);
  void handoffs.then(({ resources }) => {
    if (resources.some(isOurs)) context.hasHandoff?.(`Patient/${patientId}`);
  });
  const [patient, encounter, tasks, first, births, infants, own] = await Promise.all([
    hers,
    encounterId === null ? null : client.read<fhir4.Encounter>(`Encounter/${encounterId}`),
    handoffs,
    readFirstOfSections(client, [patientId], [...published, ...FIRST_SECTIONS], since),
    readBirths(client, [patientId], at),
    hers.then((read) => readInfants(client, read.ok ? read.value.resource : {})),
    readOwnForms(client, context, since),
  ]);
  if (!patient.ok) return patient;
  // A proxy or a merged record may answer with someone else: nothing of theirs is shown (H1).
  if (patient.value.resource.id !== patientId) {
    return failed({ method: 'GET', what: 'Patient' }, { kind: 'unreadable' });
  }
  const input: ChartInput = {
    patient: patient.value.resource,
    encounter: encounter?.ok ? encounter.value.resource : null,
    resources: eachOnce(
      [tasks, first, births, infants, ...(own === undefined ? [] : [own])].flatMap(
        ({ resources }) => resources,
      ),
    ),
    at,
    homeZone: await homeZoneOf(context),
    ...(own === undefined ? {} : { forms: own.forms }),
    notRead: [
      ...(encounter?.ok === false
        ? [{ what: encounter.failure.what, failure: encounter.failure }]
        : []),
      ...tasks.notRead,
      ...first.notRead,
      ...[...births.notRead, ...infants.notRead].slice(0, 1),
      ...(own?.notRead ?? []),
    ],
  };
  const unreadVisit = encounter?.ok === false ? encounterId : null;
  const shown = keepVisit(chartFrom(input), unreadVisit);
  const withRest = async (): Promise<ChartInput> => {
    const rests = await Promise.all([first.rest?.(), own?.rest?.()]);
    return rests.reduce<ChartInput>(withMore, input);
  };
  if (shown.child !== null) {
    const choice = context.parent ?? null;
    const screens = [...published, ...(own?.screens ?? [])];
    const chart = await parentChart(client, await withRest(), choice, screens);
    if (chart === null) return failed({ method: 'GET', what: 'Patient' }, { kind: 'offline' });
    return { ok: true, value: { chart: keepVisit(chart, unreadVisit), whole: null } };
  }
  const isWhole = first.rest === null && (own?.rest ?? null) === null;
  if (isWhole) return { ok: true, value: { chart: shown, whole: null } };
  const whole = async () => keepVisit(chartFrom(await withRest()), unreadVisit);
  return { ok: true, value: { chart: { ...shown, olderToCome: true }, whole } };
}

/** The practice's zone; the workstation's where it is not known. */
export const homeZoneOf = async ({ homeZone }: Pick<ChartContext, 'homeZone'>): Promise<string> =>
  (await homeZone) ?? Temporal.Now.timeZoneId();

const withMore = (input: ChartInput, more: SectionsRead | undefined): ChartInput => ({
  ...input,
  resources: [...input.resources, ...(more?.resources ?? [])],
  notRead: [...input.notRead, ...(more?.notRead ?? [])],
});

/** The practice's own forms, once its file is here, and what their codes find. */
async function readOwnForms(client: FhirClient, context: ChartContext, since: string) {
  const forms = await context.forms;
  if (forms === undefined) return undefined;
  const screens = ownCodeSections(context.observationCategory, forms.itemCodes);
  return {
    forms,
    screens,
    ...(await readFirstOfSections(client, [context.patientId], screens, since)),
  };
}

const firstDayRead = (at: string): string =>
  Temporal.PlainDate.from(calendarDay(at, 'UTC')).subtract(FIRST_READ).toString();

/** Only an infant's launch fetches what finds the parent; null when that could not be fetched. */
async function parentChart(
  client: FhirClient,
  input: ChartInput,
  choice: ParentChoice | null,
  screens: readonly Section[],
): Promise<Chart | null> {
  const loaded = await import('./read-parent-chart.ts').catch(() => null);
  return loaded === null ? null : loaded.readParentChart(client, input, choice, screens);
}

/** The launch named the visit; that it could not be read does not make it another. */
function keepVisit(chart: Chart, encounterId: string | null): Chart {
  if (encounterId === null) return chart;
  return { ...chart, visit: { reference: `Encounter/${encounterId}`, start: null } };
}
