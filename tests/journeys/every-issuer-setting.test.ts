import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readChart } from '../../src/fhir/chart/whole-chart.ts';
import { abilitiesFrom } from '../../src/fhir/client/abilities.ts';
import { createFhirClient } from '../../src/fhir/client/fhir-client.ts';
import { writePlan } from '../../src/fhir/write/write-plan.ts';
import { faultOf } from '../../src/smart/id-token-claims.ts';
import { issuerFile } from '../../src/smart/issuer-address.ts';
import type { IssuerConfig } from '../../src/smart/issuer-config.ts';
import { launch } from '../../src/smart/launch.ts';
import { checkIssuerName } from '../../tools/config-check/check-issuer.ts';
import { issuerSchema } from '../../tools/settings/issuer-schema.ts';
import { settingsOf } from '../../tools/settings/to-editor-schema.ts';

// No setting does nothing: for each key of an issuer's file, two values, and what each brings about.
// A key that is not in the table fails, and so does one whose two values bring about the same.

const ISSUER = 'https://ehr.example.org/fhir';
const CONFIG: IssuerConfig = {
  clientId: 'app-1',
  scopes: 'launch openid patient/Patient.r',
  practice: 'practice/sample.json',
  quirks: {},
};

let s256 = true;
const network = setupServer(
  http.get(`${ISSUER}/.well-known/smart-configuration`, () =>
    Response.json({
      authorization_endpoint: 'https://ehr.example.org/authorize',
      token_endpoint: 'https://ehr.example.org/token',
      ...(s256 ? { code_challenge_methods_supported: ['S256'] } : {}),
    }),
  ),
);
beforeAll(() => network.listen({ onUnhandledFrame: 'error' }));
afterAll(() => network.close());

/** Where a launch with this file leads, or why it stops; what is new in each launch is left out. */
async function launchWith(more: Partial<IssuerConfig>, query = 'launch=1', page = 'launch.html') {
  const file = await issuerFile(ISSUER);
  const address = `https://app.example.org/${page}?iss=${encodeURIComponent(ISSUER)}&${query}`;
  const launched = await launch(new URL(address), {
    read: async (asked) =>
      asked === file ? Response.json({ ...CONFIG, ...more }) : new Response('', { status: 404 }),
    storage: () => sessionStorage,
    locks: undefined,
    now: () => 1_800_000_000_000,
    framed: false,
  });
  if (!launched.ok) return launched;
  const asked = new URL(launched.goTo).searchParams;
  const stored = JSON.parse(Object.values({ ...sessionStorage }).at(-1) ?? '{}');
  sessionStorage.clear();
  return { clientId: asked.get('client_id'), scope: asked.get('scope'), practice: stored.practice };
}

/** What a launch from an EHR that does not announce PKCE comes to. */
async function launchWithoutS256(quirks: IssuerConfig['quirks']) {
  s256 = false;
  const launched = await launchWith({ quirks });
  s256 = true;
  return launched;
}

/** How the first wave asks for results. */
async function resultsAskedWith({ observationCategory }: IssuerConfig['quirks']) {
  const asked: string[] = [];
  const client = createFhirClient({
    base: ISSUER,
    authorization: async () => 'Bearer t',
    fetch: async (input) => {
      asked.push(String(input));
      return Response.json({ resourceType: 'Bundle' });
    },
  });
  const at = '2026-11-23T15:00:00Z';
  await readChart(client, { patientId: '1', encounterId: null, at, observationCategory });
  return asked.filter((url) => url.includes('/Observation?')).map((url) => url.slice(0, 120));
}

/** How each record of a handoff would be written, and searched. */
function writtenWith(quirks: IssuerConfig['quirks']) {
  const scopes = ['patient/*.cruds', 'user/*.cruds'];
  const abilities = abilitiesFrom(null, scopes, quirks);
  const plan = writePlan(abilities, quirks.noteAs ?? null);
  return { rung: plan.rung, carrier: plan.carrier, flag: abilities.of('Flag') };
}

/** What is wrong with an id_token whose `iss` is another address of the host that discovery names. */
const idTokenOfSameHost = (quirks: IssuerConfig['quirks']) => {
  const names = { issuer: ISSUER, serverName: ISSUER, nonce: null };
  const expected = { ...names, quirks, oauth: { clientId: CONFIG.clientId } };
  return faultOf({ iss: 'https://ehr.example.org/auth', aud: CONFIG.clientId }, expected, 0);
};

