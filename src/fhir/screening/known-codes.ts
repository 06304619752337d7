import { ALL_INSTRUMENTS } from '../../domain/screening/instruments.ts';
import { LOINC, SNOMED } from '../codes/code-systems.ts';

const loinc = ALL_INSTRUMENTS.flatMap(({ codes }) => [
  ...codes.totals,
  ...codes.panels,
  ...codes.items,
  ...codes.unscored,
]);
const snomed = ALL_INSTRUMENTS.flatMap(({ codes }) => codes.snomedTotals);

/** Every published code that `code-meaning.ts` reads, each with its system, for a search. */
export const KNOWN_CODES: readonly { readonly system: string; readonly code: string }[] = [
  ...[...new Set(loinc)].map((code) => ({ system: LOINC, code })),
  ...[...new Set(snomed)].map((code) => ({ system: SNOMED, code })),
];
