import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAppServer } from './app-server.ts';

const dist = mkdtempSync(join(tmpdir(), 'app-server-'));
const put = (path: string, text: string) => writeFileSync(join(dist, path), text);

beforeAll(() => {
  for (const folder of ['assets', 'ehr', '.vite']) mkdirSync(join(dist, folder));
  put('index.html', '<!doctype html><title>App</title>');
  put('launch.html', '<!doctype html><style>body { margin: 0 }</style>');
  put('assets/index-a1b2.js', 'export {};');
  put('ehr/patterns.json', '[]');
  put('health.json', '{"status":"ok"}');
  put('ehr/known.json', '{"clientId":"from-dist"}');
  put('.vite/manifest.json', '{}');
});
afterAll(() => rmSync(dist, { recursive: true }));

const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  createAppServer({
    dist,
    overlay: { 'ehr/known.json': { clientId: 'here' } },
    frameAncestors: ['http://localhost:4010'],
    connectTo: ['http://localhost:4010'],
  })(new Request(`http://127.0.0.1:4020${path}`, { method, headers }));

describe('the app as a web server gives it out', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/launch.html?iss=x&launch=y', 'text/html; charset=utf-8'],
    ['/assets/index-a1b2.js', 'text/javascript; charset=utf-8'],
    ['/ehr/patterns.json', 'application/json'],
  ])('%s is %s', async (path, type) => {
    expect((await get(path)).headers.get('Content-Type')).toBe(type);
  });

  test('files with a hash in their name are kept for good, all others asked for again', async () => {
    const cached = async (path: string) => (await get(path)).headers.get('Cache-Control');
    expect(await cached('/assets/index-a1b2.js')).toBe('public, max-age=31536000, immutable');
    expect(await cached('/index.html')).toBe('no-cache');
    expect(await cached('/ehr/patterns.json')).toBe('no-cache');
  });

  test('an unchanged file is not sent again', async () => {
    const etag = (await get('/index.html')).headers.get('ETag') ?? '';
    expect((await get('/index.html', { 'If-None-Match': etag })).status).toBe(304);
  });

  test('text is compressed for browsers that take it', async () => {
    const answer = await get('/index.html', { 'Accept-Encoding': 'gzip, br' });
    expect(answer.headers.get('Content-Encoding')).toBe('gzip');
    const text = gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString();
    expect(text).toContain('<title>App</title>');
    expect((await get('/index.html')).headers.get('Content-Encoding')).toBeNull();
  });

  test('this deployment’s own EHR file wins over what was built', async () => {
    expect(await (await get('/ehr/known.json')).json()).toEqual({ clientId: 'here' });
  });

  test('F36: only the EHR may frame it, and it talks to the EHR only', async () => {
    const policy = (await get('/')).headers.get('Content-Security-Policy');
    expect(policy).toContain('frame-ancestors http://localhost:4010');
    expect(policy).toContain("connect-src 'self' http://localhost:4010");
    expect(policy).not.toContain('unsafe');
  });

  test('no text becomes markup or script, and no power of the browser is used but copying', async () => {
    const { headers } = await get('/');
    expect(headers.get('Content-Security-Policy')).toMatch(
      /require-trusted-types-for 'script'; trusted-types 'none'$/,
    );
    const powers = (headers.get('Permissions-Policy') ?? '').split(', ');
    expect(powers).toContain('clipboard-write=(self)');
    expect(powers.filter((power) => !power.endsWith('=()'))).toEqual(['clipboard-write=(self)']);
    for (const power of ['camera', 'microphone', 'geolocation', 'storage-access', 'payment'])
      expect(powers).toContain(`${power}=()`);
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  });

  test('every answer has them: missing files, other methods and unchanged ones too', async () => {
    const etag = (await get('/index.html')).headers.get('ETag') ?? '';
    const answers = [
      await get('/nothing'),
      await get('/', {}, 'POST'),
      await get('/index.html', { 'If-None-Match': etag }),
      await get('/ehr/patterns.json'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 405, 304, 200]);
    const full = [...(await get('/')).headers.keys()].filter((name) =>
      /policy|nosniff|x-content/.test(name),
    );
    expect(full.length).toBeGreaterThan(5);
    for (const { headers } of answers)
      for (const name of full) expect(headers.get(name)).not.toBeNull();
  });

  test('nobody is told of what was stopped unless a collector is named', async () => {
    const told = (await get('/')).headers;
    expect(told.get('Reporting-Endpoints')).toBeNull();
    expect(told.get('Content-Security-Policy')).not.toContain('report');
    const collecting = await createAppServer({
      dist,
      frameAncestors: ['http://localhost:4010'],
      connectTo: [],
      reportTo: 'https://reports.example.org/policy',
    })(new Request('http://127.0.0.1:4020/'));
    expect(collecting.headers.get('Reporting-Endpoints')).toBe(
      'policy="https://reports.example.org/policy"',
    );
    expect(collecting.headers.get('Content-Security-Policy')).toMatch(
      /report-uri https:\/\/reports.example.org\/policy; report-to policy$/,
    );
  });

  test('styles inside a page are allowed by their hash', async () => {
    expect((await get('/')).headers.get('Content-Security-Policy')).toMatch(/'sha256-[^']+='/);
  });

  test.each(['/nothing.html', '/.vite/manifest.json', '/../package.json', '/%2e%2e/package.json'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('a load balancer asks at /health, and is never told an old answer', async () => {
    const answer = await get('/health');
    expect(await answer.json()).toEqual({ status: 'ok' });
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
  });

  test('it is read only', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect(await (await get('/', {}, 'HEAD')).text()).toBe('');
  });
});

test('a folder without a built app is told, with how to build it', () => {
  const options = { dist: join(dist, 'assets'), frameAncestors: [], connectTo: [] };
  expect(() => createAppServer(options)).toThrow(/there is no built app in .*npm run build$/);
});
