import { type FormSettings, NO_OWN_FORMS } from '../../domain/screening/form-settings.ts';
import { INSTRUMENTS, type InstrumentId } from '../../domain/screening/instruments.ts';
import type { Screen, UnreadScreen } from '../../domain/screening/screen.ts';
import { referenceTo } from '../codes/reference.ts';
import { dateTaken } from './date-taken.ts';
import { mergeParts } from './merge-parts.ts';
import { nameOfSource } from './name-of-source.ts';
import { answeredItems, type ScreenForm, toScreen } from './screen-form.ts';
import { type ScreenPart, screenParts, unansweredPart } from './screen-part.ts';
import { type ScreenSource, unusable } from './screen-source.ts';
import { certainForms, wholeShortForms } from './shared-items.ts';
import { shownFormOf } from './shown-form.ts';
import { toScreenSource } from './to-screen-source.ts';
import { unreadableParts } from './unreadable-parts.ts';

type ReadOptions = {
  /** Whose screens, for example `Patient/1`. Anyone else's are refused with a reason. */
  readonly subject: string;
  /** Forms that the practice names in its own way. */
  readonly forms?: FormSettings;
};

export type ScreensRead = {
  /** Newest first. */
  readonly screens: readonly Screen[];
  readonly unread: readonly UnreadScreen[];
};

/**
 * The screens in a heap of chart records. Every record ends in a Screen, in `unread` with a
 * reason, or is not a screen. It ends in both when an answer in it is bad, and when it is a
 * finished form with a self-harm item of which nothing could be read: what she answered there is
 * unknown, never "not asked". Order does not matter.
 */
export function readScreens(
  resources: readonly fhir4.Resource[],
  { subject, forms = NO_OWN_FORMS }: ReadOptions,
): ScreensRead {
  const read = newestVersions(resources).map((resource) => ({
    resource,
    source: toScreenSource(resource, forms),
  }));
  const sources = read.flatMap(({ source }) => source ?? []);
  const unread: UnreadScreen[] = read.flatMap(
    ({ resource, source }) => unreadableParts(resource, source) ?? [],
  );
  const usable: ScreenSource[] = [];
  const unanswered: ScreenPart[] = [];
  for (const source of sources) {
    const reason = unusable(source, subject);
    if (reason === null) usable.push(source);
    else unread.push({ record: source.record, reason, ...namesOf(source, reason) });
    if (reason === 'not_scorable' && source.unanswered !== null) {
      unanswered.push(unansweredPart(source, source.unanswered, dateTaken(source.taken)));
    }
  }
  const inParts = usable.map((source) =>
    screenParts(source, dateTaken(source.taken), nearbyForms(source, usable)),
  );
  unread.push(...inParts.flatMap((one) => one.unread));
  const screens: Screen[] = [];
  for (const form of mergeParts([...inParts.flatMap(({ parts }) => parts), ...unanswered])) {
    const reason = unusableForm(form);
    if (reason !== null) unread.push(...unreadParts(form, reason, unread));
    if (form.taken !== null && (reason === null || asksOfSelfHarm(form))) {
      screens.push(toScreen(form, form.taken));
    }
  }
  return { screens: screens.toSorted(newestFirst), unread: eachOnce(unread).toSorted(byRecord) };
}

function unusableForm(form: ScreenForm): 'no_value' | 'no_date' | null {
  if (form.total === null && answeredItems(form) === 0) return 'no_value';
  return form.taken === null ? 'no_date' : null;
}

/** It was filled in and has the item; a question that carries no score does not say so much. */
const asksOfSelfHarm = ({ instrument, parts }: ScreenForm): boolean =>
  INSTRUMENTS[instrument].selfHarmItem !== null && parts.some(({ unscored }) => !unscored);

/**
 * One line for each record of a form that came to nothing, unless it already has its own; of a
 * form's answers also beside theirs, because it is the whole form that is not read.
 */
function unreadParts(
  { instrument, parts }: ScreenForm,
  reason: 'no_value' | 'no_date',
  told: readonly UnreadScreen[],
): readonly UnreadScreen[] {
  return parts
    .filter(
      ({ record, holdsAnswers }) =>
        reason === 'no_date' ||
        !told.some(
          (one) => one.record === record && (!holdsAnswers || one.reason === 'not_scorable'),
        ),
    )
    .map(({ record, label, unscored, holdsAnswers, taken }) => ({
      record,
      reason: unscored || (holdsAnswers && reason === 'no_value') ? 'not_scorable' : reason,
      detail: label,
      name: instrument,
      taken,
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
): Pick<UnreadScreen, 'detail' | 'form' | 'name' | 'taken'> {
  const taken = dateTaken(source.taken);
  const name = nameOfSource(source);
  const form = reason === 'not_scorable' ? shownFormOf(source.unscorable ?? '') : null;
  if (form !== null) {
    const said = [form, source.stated, taken?.slice(0, 10)].filter((one) => one !== undefined);
    return { form, name, taken, detail: said.join(' ') };
  }
  const response = source.record.startsWith('QuestionnaireResponse/');
  const detail = source.unscorable ?? `${name} ${response ? 'answers' : 'result'}`;
  return { name, taken, detail };
}

/** Two records that lost their ids can say the same of themselves: it is told once. */
const eachOnce = (unread: readonly UnreadScreen[]): readonly UnreadScreen[] => [
  ...new Map(unread.map((one) => [JSON.stringify(one), one])).values(),
];

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
  const nameless = resources.filter(({ id }) => id === undefined);
  return [...newest, ...new Map(nameless.map((one) => [JSON.stringify(one), one])).values()];
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
