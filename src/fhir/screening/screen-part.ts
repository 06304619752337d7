import { INSTRUMENTS, type InstrumentId } from '../../domain/screening/instruments.ts';
import type { ItemAnswer, UnreadReason, UnreadScreen } from '../../domain/screening/screen.ts';
import { type Reading, readAnswer, readTotal, readYesNo } from './scored-value.ts';
import type { ScreenSource } from './screen-source.ts';
import { certainForms, formOf, wholeShortForms } from './shared-items.ts';

/** What one record says of one form. Several parts make a Screen. */
export type ScreenPart = {
  readonly instrument: InstrumentId;
  readonly record: string;
  /** `YYYY-MM-DD` or an ISO date-time with offset; null when the record has no date of its own. */
  readonly taken: string | null;
  readonly encounter: string | null;
  readonly answeredBy: string | null;
  readonly language: string | null;
  readonly links: readonly string[];
  readonly total: number | null;
  /** Item number → answer; an item that is not a key is not on this record. */
  readonly items: ReadonlyMap<number, ItemAnswer>;
  /** Yes/no question → answer, outside the total. */
  readonly yesNo: ReadonlyMap<string, boolean | null>;
  /** What the record is, for people: `PHQ-9 panel`. */
  readonly label: string;
  /** It belongs to the form and carries no score of its own. */
  readonly unscored: boolean;
  /** Something was answered, whether or not it could be read. */
  readonly holdsAnswers: boolean;
};

type Draft = {
  total: number | null;
  /** She said no to the question asked first; a yes to it stands beside any no. Null: not known. */
  endedAtGate: boolean | null;
  readonly items: Map<number, ItemAnswer>;
  readonly yesNo: Map<string, boolean | null>;
};

/**
 * The parts of forms in one record, and what in it could not be read. An answer that cannot be
 * scored is a blank in its form and is told: never 0.
 *
 * @param taken the checked date
 * @param nearby forms that linked records, or records of the same moment, surely are
 */
export function screenParts(
  source: ScreenSource,
  taken: string | null,
  nearby: readonly InstrumentId[],
): { readonly parts: readonly ScreenPart[]; readonly unread: readonly UnreadScreen[] } {
  const { record, encounter, answeredBy, language, links, known, answers } = source;
  const evidence = [certainForms(source), nearby, wholeShortForms(answers)];
  const unread: UnreadScreen[] = [];
  const drafts = new Map<InstrumentId, Draft>();
  const draftOf = (instrument: InstrumentId): Draft => {
    const draft = drafts.get(instrument) ?? {
      total: null,
      endedAtGate: null,
      items: new Map(),
      yesNo: new Map(),
    };
    drafts.set(instrument, draft);
    return draft;
  };
  const told = (name: string, reason: UnreadReason, detail: string): void => {
    unread.push({ record, reason, detail, name, taken });
  };
  const tell = (what: { form: string; part: string }, reading: Reading<unknown>): void => {
    if (reading.kind !== 'unread') return;
    told(what.form, reading.reason, `${what.form} ${what.part} ${reading.held}`.trim());
  };
  const countsGate = formsCountingTheGate(answers);
  for (const instrument of known) draftOf(instrument);
  for (const { meanings, values } of answers) {
    const meaning = formOf(meanings, evidence);
    if (meaning === undefined) continue;
    const { instrument, part, doubtful } = meaning;
    if (doubtful === true) {
      told('EPDS-3', 'not_scorable', 'EPDS-3');
    } else if (part === 'beyond') {
      const { items } = INSTRUMENTS[instrument];
      told(instrument, 'not_scorable', `${instrument} numbered from 1 to ${items + 1}`);
    } else if (typeof part === 'number' && countsGate.has(instrument)) {
      draftOf(instrument);
    } else if (part === 'gate') {
      const reading = readAnswer(values, instrument);
      tell({ form: instrument, part: 'first question' }, reading);
      const draft = draftOf(instrument);
      if (reading.kind === 'score') {
        draft.endedAtGate = draft.endedAtGate !== false && reading.score === 0;
      }
    } else if (typeof part === 'number') {
      const reading = readAnswer(values, instrument);
      tell({ form: instrument, part: `item ${part}` }, reading);
      draftOf(instrument).items.set(part, reading.kind === 'score' ? reading.score : null);
    } else if (part === 'yes_no') {
      const reading = readYesNo(values);
      tell({ form: instrument, part: 'yes/no question' }, reading);
      const said = reading.kind === 'score' ? reading.score : null;
      draftOf(instrument).yesNo.set(meaning.question ?? '', said);
    } else if (part === 'unscored') {
      draftOf(instrument);
    } else {
      const reading = readTotal(values[0] ?? {}, instrument);
      tell({ form: instrument, part: 'total' }, reading);
      if (reading.kind === 'score') draftOf(instrument).total = reading.score;
      else draftOf(instrument);
    }
  }
  const unscored =
    answers.length > 0 &&
    answers.every(({ meanings: [m] }) => m?.part === 'unscored' || m?.part === 'gate');
  const parts = [...drafts].map(([instrument, draft]) => {
    const { total, items, yesNo } = ended(draft);
    const label = `${instrument} ${partName(source, instrument)}`;
    const context = { record, taken, encounter, answeredBy, language, links };
    const holdsAnswers = source.holdsAnswers ?? false;
    return { ...context, instrument, total, items, yesNo, label, unscored, holdsAnswers };
  });
  return { parts, unread };
}

/** A finished form of ours of which nothing can be scored: that it was filled in is all it says. */
export function unansweredPart(
  { record, encounter, answeredBy, language, links, name }: ScreenSource,
  instrument: InstrumentId,
  taken: string | null,
): ScreenPart {
  const nothing = { total: null, items: new Map(), yesNo: new Map(), unscored: false };
  const context = { record, taken, encounter, answeredBy, language, links };
  return { ...context, ...nothing, instrument, label: name ?? instrument, holdsAnswers: true };
}

/** A form that ended at its first question has a total of 0 and no items (PC-PTSD-5, Prins 2016). */
function ended(draft: Draft): Draft {
  const { endedAtGate, total, items } = draft;
  const goesOn = (total ?? 0) > 0 || [...items.values()].some((answer) => answer !== null);
  return endedAtGate !== true || goesOn ? draft : { ...draft, total: 0, items: new Map() };
}

/** Forms numbered from their first, unscored question on: which number is which item is not known. */
function formsCountingTheGate(answers: ScreenSource['answers']): ReadonlySet<InstrumentId> {
  const beyond = answers.flatMap(({ meanings }) =>
    meanings.filter(({ part }) => part === 'beyond').map(({ instrument }) => instrument),
  );
  return new Set(beyond);
}

function partName({ record, answers }: ScreenSource, instrument: InstrumentId): string {
  if (record.startsWith('QuestionnaireResponse/')) return 'answers';
  const meanings = answers.flatMap((answer) => answer.meanings);
  const part = meanings.find((meaning) => meaning.instrument === instrument)?.part ?? 'record';
  if (typeof part === 'number') return `item ${part}`;
  if (part === 'yes_no') return 'yes/no question';
  if (part === 'gate') return 'first question';
  return part === 'unscored' ? 'question without a score' : part;
}
