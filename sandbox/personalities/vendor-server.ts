import {
  everything,
  type ServerRules,
  type TypeInteraction,
  type TypeRules,
} from '../fhir-server/rules/rules.ts';

/** A commercial EHR: the types it names and nothing beyond plain reads, searches and writes. */
export const vendorServer: ServerRules = {
  ...everything,
  otherTypes: null,
  system: [],
  validate: false,
  compartments: false,
  conditionalCreate: false,
  conditionalUpdate: false,
  updateCreate: false,
  versioning: 'unsaid',
  unknownParameters: 'ignored',
  sorts: false,
  largestPage: 100,
};

/** For each personality built on it: of these its documents say nothing. */
export const UNSAID_OF_SEARCHES =
  'Whether _sort is heeded, and the largest page: here it is a parameter like any unknown one, and 100.';

const letters: Readonly<Record<string, readonly TypeInteraction[]>> = {
  C: ['create'],
  R: ['read', 'search-type'],
  r: ['read'],
  U: ['update'],
  P: ['patch'],
  D: ['delete'],
};

type More = {
  /** Search parameters, separated by spaces. */
  readonly search?: string;
  readonly needs?: readonly string[];
  readonly references?: NonNullable<TypeRules['references']>;
  readonly drops?: readonly string[];
  readonly textsInBinary?: boolean;
};

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/**
 * The rules of a type in the letters of the support matrix: C create, R read and search, r read only,
 * U update, P patch, D delete. `needs`: what a search must give, each alternative as words.
 */
export function can(interactions: string, { search, needs, ...more }: More = {}): TypeRules {
  return {
    interactions: words(interactions).flatMap((letter) => letters[letter] ?? []),
    ...(search !== undefined && { searchParameters: words(search) }),
    ...(needs !== undefined && { searchNeeds: needs.map(words) }),
    ...more,
  };
}

/** The same rules for each of some types, named in one text. */
export const each = (types: string, rules: TypeRules): Readonly<Record<string, TypeRules>> =>
  Object.fromEntries(words(types).map((type) => [type, rules]));
