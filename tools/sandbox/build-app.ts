import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const sources = [
  'src',
  'public',
  'index.html',
  'launch.html',
  'preflight.html',
  'signed-out.html',
  'vite.config.ts',
  'tools/build',
  'package-lock.json',
];

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(
    mtimeMs,
    ...inside.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/** Whether that is the app as it is now: every page of it, and newer than what it is made from. */
export function isFresh(dist: string): boolean {
  try {
    const built = statSync(join(dist, '.vite', 'manifest.json')).mtimeMs;
    const pages = sources.filter((source) => source.endsWith('.html'));
    const isWhole = pages.every((page) => existsSync(join(dist, page)));
    return isWhole && sources.every((source) => newest(source) <= built);
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
  if (isFresh('dist')) return false;
  const before = process.env['NODE_ENV'];
  await build({ logLevel: 'error' });
  // Vite leaves `production` behind: the tests that a tool starts after it would run without React's own aids.
  if (before === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = before;
  return true;
}
