import { ALL_INSTRUMENTS } from '../../src/domain/screening/instruments.ts';
import {
  itemCode,
  SCREENING_ITEM,
  totalCode,
} from '../../src/fhir/screening/to-paper-observation.ts';

/** The published code system of what is written from paper and has no verified LOINC code. */
export function screeningItems(): fhir4.CodeSystem {
  const concept = ALL_INSTRUMENTS.flatMap(({ id, selfHarmItem }) =>
    [
      { coding: totalCode(id), display: `${id}, total` },
      ...(selfHarmItem === null
        ? []
        : [{ coding: itemCode(id, selfHarmItem), display: `${id}, item ${selfHarmItem}` }]),
    ].flatMap(({ coding: { system, code = '' }, display }) =>
      system === SCREENING_ITEM ? [{ code, display }] : [],
    ),
  );
  return {
    resourceType: 'CodeSystem',
    id: 'screening-item',
    url: SCREENING_ITEM,
    version: '0.1.0',
    name: 'ScreeningItem',
    title: 'Screening items without a LOINC code',
    status: 'active',
    experimental: false,
    date: '2026-11-25',
    publisher: 'Warm Handoff',
    description:
      'Parts of a screening form entered from paper for which no LOINC code was found, by form and number. No wording of any item.',
    copyright: 'Apache-2.0',
    caseSensitive: true,
    content: 'complete',
    count: concept.length,
    concept,
  };
}
