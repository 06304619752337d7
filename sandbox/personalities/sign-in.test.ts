import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rulesFor } from '../fhir-server/rules/rules.ts';
import { personalities, personalityNamed } from './all.ts';
import { type AppOnEhr, appOnEhr, base } from './testing/app-on-ehr.ts';

let app: AppOnEhr;

describe.each(personalities)('$name: signing in', (personality) => {
  const { authorization, fhir } = personality;
  beforeEach(async () => {
    app = await appOnEhr(personality);
  });
  afterEach(() => app.ehr.close());

  test('discovery says what is kept to, and always S256', async () => {
    const answer = await app.ehr.handle(new Request(`${base}/.well-known/smart-configuration`));
    const said = await answer.json();
    expect(said.capabilities).toEqual(authorization.capabilities);
    expect(said.code_challenge_methods_supported).toEqual(['S256']);
    expect(said.grant_types_supported.includes('refresh_token')).toBe(
      authorization.refresh.length > 0,
    );
  });

  test('the access token lives as long as it says', async () => {
    expect(app.tokens.expires_in).toBe(authorization.tokenSeconds);
    app.later(authorization.tokenSeconds - 1);
    expect((await app.ask('GET', 'Patient/p01')).status).toBe(200);
    app.later(1);
    expect((await app.ask('GET', 'Patient/p01')).status).toBe(401);
  });

  test('it is renewed where that is offered', async () => {
    const { refresh_token: secret } = app.tokens;
    expect(secret !== undefined).toBe(authorization.refresh.length > 0);
    if (secret === undefined) return;
    const renewed = await (await app.refresh(secret)).json();
    expect(renewed.expires_in).toBe(authorization.tokenSeconds);
    expect(renewed.refresh_token !== undefined).toBe(authorization.rotatesRefresh);
    expect((await app.refresh(secret)).status).toBe(authorization.rotatesRefresh ? 400 : 200);
  });

  test('no more is granted than the EHR offers', () => {
    for (const scope of app.tokens.scope.split(' ')) {
      const type = /^(?:patient|user)\/(\w+)\./.exec(scope)?.[1];
      if (type !== undefined) expect(rulesFor(fhir, type), scope).toBeDefined();
    }
  });

  test('the scopes are named in a version that is offered', () => {
    const isVersion1 = (scope: string) => /\.(read|write|\*)$/.test(scope);
    const data = app.tokens.scope.split(' ').filter((scope) => scope.includes('/'));
    expect(data.length).toBeGreaterThan(0);
    if (!authorization.capabilities.includes('permission-v2')) {
      expect(data.filter((scope) => !isVersion1(scope))).toEqual([]);
    }
  });

  test('the launch says of the visit and the banner what this EHR says', () => {
    expect(app.tokens['patient']).toBe('p01');
    expect(app.tokens['encounter']).toBe(
      authorization.encounter === 'given' ? 'p01-visit' : undefined,
    );
    expect(app.tokens['need_patient_banner']).toBe(authorization.needPatientBanner);
  });
});

describe('sign-ins that real EHRs are known for', () => {
  afterEach(() => app.ehr.close());
  const grantedOn = async (name: string, asked?: string) => {
    app = await appOnEhr(personalityNamed(name), ...(asked === undefined ? [] : [asked]));
    return app.tokens.scope.split(' ');
  };

  test('Epic: offline access is given and not named; online access is not known', async () => {
    expect(await grantedOn('epic-like', 'launch patient/Patient.r offline_access')).toEqual([
      'launch',
      'patient/Patient.r',
    ]);
    expect(app.tokens.refresh_token).toBeDefined();
    app.ehr.close();
    await grantedOn('epic-like', 'launch patient/Patient.r online_access');
    expect(app.tokens.refresh_token).toBeUndefined();
  });

  test('Epic: tasks may be read, searched and changed', async () => {
    expect(await grantedOn('epic-like', 'launch user/Task.crus')).toEqual([
      'launch',
      'user/Task.rus',
    ]);
  });

  test('Oracle: no scope for what it has not, fewer letters for what it has', async () => {
    const asked = 'launch user/Task.crus patient/Flag.crus patient/ServiceRequest.crus';
    expect(await grantedOn('oracle-like', `${asked} patient/Communication.crus`)).toEqual([
      'launch',
      'patient/ServiceRequest.rs',
      'patient/Communication.crus',
    ]);
  });

  test('strict: the practice’s visits and flags are kept back, her own visit is not', async () => {
    const asked = 'launch user/Encounter.rs patient/Encounter.rs patient/Flag.crus user/Flag.crus';
    expect(await grantedOn('strict', asked)).toEqual(['launch', 'patient/Encounter.rs']);
    expect((await app.ask('GET', 'Flag?patient=p01')).status).toBe(403);
  });

  test('MEDITECH: scopes in v2 are not known, and the answer is in v1', async () => {
    const asked = 'launch patient/Communication.* patient/Observation.read patient/Patient.r';
    expect(await grantedOn('meditech-like', asked)).toEqual([
      'launch',
      'patient/Communication.*',
      'patient/Observation.read',
    ]);
  });
});
