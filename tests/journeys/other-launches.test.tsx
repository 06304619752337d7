import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openedFrom, show, visitSession } from './support/open-app.tsx';
import { faultsOf, launchAddress, type OtherLaunch } from './support/other-launch.ts';
import { agree } from './support/steps.ts';

// The same visit, opened by EHRs that launch, sign in and answer in their own way: each is what a
// standard allows or a server was seen to do, and none of it is the clinician's business.

const CASES = '../shared/cases';

const LAUNCHES: Readonly<Record<string, OtherLaunch>> = {
  'the end of the token is null': { token: { expires_in: null } },
  'the end of the token is empty': { token: { expires_in: '' } },
  'there is no renewal, as null': { token: { expires_in: 3600, refresh_token: null } },
  'every optional member is null': {
    token: {
      token_type: null,
      expires_in: null,
      refresh_token: null,
      need_patient_banner: null,
      smart_style_url: null,
      fhirContext: null,
    },
  },
  'the patient is a reference': { token: { patient: 'Patient/w1' } },
  'patient and visit are addresses': {
    token: { patient: 'ISSUER/Patient/w1', encounter: 'ISSUER/Encounter/v1' },
  },
  'there is no visit, as an empty text': { token: { patient: 'w1', encounter: '' } },
  'OpenEMR adds aud to the launch address': { launchQuery: '&aud=ISSUER' },
  'a menu adds words of its own': { launchQuery: '&utm_source=menu&lang=en' },
  'an address that fhirclient would obey': {
    launchQuery: '&clientId=evil&fhirServiceUrl=https://evil.example.org',
  },
  'PKCE is known and not announced': { wellKnown: {}, quirks: { pkce: 'if-supported' } },
  'PKCE is announced as null': {
    wellKnown: { code_challenge_methods_supported: null },
    quirks: { pkce: 'if-supported' },
  },
  'the server warns of a parameter it ignored': { fhir: 'not-supported' },
  'the server refuses our page size': { fhir: '_count' },
};

let clinic: Clinic;
let app: AtScreen | undefined;
afterEach(() => {
  app?.close();
  app = undefined;
  clinic.close();
});

/** The visit on screen, opened by an EHR that differs in this. */
async function open(change: OtherLaunch): Promise<AtScreen> {
  clinic = openClinic('p01-testa-samplewell');
  clinic.arm(...faultsOf(change, 'p01'));
  const address = launchAddress(clinic.launchUrl('p01', 'p01-visit'), change);
  app = show(visitSession(clinic, await openedFrom(clinic, address)));
  await app.shown.findByRole('button', { name: 'Testa agrees' });
  return app;
}

describe('the visit opens, with her screen and without an alert, where', () => {
  test.each(Object.entries(LAUNCHES))('%s', async (_name, change) => {
    const { shown, text } = await open(change);
    expect(shown.queryByRole('alert')).toBeNull();
    expect(text()).not.toMatch(/could not be read|Not read/);
  });
});

describe('an EHR that names the user as a Person, whom no record may name', () => {
  const PERSON = { token: { id_token: 'fhirUser ISSUER/Person/p1' }, fhir: 'Person/p1: 404' };

  test('asks who is here, and says nothing of the visit', async () => {
    const { shown } = await open(PERSON);
    expect(shown.queryByRole('alert')).toBeNull();
    expect(shown.queryByRole('note')).toBeNull();
    if (app !== undefined) await agree.reach(app);
    expect(await shown.findByLabelText('Who is doing this handoff?')).toBeTruthy();
  });
});

const kept = existsSync(CASES)
  ? readdirSync(CASES).filter((name) => /^k(19|2[0-5])-.*\.json$/.test(name))
  : [];

describe.skipIf(kept.length === 0)(
  'launches seen elsewhere (skipped where those cases are not)',
  () => {
    test.each(kept)('%s opens, and nothing is missing from the visit', async (name) => {
      const { change } = JSON.parse(readFileSync(join(CASES, name), 'utf8'));
      const { shown } = await open(change);
      expect(shown.queryByRole('alert')).toBeNull();
    });
  },
);
