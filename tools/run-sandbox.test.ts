import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFhirServer } from '../sandbox/fhir-server/fhir-server.ts';
import { serveOnLoopback } from '../sandbox/serve.ts';
import { type Sandbox, startSandbox } from './run-sandbox.ts';

const dist = mkdtempSync(join(tmpdir(), 'dist-'));
const stories = ['p01-testa-samplewell'];
let sandbox: Sandbox;

beforeAll(async () => {
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>App</title>');
  sandbox = await startSandbox({ dist, stories, faultControl: true });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(dist, { recursive: true });
});

describe('the EHR and the app side by side', () => {
  test('are two sites to a browser, not just two ports', () => {
    expect(new URL(sandbox.ehrOrigin).hostname).toBe('localhost');
    expect(new URL(sandbox.appOrigin).hostname).toBe('127.0.0.1');
  });

  test('the schedule and the app’s page answer', async () => {
    expect(await (await fetch(sandbox.ehrOrigin)).text()).toContain('Testa Samplewell');
    expect(await (await fetch(sandbox.appOrigin)).text()).toContain('<title>App</title>');
  });

  test('the app finds this EHR’s file by the hash of its issuer', async () => {
    const issuer = `${sandbox.ehrOrigin}/fhir`;
    const hash = createHash('sha256').update(issuer).digest('hex');
    const file = await (await fetch(`${sandbox.appOrigin}/ehr/${hash}.json`)).json();
    expect(file).toMatchObject({ clientId: 'warm-handoff-sandbox', quirks: {} });
    expect(String(file.scopes).split(' ')).toContain('launch');
  });

  test('the chart opens the app at its launch page', async () => {
    const answer = await fetch(`${sandbox.ehrOrigin}/chart/launch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        client: 'warm-handoff-sandbox',
        patient: 'p01',
        encounter: 'p01-visit',
        user: 'Practitioner/ob-provider',
      }),
    });
    const { launchUrl } = (await answer.json()) as { launchUrl: string };
    expect(launchUrl.startsWith(`${sandbox.appOrigin}/launch.html?iss=`)).toBe(true);
  });

  test('a cut connection reaches a browser as a broken one', async () => {
    const faults = `${sandbox.ehrOrigin}/faults`;
    await fetch(faults, { method: 'POST', body: '{"name":"cut","times":1}' });
    await expect(fetch(`${sandbox.ehrOrigin}/fhir/Patient/p01`)).rejects.toThrow(TypeError);
    expect((await fetch(`${sandbox.ehrOrigin}/fhir/Patient/p01`)).status).toBe(401);
  });

  test('a port that is taken stops the start and lets the other port go', async () => {
    const appPort = Number(new URL(sandbox.appOrigin).port);
    await expect(startSandbox({ dist, stories: [], appPort })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      port: appPort,
    });
  });

  test('what is in a file is there again after a restart, without seeding', async () => {
    const dataFile = join(dist, 'ehr.sqlite');
    const first = await startSandbox({ dist, stories, dataFile });
    await first.close();
    const second = await startSandbox({ dist, dataFile, seed: false });
    expect(await (await fetch(second.ehrOrigin)).text()).toContain('Testa Samplewell');
    await second.close();
  });

  test('in front of another FHIR server, the sample practice is put there and read from there', async () => {
    let handle = async (_: Request) => new Response(null, { status: 503 });
    const { port, close } = await serveOnLoopback((request) => handle(request), 0);
    const base = `http://127.0.0.1:${port}/r4`;
    const behind = createFhirServer({ baseUrl: base, file: ':memory:', now: () => new Date() });
    const everything = { scopes: ['system/*.cruds'], patient: null };
    handle = (request) => behind.handle(request, everything);
    const front = await startSandbox({ dist, stories, remoteFhir: base });
    expect(await (await fetch(front.ehrOrigin)).text()).toContain('Testa Samplewell');
    expect(await (await fetch(`${base}/Patient/p01`)).json()).toMatchObject({ id: 'p01' });
    expect((await fetch(`${front.ehrOrigin}/fhir/Patient/p01`)).status).toBe(401);
    await front.close();
    const again = await startSandbox({ dist, remoteFhir: base, seed: false });
    expect(await (await fetch(again.ehrOrigin)).text()).toContain('Testa Samplewell');
    await again.close();
    await close();
    behind.close();
  });
});
