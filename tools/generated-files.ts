import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptTable, hazardsOf, hazardTable, practiceList } from './safety/hazard-log.ts';
import { matrixTable } from './safety/risk-matrix.ts';
import { issuerTemplate } from './scopes/issuer-template.ts';
import { replaceBlock, scopeTable, vendorSection } from './scopes/vendor-section.ts';
import { VENDORS } from './scopes/vendors.ts';
import { issuerSchema } from './settings/issuer-schema.ts';
import { practiceSchema } from './settings/practice-schema.ts';
import { screeningItems } from './terminology/screening-items.ts';

/** Committed files that are made from code: path → text. `npm run generate` writes them. */
export const generatedFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ['public/schema/practice.schema.json', asJson(practiceSchema())],
    ['public/schema/issuer.schema.json', asJson(issuerSchema())],
    ['public/fhir/CodeSystem-screening-item.json', asJson(screeningItems())],
    ...VENDORS.map(
      (vendor) =>
        [`public/ehr/templates/${vendor.key}.json`, asJson(issuerTemplate(vendor))] as const,
    ),
    [INSTALL, installGuide()],
    [SAFETY_CASE, safetyCase()],
  ]);

const INSTALL = 'docs/install.md';

/** The guide as it is written, with the parts that come from data. */
function installGuide(): string {
  return replaceBlock(
    replaceBlock(written(INSTALL), 'scopes', scopeTable()),
    'vendors',
    VENDORS.map(vendorSection).join('\n\n'),
  );
}

const SAFETY_CASE = 'docs/safety-case.md';

/** The safety case as it is written, with its log of hazards from docs/hazards.md. */
function safetyCase(): string {
  const hazards = hazardsOf(written('docs/hazards.md'));
  const blocks = [
    ['matrix', matrixTable()],
    ['hazards', hazardTable(hazards)],
    ['to accept', acceptTable(hazards)],
    ['the practice', practiceList(hazards)],
  ] as const;
  return blocks.reduce(
    (text, [name, block]) => replaceBlock(text, name, block),
    written(SAFETY_CASE),
  );
}

const written = (path: string): string =>
  readFileSync(join(import.meta.dirname, '..', path), 'utf8');

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
