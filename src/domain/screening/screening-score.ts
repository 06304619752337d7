import type { CutoffSettings } from './cutoff-settings.ts';
import { EPDS_3A, INSTRUMENTS } from './instruments.ts';
import type { ItemAnswer, Screen } from './screen.ts';
import type { CutoffUsed, ScreenScore } from './screening-finding.ts';
import type { ScreenSelfHarm } from './self-harm.ts';

/**
 * What one form's answers add up to, whenever it was taken (rules/screening.md#scoring): a stated
 * total and its items are both read, positive if either reaches the cut-off; blanks are never
 * filled in.
 */
export function scoreScreen(screen: Screen, practice: CutoffSettings): ScreenScore {
  const { max, itemMax, selfHarmItem } = INSTRUMENTS[screen.instrument];
  const cutoff = cutoffFor(screen, practice);
  const items = screen.items ?? [];
  const answered = items.filter((item) => item !== null);
  const complete = items.length > 0 && answered.length === items.length;
  const itemSum = screen.items === null ? null : sum(answered);
  const reached = itemSum !== null && answered.length > 0 && itemSum >= cutoff.value;
  const positiveBy = {
    total: screen.total !== null && screen.total >= cutoff.value,
    items: complete && reached,
    answeredItemsAlone: !complete && reached,
  };
  const positive = positiveBy.total || positiveBy.items || positiveBy.answeredItemsAlone;
  // A total with the self-harm item alone beside it is a whole result: from paper, or from an EHR
  // that keeps that item apart. Other blanks say that the form was not filled in.
  const blanks = items.every((item, index) => item === null || index + 1 === selfHarmItem);
  const totalAlone = screen.items === null || (answered.length === 1 && blanks);
  const hasResult = complete || (totalAlone && screen.total !== null);
  const epds3a = epds3aOf(screen, practice.epds3aCutoff);
  return {
    cutoff,
    itemSum,
    complete,
    positive,
    positiveBy,
    incomplete: !positive && !hasResult,
    conflict:
      screen.total !== null &&
      itemSum !== null &&
      (screen.total < itemSum ||
        screen.total > Math.min(max, itemSum + itemMax * (items.length - answered.length))),
    selfHarm: selfHarmItemOf(screen),
    epds3a,
    epds3aReached: epds3a !== null && epds3a >= practice.epds3aCutoff,
  };
}

/**
 * The cut-off in force. One value for every language: never raised by language
 * (rules/screening.md#cut-offs).
 */
function cutoffFor(screen: Screen, practice: CutoffSettings): CutoffUsed {
  const published = INSTRUMENTS[screen.instrument].cutoff;
  const own = practice.cutoffs[screen.instrument];
  return own === undefined || own === published.value
    ? { value: published.value, setBy: 'published', source: published.source }
    : { value: own, setBy: 'practice', source: published.source };
}

/**
 * Four values, no default: a blank item, or a total without its items, is unknown (hazard H4). A
 * "yes" to a question beside the items is positive whatever the item says, and a blank one leaves
 * it open; neither touches the total (PHQ-A, rules/screening.md#yes-no-questions).
 */
function selfHarmItemOf(screen: Screen): ScreenSelfHarm {
  const { selfHarmItem } = INSTRUMENTS[screen.instrument];
  if (selfHarmItem === null) return 'not_asked';
  const item = screen.items?.[selfHarmItem - 1] ?? null;
  const said = [item === null ? null : item > 0, ...(screen.yesNoAnswers ?? [])];
  if (said.includes(true)) return 'positive';
  return said.includes(null) ? 'unknown' : 'negative';
}

/** EPDS-3A: like the total, blanks leave it open unless the answered items reach the cut-off. */
function epds3aOf(screen: Screen, cutoff: number): number | null {
  if (screen.instrument !== 'EPDS' || screen.items === null) return null;
  const items = EPDS_3A.items.map((number): ItemAnswer => screen.items?.[number - 1] ?? null);
  const answered = items.filter((item) => item !== null);
  const answeredSum = sum(answered);
  const known = answered.length === items.length;
  return known || (answered.length > 0 && answeredSum >= cutoff) ? answeredSum : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
