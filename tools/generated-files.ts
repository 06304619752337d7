import { issuerTemplate } from './scopes/issuer-template.ts';
import { VENDORS } from './scopes/vendors.ts';
import { issuerSchema } from './settings/issuer-schema.ts';
import { practiceSchema } from './settings/practice-schema.ts';

/** Committed files that are made from code: path → text. `npm run generate` writes them. */
export const generatedFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ['public/schema/practice.schema.json', asJson(practiceSchema())],
    ['public/schema/issuer.schema.json', asJson(issuerSchema())],
    ...VENDORS.map(
      (vendor) =>
        [`public/ehr/templates/${vendor.key}.json`, asJson(issuerTemplate(vendor))] as const,
    ),
  ]);

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
