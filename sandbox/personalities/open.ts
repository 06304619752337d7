import { everyAccess } from '../authorization-server/rules.ts';
import { everything } from '../fhir-server/rules/rules.ts';
import type { Personality } from './personality.ts';
import { plainWire } from './plain-wire.ts';

/** Everything R4 and SMART have, as far as the sandbox goes. */
export const open: Personality = {
  name: 'open',
  title: 'accepts the whole record (as HAPI, Medplum and Azure do)',
  facts: [
    {
      about: 'transactions, conditional creates and If-Match on full FHIR servers',
      document: 'rules/ehr.md#servers',
      date: null,
      standing: 'V',
    },
  ],
  unknown: [],
  fhir: everything,
  authorization: everyAccess,
  wire: plainWire,
  app: { scopeVersion: 'v2', access: 'online_access', quirks: {} },
};
