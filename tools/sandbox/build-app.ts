import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const sources = [
  'src',
  'public',
  'index.html',
  'launch.html',
  'preflight.html',
  'vite.config.ts',
  'tools/build',
  'package-lock.json',
];
const stamp = join('dist', '.vite', 'manifest.json');

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(
    mtimeMs,
    ...inside.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

function isFresh(): boolean {
  try {
    const built = statSync(stamp).mtimeMs;
    return sources.every((source) => newest(source) <= built);
  } catch {
    return false;
  }
}

/**
 * Builds the app into `dist` unless that is newer than everything it is made from.
 * @returns whether it built
 * @throws vite's error when the app does not build
 */
export async function buildAppIfStale(): Promise<boolean> {
  if (isFresh()) return false;
  const before = process.env['NODE_ENV'];
  await build({ logLevel: 'error' });
  // Vite leaves `production` behind: the tests that a tool starts after it would run without React's own aids.
  if (before === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = before;
  return true;
}
