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
      document: 'reference/field.md §0 finding 5, §3 mode 26 (smart-launcher-v2, run)',
      date: null,
      standing: 'V',
    },
    {
      about: 'Location names the backing server',
      document: 'reference/field.md §0 finding 5 (smart-launcher-v2, run)',
      date: null,
      standing: 'V',
    },
    {
      about: 'a launch without an encounter; need_patient_banner true unless it simulates an EHR',
      document: 'reference/field.md §3 modes 17 and 19 (smart-launcher-v2, run)',
      date: null,
      standing: 'V',
    },
    {
      about: 'access tokens of 60 minutes, refresh tokens of a year',
      document: 'reference/field.md §5',
      date: null,
      standing: 'V',
    },
  ],
  unknown: [
    'Not copied on purpose: scopes that are not enforced, requests without a token, codes that work ' +
      'twice. Copying them would hide faults of the app (field.md §0 finding 5).',
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
