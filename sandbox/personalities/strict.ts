import { everyAccess } from '../authorization-server/rules.ts';
import { everything, type ServerRules } from '../fhir-server/rules/rules.ts';
import { scopesFor } from './granted-scopes.ts';
import type { Personality } from './personality.ts';
import { plainWire } from './plain-wire.ts';

const fhir: ServerRules = { ...everything, system: ['history-system'], staleVersion: 409 };

/** No real EHR: the hard edges of many of them at once, on a server that has every type. */
export const strict: Personality = {
  name: 'strict',
  title: 'everything, but short tokens, fewer scopes than asked, no transaction, 409, slow',
  facts: [
    {
      about: 'a strict local double: scopes enforced, single-use codes, 120 s tokens, latency',
      document: 'rules/ehr.md#test-targets',
      date: null,
      standing: 'V',
    },
    {
      about: 'the granted scope may differ from the one asked for',
      document: 'rules/ehr.md#granted-scopes (SMART App Launch 2.2.0)',
      date: null,
      standing: 'V',
    },
    {
      about: 'a stale version is answered 409 by some servers, 412 by others',
      document: 'rules/ehr.md#servers',
      date: null,
      standing: 'V2',
    },
  ],
  unknown: [],
  fhir,
  authorization: {
    ...everyAccess,
    dataScopes: scopesFor(fhir, ['user/Encounter', 'patient/Flag', 'user/Flag']),
    tokenSeconds: 120,
  },
  wire: { ...plainWire, latencyMs: 400 },
  app: { scopeVersion: 'v2', access: 'online_access', quirks: {} },
};
