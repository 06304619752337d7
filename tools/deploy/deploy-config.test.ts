import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { styleHashesOf } from './site-headers.ts';
import { issuerOriginsIn } from './site-rules.ts';

const dir = mkdtempSync(join(tmpdir(), 'deploy-config-'));
const LAUNCH = '<!doctype html><style>p{margin:0}</style>';
mkdirSync(join(dir, 'ehr'));
writeFileSync(join(dir, 'launch.html'), LAUNCH);
const put = (file: string, json: unknown) =>
  writeFileSync(join(dir, 'ehr', file), JSON.stringify(json));
put('a.json', { issuer: 'https://fhir.hospital.example/r4' });
put('b.json', { name: 'does not say whose it is' });
put('patterns.json', [{ pattern: 'https://launch.example.org/v/*/fhir' }]);
afterAll(() => rmSync(dir, { recursive: true }));

function run(...given: readonly string[]) {
  const args = [
    '--disable-warning=ExperimentalWarning',
    'tools/deploy-config.ts',
    ...['--dist', dir, '--out', join(dir, 'out'), ...given],
  ];
  return new Promise<{ code: number; err: string }>((done) => {
    execFile(process.execPath, args, (problem, _out, err) => {
      done({ code: typeof problem?.code === 'number' ? problem.code : 0, err });
    });
  });
}

test('the EHRs a folder’s issuer files name may be talked to', () => {
  expect(issuerOriginsIn(dir)).toEqual([
    'https://fhir.hospital.example',
    'https://launch.example.org',
  ]);
});

describe('npm run deploy:config', () => {
  test('one policy in both files: frame, servers, and the styles of this very build', async () => {
    const { code } = await run(
      ...['--frame-ancestors', 'https://a.example,https://b.example', '--connect'],
      ...['https://login.hospital.example', '--config', dir],
    );
    expect(code).toBe(0);
    for (const file of ['nginx.conf', 'Caddyfile']) {
      const text = readFileSync(join(dir, 'out', file), 'utf8');
      expect(text).toContain('frame-ancestors https://a.example https://b.example;');
      expect(text).toContain(
        "connect-src 'self' https://fhir.hospital.example https://launch.example.org https://login.hospital.example;",
      );
      expect(text).toContain(styleHashesOf(LAUNCH)[0]);
    }
  });

  test('where it writes unless told is no part of what is kept: one deployment’s hosts are its own', () => {
    const [, folder] =
      /out: \{ type: 'string', default: '(.*?)' \}/.exec(
        readFileSync('tools/deploy-config.ts', 'utf8'),
      ) ?? [];
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain(`/${folder}/`);
  });

  test('the folder and the port of the web server are those it is told', async () => {
    const { code } = await run(...OK, '--root', '/var/www/care', '--port', '8443');
    expect(code).toBe(0);
    expect(readFileSync(join(dir, 'out', 'nginx.conf'), 'utf8')).toMatch(
      /listen 8443;[\s\S]*root \/var\/www\/care;/,
    );
    expect(readFileSync(join(dir, 'out', 'Caddyfile'), 'utf8')).toMatch(
      /:8443 \{[\s\S]*root \* \/var\/www\/care/,
    );
  });

  test('a collector is written into both files, where one is named', async () => {
    const collector = 'https://reports.hospital.example/policy?app=care';
    expect((await run(...OK, '--report-to', collector)).code).toBe(0);
    for (const file of ['nginx.conf', 'Caddyfile']) {
      const text = readFileSync(join(dir, 'out', file), 'utf8');
      expect(text).toContain(`report-uri ${collector}; report-to policy"`);
      expect(text).toContain(`Reporting-Endpoints "policy=\\"${collector}\\""`);
    }
    expect((await run(...OK)).code).toBe(0);
    expect(readFileSync(join(dir, 'out', 'nginx.conf'), 'utf8')).not.toContain('report');
  });

  const OK = ['--frame-ancestors', 'https://a.example', '--connect', 'https://b.example'];
  test.each<[string, readonly string[], RegExp]>([
    ['nobody who may frame it', ['--connect', 'https://b.example'], /--frame-ancestors is missing/],
    ['nobody to talk to', ['--frame-ancestors', 'https://a.example'], /--connect is missing/],
    ['everybody', ['--frame-ancestors', '*', '--connect', 'https://b.example'], /\* is no origin/],
    ['a path', [...OK, '--connect', 'https://b.example/fhir'], /is no origin/],
    ['in the clear', [...OK, '--connect', 'http://b.example'], /is no origin/],
    ['a second directive', [...OK, '--connect', "https://b.example;script-src'x'"], /is no origin/],
    ['a collector in the clear', [...OK, '--report-to', 'http://r.example'], /is no https address/],
    [
      'a collector that ends the header',
      [...OK, '--report-to', 'https://r.example/"; x'],
      /is no https address/,
    ],
    [
      'a collector with a second directive',
      [...OK, '--report-to', 'https://r.example/;script-src'],
      /is no https address/,
    ],
    ['a folder that ends the line', [...OK, '--root', '/srv; }'], /cannot stand in/],
    ['a port that is none', [...OK, '--port', '80;'], /is no port/],
    ['no build', [...OK, '--dist', join(dir, 'ehr')], /no build in/],
  ])('%s is not written', async (_what, given, problem) => {
    const { code, err } = await run(...given);
    expect(code).toBe(2);
    expect(err).toMatch(problem);
  });
});