/** What `npm run config:check` says of a file of this name. */
const checkedWith = async (issuer: string) =>
  checkIssuerName((await issuerFile(ISSUER)).replace('ehr/', ''), { ...CONFIG, issuer });

/** What one launch address asks for in place of the file's own. */
const OWN = { scopes: 'launch openid user/Task.crus' };

/** For each key: what two values of it bring about. */
const EFFECTS: Readonly<Record<string, () => readonly (() => unknown)[]>> = {
  issuer: () => [() => checkedWith(ISSUER), () => checkedWith('https://other.example.org/fhir')],
  clientId: () => [() => launchWith({}), () => launchWith({ clientId: 'app-2' })],
  scopes: () => [() => launchWith({}), () => launchWith({ scopes: 'launch openid' })],
  practice: () => [() => launchWith({}), () => launchWith({ practice: 'practice/theirs.json' })],
  launches: () => [
    () => launchWith({}, 'launch=1', 'launch-list.html'),
    () => launchWith({ launches: { list: OWN } }, 'launch=1', 'launch-list.html'),
  ],
  ...Object.fromEntries(
    (['infant', 'list'] as const).flatMap((launch) => {
      const at = (own: Partial<typeof OWN> & { readonly clientId?: string }) => () =>
        launchWith(
          { launches: { [launch]: { ...OWN, ...own } } },
          'launch=1',
          `launch-${launch}.html`,
        );
      return [
        [
          `launches.${launch}`,
          () => [at({}), () => launchWith({ launches: { [launch]: OWN } }, 'launch=1')],
        ],
        [`launches.${launch}.scopes`, () => [at({}), at({ scopes: 'launch user/Patient.rs' })]],
        [`launches.${launch}.clientId`, () => [at({}), at({ clientId: 'app-2' })]],
      ];
    }),
  ),
  standalone: () => {
    const scopes = 'launch launch/patient openid';
    return [
      () => launchWith({ scopes, standalone: true }, 'x=1'),
      () => launchWith({ scopes, standalone: false }, 'x=1'),
    ];
  },
  quirks: () => [() => launchWithoutS256({}), () => launchWithoutS256({ pkce: 'if-supported' })],
  'quirks.pkce': () => [
    () => launchWithoutS256({ pkce: 'required' }),
    () => launchWithoutS256({ pkce: 'if-supported' }),
  ],
  'quirks.idTokenIssuer': () => [
    () => idTokenOfSameHost({}),
    () => idTokenOfSameHost({ idTokenIssuer: 'same-origin' }),
  ],
  'quirks.observationCategory': () => [
    () => resultsAskedWith({}),
    () => resultsAskedWith({ observationCategory: 'exam' }),
    () => resultsAskedWith({ observationCategory: null }),
  ],
  'quirks.write': () => [
    () => writtenWith({}),
    () => writtenWith({ write: 'one-by-one' }),
    () => writtenWith({ write: 'none' }),
  ],
  'quirks.noteAs': () => [
    () => writtenWith({ write: 'none', noteAs: 'DocumentReference' }),
    () => writtenWith({ write: 'none', noteAs: 'Communication' }),
  ],
  'quirks.notSearchable': () => [
    () => writtenWith({}),
    () => writtenWith({ notSearchable: ['Flag'] }),
  ],
  'quirks.notWritable': () => [() => writtenWith({}), () => writtenWith({ notWritable: ['Flag'] })],
};

/** For whoever keeps the file, as its note says: the app takes them, and does nothing with them. */
const FOR_PEOPLE: readonly (keyof IssuerConfig)[] = ['$schema', 'name'];

describe('each setting of an issuer file changes what happens', () => {
  test('the table has every key of the schema, and no other', () => {
    const keys = settingsOf(issuerSchema());
    expect([...Object.keys(EFFECTS), ...FOR_PEOPLE].toSorted()).toEqual(keys.toSorted());
  });

  test.each(Object.entries(EFFECTS))('%s', async (_key, effects) => {
    const outcomes: unknown[] = [];
    for (const effect of effects()) outcomes.push(await effect());
    const different = new Set(outcomes.map((outcome) => JSON.stringify(outcome)));
    expect(different.size).toBe(outcomes.length);
  });

  test.each(FOR_PEOPLE)('%s is for people, and no launch differs by it', async (key) => {
    expect(await launchWith({ [key]: 'words' })).toEqual(await launchWith({}));
    expect(await launchWith({ [`${key}x`]: 'words' })).toMatchObject({ ok: false });
  });
});
