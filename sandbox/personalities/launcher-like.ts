import { everyAccess } from '../authorization-server/rules.ts';
import { everything } from '../fhir-server/rules/rules.ts';
import type { Personality } from './personality.ts';

/** SMART's public launcher in front of an open HAPI. Seen by running it. */
export const launcherLike: Personality = {
  name: 'launcher-like',
  title: 'writes everything, but no header can be read, Location points elsewhere, no visit',
  facts: [
    {
      about: 'no Access-Control-Expose-Headers; Retry-After and Last-Modified dropped',
      document: 'rules/ehr.md#launcher, F26 (smart-launcher-v2, run)',
      date: null,
      standing: 'V',
    },
    {
      about: 'Location names the backing server',
      document: 'rules/ehr.md#launcher (smart-launcher-v2, run)',
      date: null,
      standing: 'V',
    },
    {
      about: 'a launch without an encounter; need_patient_banner true unless it simulates an EHR',
      document: 'rules/ehr.md#launcher, F17, F19 (smart-launcher-v2, run)',
      date: null,
      standing: 'V',
    },
    {
      about: 'access tokens of 60 minutes, refresh tokens of a year',
      document: 'rules/ehr.md#test-targets',
      date: null,
      standing: 'V',
    },
  ],
  unknown: [
    'Not copied on purpose: scopes that are not enforced, requests without a token, codes that work ' +
      'twice. Copying them would hide faults of the app (rules/ehr.md#launcher).',
    'Whether refresh tokens rotate: here they do.',
  ],
  fhir: everything,
  authorization: { ...everyAccess, encounter: 'absent', needPatientBanner: true },
  wire: {
    exposedHeaders: [],
    lostHeaders: ['Last-Modified', 'Retry-After'],
    // A name that leads nowhere: an app that follows it with its token must not reach anybody.
    locationBase: 'https://backing-server.example/fhir',
    latencyMs: 0,
  },
  app: { scopeVersion: 'v2', access: 'online_access', quirks: {} },
};
