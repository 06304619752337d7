import { KNOWN_CODES } from '../screening/known-codes.ts';

/** A search, and how it is put where the first wording is refused. */
export type Wordings = readonly [string, ...string[]];

/** How screens are searched in one EHR (its file in `ehr/`). */
export type ScreenQuirks = {
  /** The category searched; null: without one; undefined: by `survey` and by code. */
  readonly observationCategory?: string | null | undefined;
};

/** The whole of a search from each way to narrow it. */
export const mapWordings = ([first, ...others]: Wordings, to: (by: string) => string): Wordings => [
  to(first),
  ...others.map(to),
];

/**
 * What narrows a search for screening Observations (docs/decisions/0037). As the issuer file says
 * (`quirks.observationCategory`; null: by nothing); where it says nothing, by category and, side by
 * side, by the codes the app reads: R4 has no "or" between two parameters, and `category` is
 * optional there. A code is asked for whatever its system, since charts spell LOINC in several ways;
 * an EHR that wants the system (Oracle Health documents only that form) gets it when it says so.
 */
export function observationSearches(
  category: string | null | undefined,
): readonly [Wordings, ...Wordings[]] {
  if (category === null) return [['']];
  if (category !== undefined) return [[`&category=${encodeURIComponent(category)}`]];
  return [
    ['&category=survey'],
    [byCode(KNOWN_CODES.map(({ code }) => code)), byCode(KNOWN_CODES.map(withSystem))],
  ];
}

/** A search for any of these codes. */
export const byCode = (codes: readonly string[]): string =>
  `&code=${codes.map(encodeURIComponent).join()}`;

const withSystem = ({ system, code }: (typeof KNOWN_CODES)[number]): string => `${system}|${code}`;
