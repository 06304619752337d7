import type { StoredRecord } from '../../domain/handoff/handoff-record.ts';
import { isPaused } from '../../domain/safety/safety-gate.ts';
import { stepAt } from '../visit/step-at.ts';
import type { Visit } from '../visit/visit.ts';
import type { Draft, DraftTurn, Unsent } from './draft-form.ts';
import type { Held } from './page-drafts.ts';
import { KEEP_MS } from './shelved.ts';

/** A draft that is not on the card in front of us, and what may be done with it. */
export type LeftDraft =
  | { readonly is: 'none' }
  /** The handoff, or the day, went on without it: it is said, so that somebody looks. */
  | { readonly is: 'past'; readonly because: 'handoff' | 'day'; readonly draft: Draft }
  | {
      readonly is: 'offered';
      readonly draft: Draft;
      /** A decision that can be saved as it was made; null: there are only fields to fill in. */
      readonly unsent: Unsent | null;
      /** The card whose fields it has; null: there is none, or it cannot be opened now. */
      readonly card: DraftTurn | null;
    };

/** What is to be said of a draft at this visit. It is never applied by itself. */
export function leftAt({ found, draft }: Pick<Held, 'found' | 'draft'>, visit: Visit): LeftDraft {
  const { stage } = visit.handoff;
  const left = found ?? (draft !== null && draft.stage !== stage ? draft : null);
  // While it is a clinician's turn nothing ordinary is in the document (rules/safety.md#pause).
  if (left === null || isPaused(visit.finding.gate)) return NONE;
  if (visit.chart.person.deceased === true) return NONE;
  if (isOver(left, visit.now) || isInChart(left, visit.stored)) return NONE;
  // Nobody said today what was said yesterday, and "tomorrow" was another day then (H14).
  if (visit.localDay(left.at) !== visit.today) return { is: 'past', because: 'day', draft: left };
  const same = left.stage === stage;
  // Made on another chart than this one: it is decided anew, with what came since in sight.
  const isAsThen = same && left.records === visit.stored.length;
  const unsent = isAsThen ? (left.unsent?.tap ?? null) : null;
  const hasCard = same && left.turn !== null && stepAt(visit, left.turn) === left.turn;
  if (unsent === null && !hasCard) return { is: 'past', because: 'handoff', draft: left };
  return { is: 'offered', draft: left, unsent, card: hasCard ? left.turn : null };
}

/** Fields that hold what a person typed, in the order of a card. */
const TYPED = ['when', 'with', 'name', 'phone'] as const;

/** What was typed, word for word: where it is not filled in, it can still be read. */
export const typedIn = ({ fields }: Draft): readonly string[] =>
  TYPED.flatMap((name) => {
    const text = fields[name];
    return typeof text === 'string' && text.trim() !== '' ? [text] : [];
  });

const NONE: LeftDraft = { is: 'none' };

const isOver = ({ at }: Draft, now: string): boolean => Date.parse(now) - Date.parse(at) >= KEEP_MS;

/** Its answer was lost, and it arrived: the chart has records that carry the decision's name. */
export const isInChart = ({ unsent }: Draft, stored: readonly StoredRecord[]): boolean =>
  typeof unsent?.id === 'string' &&
  stored.some(({ record }) => record.key.endsWith(`-${unsent.id}`));
