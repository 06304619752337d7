import { everyAccess } from '../authorization-server/rules.ts';
import type { ServerRules } from '../fhir-server/rules/rules.ts';
import { scopesFor } from './granted-scopes.ts';
import type { Personality } from './personality.ts';
import { plainWire } from './plain-wire.ts';
import { can, vendorServer } from './vendor-server.ts';

const fhir: ServerRules = {
  ...vendorServer,
  otherTypes: can('R'),
  unknownParameters: 'refused',
};

/** Every type is there to be read; nothing can be written. */
export const readOnly: Personality = {
  name: 'read-only',
  title: 'nothing can be written',
  facts: [
    {
      about: 'rung E of the write ladder: nothing is writable, a note to paste',
      document: 'rules/ehr.md#test-targets',
      date: null,
      standing: 'V',
    },
    {
      about: 'servers that allow reads and searches only (Inferno with its read-only interceptor)',
      document: 'rules/ehr.md#test-targets',
      date: null,
      standing: 'V',
    },
  ],
  unknown: [],
  fhir,
  authorization: { ...everyAccess, dataScopes: scopesFor(fhir) },
  wire: plainWire,
  app: { scopeVersion: 'v2', access: 'online_access', quirks: {} },
};
