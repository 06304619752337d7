import { resourceTypes } from '../definitions/definitions.ts';

/** Interactions of R4 §3.1.0 on one type, by their code in the CapabilityStatement. */
export type TypeInteraction =
  | 'read'
  | 'vread'
  | 'update'
  | 'patch'
  | 'delete'
  | 'history-instance'
  | 'create'
  | 'search-type'
  | 'history-type';

export type SystemInteraction = 'transaction' | 'batch' | 'history-system';

/** What one resource type can be asked for. */
export type TypeRules = {
  readonly interactions: readonly TypeInteraction[];
  /** The search parameters it understands, by name; every parameter of R4 when left out. */
  readonly searchParameters?: readonly string[];
  /** A search gives all parameters of one of these lists; any search will do when left out. */
  readonly searchNeeds?: readonly (readonly string[])[];
  /** Reference elements that lead to these types only, such as `recipient`. */
  readonly references?: Readonly<Record<string, readonly string[]>>;
  /** Elements that are taken and not kept. */
  readonly drops?: readonly string[];
  /** The data of an attachment is kept as a Binary of its own, and the record has its address. */
  readonly textsInBinary?: boolean;
};

/** How one server departs from "everything R4 has": enforced, and told in its CapabilityStatement. */
export type ServerRules = {
  readonly types: Readonly<Record<string, TypeRules>>;
  /** What holds for a type that is not named; null: the server has no other types. */
  readonly otherTypes: TypeRules | null;
  readonly system: readonly SystemInteraction[];
  /** `$validate`, and `Patient/[id]/[type]`. */
  readonly validate: boolean;
  readonly compartments: boolean;
  /** False: `If-None-Exist` is not known, and the record is created again. */
  readonly conditionalCreate: boolean;
  /** `PUT [type]?condition`. */
  readonly conditionalUpdate: boolean;
  /** PUT under an id that the client chose. */
  readonly updateCreate: boolean;
  readonly ifMatch: 'optional' | 'required';
  readonly staleVersion: 409 | 412;
  /** What a search does with a parameter it does not understand. */
  readonly unknownParameters: 'refused' | 'ignored' | 'ignored-with-warning';
  /** False: `_sort` is a parameter it does not understand, and records come as they were created. */
  readonly sorts: boolean;
  /** The most records of one page, whatever `_count` asks. */
  readonly largestPage: number;
  /** The body after a write: what `Prefer` asks for, always the record, or never one. */
  readonly writeAnswer: 'as-asked' | 'representation' | 'empty';
  /** Whether the Location of a write names the version. */
  readonly location: 'version' | 'record';
  /** Whether the CapabilityStatement says that updates are of a version. */
  readonly versioning: 'versioned-update' | 'unsaid';
  /** How a request for what is not here is answered. */
  readonly refusals: { readonly absentType: 400 | 404; readonly interaction: 403 | 404 | 405 };
};

const allInteractions: readonly TypeInteraction[] = [
  'read',
  'vread',
  'update',
  'patch',
  'delete',
  'history-instance',
  'create',
  'search-type',
  'history-type',
];

/** No restriction at all. */
export const everything: ServerRules = {
  types: {},
  otherTypes: { interactions: allInteractions },
  system: ['history-system', 'transaction', 'batch'],
  validate: true,
  compartments: true,
  conditionalCreate: true,
  conditionalUpdate: true,
  updateCreate: true,
  ifMatch: 'optional',
  staleVersion: 412,
  unknownParameters: 'refused',
  sorts: true,
  largestPage: 1000,
  writeAnswer: 'as-asked',
  location: 'version',
  versioning: 'versioned-update',
  refusals: { absentType: 404, interaction: 405 },
};

/** The rules of one type; undefined where the server does not have it. */
export function rulesFor(rules: ServerRules, type: string): TypeRules | undefined {
  if (!resourceTypes.has(type)) return undefined;
  return rules.types[type] ?? rules.otherTypes ?? undefined;
}

/** The types the server has, in alphabetical order. */
export const typesOf = (rules: ServerRules): readonly string[] =>
  [...resourceTypes].filter((type) => rulesFor(rules, type) !== undefined).sort();

export const offers = (rules: ServerRules, type: string, interaction: TypeInteraction): boolean =>
  rulesFor(rules, type)?.interactions.includes(interaction) ?? false;
