import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namedFault } from '../named-faults.ts';
import { personalities, personalityNamed } from './all.ts';
import { type AppOnEhr, advertised, appOnEhr, base } from './testing/app-on-ehr.ts';
import { sampleRecords } from './testing/sample-records.ts';

let app: AppOnEhr;

describe.each(personalities)('$name: what reaches a page on another origin', (personality) => {
  const { wire } = personality;
  beforeEach(async () => {
    app = await appOnEhr(personality);
  });
  afterEach(() => app.ehr.close());

  test('the headers that may be read are named, on answers and refusals', async () => {
    const named = wire.exposedHeaders.length > 0 ? wire.exposedHeaders.join(', ') : null;
    for (const path of ['Patient/p01', 'Patient/none', 'metadata']) {
      const { headers } = await app.ask('GET', path);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(headers.get('Access-Control-Expose-Headers')).toBe(named);
    }
  });

  test('headers that get lost are not there', async () => {
    const { headers } = await app.ask('GET', 'Patient/p01');
    expect(headers.has('Last-Modified')).toBe(!wire.lostHeaders.includes('Last-Modified'));
  });

  test('Location names the server that this EHR names', async () => {
    const { offers } = await advertised(app);
    const record = sampleRecords.find(({ resourceType }) => offers(resourceType, 'create'));
    if (record === undefined) return expect(personality.name).toBe('read-only');
    const { headers, status } = await app.ask('POST', record.resourceType, { body: record });
    expect(status).toBe(201);
    const address = `${wire.locationBase ?? base}/${record.resourceType}/`;
    expect(headers.get('Location')?.startsWith(address)).toBe(true);
  });

  test('every answer to the app takes its time, and the chart page takes none', async () => {
    const { waited } = app;
    waited.splice(0);
    await app.ask('GET', 'Patient/p01');
    await app.ehr.handle(new Request('http://localhost:4010/chart/p01'));
    expect(waited).toEqual(wire.latencyMs > 0 ? [wire.latencyMs] : []);
  });
});

describe('the launcher', () => {
  afterEach(() => app.ehr.close());

  test('leaves the way back to the app as it is', async () => {
    app = await appOnEhr(personalityNamed('launcher-like'));
    // The sign-in of `appOnEhr` came through, so the redirect was not rewritten.
    expect(app.tokens.access_token).not.toBe('');
    expect((await app.ask('GET', 'Patient/p01')).status).toBe(200);
  });

  test('does not say how long to wait when the server behind it is busy', async () => {
    app = await appOnEhr(personalityNamed('launcher-like'));
    app.ehr.faults.arm(namedFault('throttled'));
    const { status, headers } = await app.ask('GET', 'Patient/p01');
    expect([status, headers.has('Retry-After')]).toEqual([429, false]);
  });
});
