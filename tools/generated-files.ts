import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  ]);

const INSTALL = 'docs/install.md';

/** The guide as it is written, with the parts that come from data. */
function installGuide(): string {
  const written = readFileSync(join(import.meta.dirname, '..', INSTALL), 'utf8');
  return replaceBlock(
    replaceBlock(written, 'scopes', scopeTable()),
    'vendors',
    VENDORS.map(vendorSection).join('\n\n'),
  );
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
