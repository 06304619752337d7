import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TRIAL } from './trust-public-sandbox.ts';

// `npm run trial` and `vite preview` serve a build on this machine, with the repository's own settings:
// whoever widens them there (`preview.allowedHosts`) opens it to pages of other sites.

const outDir = mkdtempSync(join(tmpdir(), 'preview-'));
writeFileSync(join(outDir, 'launch.html'), '<!doctype html><title>Connect to care</title>');
let server: PreviewServer;
let port = 0;

beforeAll(async () => {
  server = await preview({
    mode: TRIAL,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'silent',
  });
  const address = server.httpServer.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(async () => {
  await server.close();
  rmSync(outDir, { recursive: true });
});

const statusAs = (host: string): Promise<number | undefined> =>
  new Promise((done, fail) => {
    request(
      { host: '127.0.0.1', port, path: '/launch.html', headers: { Host: host } },
      (answer) => {
        answer.resume();
        done(answer.statusCode);
      },
    )
      .once('error', fail)
      .end();
  });

test('a build that is tried answers under names of this machine only', async () => {
  expect(await statusAs(`localhost:${port}`)).toBe(200);
  expect(await statusAs(`127.0.0.1:${port}`)).toBe(200);
  expect(await statusAs('rebound.example')).toBe(403);
  expect(await statusAs(`rebound.example:${port}`)).toBe(403);
});
