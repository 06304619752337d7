import type { InstrumentId } from '../../domain/screening/instruments.ts';
import type { Screen, UnreadScreen } from '../../domain/screening/screen.ts';
import { referenceTo } from '../codes/reference.ts';
import { dateTaken } from './date-taken.ts';
import { mergeParts } from './merge-parts.ts';
import type { LinkIds } from './questionnaire-form.ts';
import { answeredItems, type ScreenForm, toScreen } from './screen-form.ts';
import { screenParts } from './screen-part.ts';
import { type ScreenSource, toScreenSource, unusable } from './screen-source.ts';
import { certainForms, wholeShortForms } from './shared-items.ts';
import { shownFormInText } from './shown-form.ts';
import { unreadableParts } from './unreadable-parts.ts';

type ReadOptions = {
  /** Whose screens, for example `Patient/1`. Anyone else's are refused with a reason. */
  readonly subject: string;
  /** Questionnaires whose linkIds the practice has configured. */
  readonly linkIds?: LinkIds;
};

export type ScreensRead = {
  /** Newest first. */
  readonly screens: readonly Screen[];
  readonly unread: readonly UnreadScreen[];
};

/**
 * The screens in a heap of chart records. Every record ends in a Screen, in `unread` with a
 * reason (a record with one bad answer in both), or is not a screen. Order does not matter.
 */
export function readScreens(
  resources: readonly fhir4.Resource[],
  { subject, linkIds = {} }: ReadOptions,
): ScreensRead {
  const read = newestVersions(resources).map((resource) => ({
    resource,
    source: toScreenSource(resource, linkIds),
  }));
  const sources = read.flatMap(({ source }) => source ?? []);
  const unread: UnreadScreen[] = read.flatMap(
    ({ resource, source }) => unreadableParts(resource, source !== null) ?? [],
  );
  const usable: ScreenSource[] = [];
  for (const source of sources) {
    const reason = unusable(source, subject);
    if (reason === null) usable.push(source);
    else unread.push({ record: source.record, reason, ...namesOf(source, reason) });
  }
  const inParts = usable.map((source) =>
    screenParts(source, dateTaken(source.taken), nearbyForms(source, usable)),
  );
  unread.push(...inParts.flatMap((one) => one.unread));
  const screens: Screen[] = [];
  for (const form of mergeParts(inParts.flatMap(({ parts }) => parts))) {
    const reason = unusableForm(form);
    if (reason === null) screens.push(toScreen(form, form.taken ?? ''));
    else unread.push(...unreadParts(form, reason, unread));
  }
  return { screens: screens.toSorted(newestFirst), unread: unread.toSorted(byRecord) };
}

function unusableForm(form: ScreenForm): 'no_value' | 'no_date' | null {
  if (form.total === null && answeredItems(form) === 0) return 'no_value';
  return form.taken === null ? 'no_date' : null;
}

/** One line for each record of a form that came to nothing, unless it already has its own. */
function unreadParts(
  { parts }: ScreenForm,
  reason: 'no_value' | 'no_date',
  told: readonly UnreadScreen[],
): readonly UnreadScreen[] {
  return parts
    .filter(({ record }) => reason === 'no_date' || !told.some((one) => one.record === record))
    .map(({ record, label, unscored }) => ({
      record,
      reason: unscored ? 'not_scorable' : reason,
      detail: label,
    }));
}

/** Forms that records linked to this one surely are; if none, those of the same moment. */
function nearbyForms(source: ScreenSource, all: readonly ScreenSource[]): readonly InstrumentId[] {
  const others = all.filter((other) => other !== source);
  const names = new Set([source.record, ...source.links]);
  const linked = others.filter(({ record, links }) =>
    [record, ...links].some((reference) => names.has(reference)),
  );
  const sure = linked.flatMap(certainForms);
  if (sure.length > 0) return sure;
  const moment = others.filter(({ taken }) => taken !== undefined && taken === source.taken);
  const atOnce = moment.flatMap(certainForms);
  // Loose first questions of a long form, each a record of its own, are a whole short form.
  const loose = [source, ...moment].flatMap(({ answers }) => answers);
  return [...atOnce, ...wholeShortForms(loose).filter((form) => !atOnce.includes(form))];
}

/** What it was, and, for a form that is shown only, which one: the number and the day go with it. */
function namesOf(
  source: ScreenSource,
  reason: UnreadScreen['reason'],
): Pick<UnreadScreen, 'detail' | 'form'> {
  const form = reason === 'not_scorable' ? shownFormInText(source.unscorable ?? '') : null;
  if (form === null) return { detail: nameOfSource(source) };
  const day = dateTaken(source.taken)?.slice(0, 10);
  return { form, detail: [form, source.stated, day].filter((one) => one !== undefined).join(' ') };
}

function nameOfSource(source: ScreenSource): string {
  const answered = source.answers.flatMap(({ meanings }) => meanings.map((m) => m.instrument));
  const [form] = [...certainForms(source), ...answered];
  const response = source.record.startsWith('QuestionnaireResponse/');
  return source.unscorable ?? `${form} ${response ? 'answers' : 'result'}`;
}

/** One of each record: paging and two searches may bring the same one twice. */
function newestVersions(resources: readonly fhir4.Resource[]): readonly fhir4.Resource[] {
  const byRecord = Map.groupBy(
    resources.filter(({ id }) => id !== undefined),
    referenceTo,
  );
  const age = (resource: fhir4.Resource) =>
    `${resource.meta?.lastUpdated ?? ''} ${resource.meta?.versionId ?? ''} ${JSON.stringify(resource)}`;
  const newest = [...byRecord.values()].map((same) =>
    same.reduce((a, b) => (age(b) > age(a) ? b : a)),
  );
  return [...newest, ...resources.filter(({ id }) => id === undefined)];
}

function newestFirst(a: Screen, b: Screen): number {
  const key = ({ taken, instrument, records }: Screen) =>
    `${momentOf(taken)} ${instrument} ${records.join(' ')}`;
  return momentOf(b.taken) - momentOf(a.taken) || (key(a) < key(b) ? -1 : 1);
}

function momentOf(taken: string): number {
  return Temporal.Instant.from(taken.includes('T') ? taken : `${taken}T00:00Z`).epochMilliseconds;
}

function byRecord(a: UnreadScreen, b: UnreadScreen): number {
  const key = ({ record, reason, detail }: UnreadScreen) => `${record} ${reason} ${detail}`;
  return key(a) < key(b) ? -1 : 1;
}
