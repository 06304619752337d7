import { isListedAt, notSearchableAt, scopesFor } from './vendor-scopes.ts';
import type { Vendor } from './vendors.ts';

/** What stands where an administrator puts their own value; `npm run config:check` asks for it. */
export const TO_FILL = 'FILL IN: ';

/** The issuer file of one EHR product, for an administrator to copy and fill. */
export function issuerTemplate(vendor: Vendor) {
  const notSearchable = notSearchableAt(vendor);
  return {
    $schema: '../schema/issuer.schema.json',
    name: `${TO_FILL}your health system (${vendor.name})`,
    issuer: `${TO_FILL}your FHIR base address, without a trailing slash`,
    clientId: `${TO_FILL}the client id your EHR gave this app`,
    scopes: scopesFor(vendor)[vendor.syntax],
    launches: {
      infant: { scopes: scopesFor(vendor, 'infant')[vendor.syntax] },
      ...(isListedAt(vendor) ? { list: { scopes: scopesFor(vendor, 'list')[vendor.syntax] } } : {}),
    },
    practice: 'practice/yours.json',
    quirks: {
      ...(notSearchable.length === 0 ? {} : { notSearchable }),
      ...(vendor.notWritable === undefined ? {} : { notWritable: vendor.notWritable }),
    },
  };
}
