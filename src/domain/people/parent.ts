import type { Person } from './person.ts';

/** A chart that a search found: nobody's until staff confirm two facts of it (hazard H1). */
export type FoundChart = {
  readonly person: Person & { readonly reference: string };
  /** Home address in one line; null when not recorded. */
  readonly address: string | null;
};

/** One person who may be the one to hand off, in a child's chart. */
export type Parent = {
  /** `RelatedPerson/7`; null: someone staff typed in. */
  readonly relative: string | null;
  /** The chart says in a code that this is a parent, or staff said who it is. */
  readonly isStated: boolean;
  /** `person.reference` is set only where the charts themselves say which chart is theirs. */
  readonly person: Person;
  readonly found: readonly FoundChart[];
  /** A form of theirs is on file from the visit day or the 14 days before it. */
  readonly screened: boolean;
};

/** Someone who is not among the child's relatives, as staff typed it. */
export type TypedParent = {
  readonly given: string;
  readonly family: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly birthDate: string;
  readonly phone: string;
};

/** What staff can compare with the person in the room. */
export type ConfirmedFact = 'birth_date' | 'phone' | 'address';

/** What staff said about the person, for this launch only. */
export type ParentChoice = {
  /** A relative, someone typed in, or null: ask again who it is. */
  readonly who: string | TypedParent | null;
  /** The chart that is theirs; `none`: none of those found; null: not asked yet. */
  readonly chart:
    | { readonly reference: string; readonly confirmed: readonly ConfirmedFact[] }
    | 'none'
    | null;
};

/** How far it is known who is being handed off, in a child's chart. */
export type WhoIsIt =
  | { readonly is: 'ask_who'; readonly parents: readonly Parent[] }
  | { readonly is: 'ask_chart'; readonly parent: Parent }
  | { readonly is: 'settled'; readonly parent: Parent };

/**
 * Two identifiers, compared with the person: never a name alone (rules/chart.md#two-facts; hazard
 * H1).
 */
export const FACTS_TO_CONFIRM = 2;

/**
 * Who is being handed off. A single parent, or the only one who answered a form, is taken from the
 * records; otherwise staff say who. A chart that a search found is taken only when staff confirmed
 * two facts of it.
 */
export function settleParent(parents: readonly Parent[], choice: ParentChoice | null): WhoIsIt {
  const parent = choice === null ? theOnlyOne(parents) : chosen(parents, choice);
  if (parent === undefined) return { is: 'ask_who', parents };
  if (parent.person.reference !== null || parent.found.length === 0) {
    return { is: 'settled', parent };
  }
  const chart = choice?.chart ?? null;
  if (chart === 'none') return { is: 'settled', parent };
  const confirmed = chart !== null && new Set(chart.confirmed).size >= FACTS_TO_CONFIRM;
  const match = confirmed
    ? parent.found.find(({ person }) => person.reference === chart.reference)
    : undefined;
  if (match === undefined) return { is: 'ask_chart', parent };
  const { role } = parent.person;
  return { is: 'settled', parent: { ...parent, person: { ...match.person, role } } };
}

function theOnlyOne(parents: readonly Parent[]): Parent | undefined {
  const screened = parents.filter((parent) => parent.screened);
  const [only, another] = screened.length > 0 ? screened : parents;
  // Someone whose relation is not stated may be a grandmother: that is asked.
  return another === undefined && only?.isStated === true ? only : undefined;
}

function chosen(parents: readonly Parent[], { who }: ParentChoice): Parent | undefined {
  if (who === null) return undefined;
  const relative = typeof who === 'string' ? who : null;
  return parents.find((parent) => parent.relative === relative);
}

/** The facts of a found chart that can be compared with the person. */
export function factsToConfirm({ person, address }: FoundChart): readonly ConfirmedFact[] {
  return [
    ...(person.birthDate === null ? [] : (['birth_date'] as const)),
    ...(person.phones.length === 0 ? [] : (['phone'] as const)),
    ...(address === null ? [] : (['address'] as const)),
  ];
}
