import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createAppServer } from './app-server.ts';
import { caddyfile } from './caddyfile.ts';
import { nginxConf, type Site } from './nginx-conf.ts';
import { styleHashesIn } from './site-rules.ts';

const ALLOWED = {
  frameAncestors: ['https://ehr.example.org', 'https://*.hosted.example.org'],
  connectTo: ['https://fhir.example.org', 'https://login.example.org'],
  reportTo: 'https://reports.example.org/policy?app=care',
};
const dir = mkdtempSync(join(tmpdir(), 'web-servers-'));
const dist = join(dir, 'dist');
const put = (path: string, text: string) => writeFileSync(join(dist, path), text);

for (const folder of ['', 'assets', 'ehr', '.vite'])
  mkdirSync(join(dist, folder), { recursive: true });
put('index.html', '<!doctype html><title>Connect to care</title>');
put('launch.html', `<!doctype html><style>body{margin:0}</style>${'<p>Opening</p>'.repeat(40)}`);
put('assets/index-a1b2.js', `export {};${'//'.repeat(800)}`);
put('ehr/known.json', '{"clientId":"ours"}');
put('health.json', '{"status":"ok"}');
put('.vite/manifest.json', '{}');
// The servers run as nobody.
chmodSync(dir, 0o777);

const isInstalled = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

type WebServer = {
  readonly name: string;
  readonly installed: boolean;
  readonly start: (site: Site) => ChildProcess;
};

/** Without root, as in a container: nothing but its own files may be written. */
function spawnAsNobody(command: string, args: readonly string[]): ChildProcess {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const env = { ...process.env, HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir };
  return spawn(command, args, { stdio: 'ignore', env, ...nobody });
}

const SERVERS: readonly WebServer[] = [
  {
    name: 'nginx',
    installed: isInstalled('nginx', '-v'),
    start: (site) => {
      const file = join(dir, 'nginx.conf');
      writeFileSync(file, nginxConf(site).replaceAll('/tmp/nginx', join(dir, 'nginx')));
      return spawnAsNobody('nginx', ['-p', dir, '-c', file, '-g', 'daemon off;']);
    },
  },
  {
    name: 'Caddy',
    installed: isInstalled('caddy', 'version'),
    start: (site) => {
      const file = join(dir, 'Caddyfile');
      writeFileSync(file, caddyfile(site));
      return spawnAsNobody('caddy', ['run', '--adapter', 'caddyfile', '--config', file]);
    },
  },
];

const HEADERS = [
  'content-security-policy',
  'referrer-policy',
  'x-content-type-options',
  'cache-control',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'reporting-endpoints',
  'content-type',
] as const;
/** How one answer looks to a browser. `text/html; charset=utf-8`, however it is spelt. */
const seen = ({ status, headers }: Response) => ({
  status,
  ...Object.fromEntries(
    HEADERS.map((name) => [name, headers.get(name)?.toLowerCase().replace(/\s/g, '') ?? null]),
  ),
});

const reference = createAppServer({ dist, ...ALLOWED });

// Missing on a developer's machine is no failure; `apt-get install nginx-light caddy` runs them.
describe.each(SERVERS)('$name, where it is installed', ({ installed, start }) => {
  let origin = '';
  let server: ChildProcess | null = null;

  beforeAll(async () => {
    if (!installed) return;
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = start({ ...ALLOWED, styleHashes: styleHashesIn(dist), root: dist, port });
    await vi.waitFor(() => fetch(`${origin}/health`), { timeout: 15_000, interval: 100 });
  }, 20_000);
  afterAll(() => {
    server?.kill();
  });

  test
    .skipIf(!installed)
    .each([
      '/',
      '/index.html?code=secret&state=x',
      '/launch.html?iss=x&launch=y',
      '/assets/index-a1b2.js',
      '/ehr/known.json',
      '/health',
      '/health.json',
    ])('answers %s with the headers the tests run against', async (path) => {
    const ours = await reference(new Request(`http://127.0.0.1${path}`));
    const theirs = await fetch(`${origin}${path}`);
    expect(seen(theirs)).toEqual({
      ...seen(ours),
      'content-type': expect.stringContaining(
        ours.headers.get('content-type')?.split(';')[0] ?? '',
      ),
    });
    expect(await theirs.text()).toBe(await ours.text());
  });

  test
    .skipIf(!installed)
    .each(['/ehr/unknown.json', '/.vite/manifest.json', '/nothing', '/assets/gone.js'])(
    '%s is not there, under the same policy, and nobody remembers it as missing',
    async (path) => {
      const ours = await reference(new Request(`http://127.0.0.1${path}`));
      const theirs = await fetch(`${origin}${path}`);
      expect([ours.status, theirs.status]).toEqual([404, 404]);
      expect(theirs.headers.get('content-security-policy')).toBe(
        ours.headers.get('content-security-policy'),
      );
      expect(theirs.headers.get('cache-control') ?? '').not.toContain('immutable');
    },
  );

  test.skipIf(!installed)('it is read only', async () => {
    expect((await fetch(`${origin}/`, { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await fetch(`${origin}/`, { method: 'HEAD' })).status).toBe(200);
  });

  test.skipIf(!installed)(
    'text is compressed, and an unchanged file is not sent again',
    async () => {
      const answer = await fetch(`${origin}/assets/index-a1b2.js`);
      expect(answer.headers.get('content-encoding')).toBe('gzip');
      const plain = await fetch(`${origin}/ehr/known.json`, {
        headers: { 'Accept-Encoding': 'identity' },
      });
      const again = {
        'If-None-Match': plain.headers.get('etag') ?? '',
        'Accept-Encoding': 'identity',
      };
      expect((await fetch(`${origin}/ehr/known.json`, { headers: again })).status).toBe(304);
    },
  );
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

test.skipIf(!existsSync('dist/health.json'))(
  'the health page of the build says which build it is, and nothing of anybody',
  () => {
    const health = JSON.parse(readFileSync('dist/health.json', 'utf8'));
    expect(Object.keys(health)).toEqual(['status', 'app', 'version', 'build']);
    expect(health).toMatchObject({ status: 'ok', build: expect.stringMatching(/^[0-9a-f]{12}$/) });
  },
);

/** The hashes of the built pages are others after every change of their styles. */
const withoutHash = (text: string): string =>
  text.replace(/'sha256-[^']+'( 'sha256-[^']+')*/g, "'sha256-…'");

test.each([
  ['tools/deploy/example/nginx.conf', nginxConf],
  ['tools/deploy/example/Caddyfile', caddyfile],
])('%s is what is written for its hosts', (file, text) => {
  const made = text({
    frameAncestors: ['https://ehr.example.org'],
    connectTo: ['https://fhir.example.org'],
    styleHashes: ["'sha256-…'"],
    root: '/srv/app',
    port: 8080,
  });
  expect(withoutHash(readFileSync(file, 'utf8'))).toBe(made);
});
