import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type Bom, notAllowed, shippedIn, shippedParts } from './shipped-parts.ts';

const part = (ref: string, id: string | null = 'MIT') => ({
  'bom-ref': ref,
  name: ref.replace(/@[^@]*$/, ''),
  version: ref.split('@').at(-1) ?? '',
  licenses: id === null ? [] : [{ license: { id } }],
});
const BOM: Bom = {
  serialNumber: 'urn:uuid:1',
  metadata: { timestamp: '2026-12-01T00:00:00Z', component: part('care@1.0.0') },
  components: [
    part('react@19.0.0'),
    part('@scope/deep@2.0.0'),
    part('test-tool@1.0.0'),
    part('odd@1.0.0'),
  ],
  dependencies: [
    { ref: 'care@1.0.0', dependsOn: ['react@19.0.0', 'test-tool@1.0.0'] },
    { ref: 'react@19.0.0', dependsOn: ['@scope/deep@2.0.0'] },
    { ref: 'test-tool@1.0.0', dependsOn: ['react@19.0.0', 'odd@1.0.0'] },
  ],
};

describe('what is in the app', () => {
  const shipped = shippedIn({
    '': { version: '1.0.0' },
    'node_modules/react': { version: '19.0.0' },
    'node_modules/react/node_modules/@scope/deep': { version: '2.0.0' },
    'node_modules/test-tool': { version: '1.0.0', dev: true },
    'node_modules/odd': { version: '1.0.0', devOptional: true },
  });
  const made = shippedParts(BOM, new Set(shipped.keys()));

  test('is what the lockfile marks so: a tool’s own parts are not, what both need is', () => {
    expect(made.components.map(({ name }) => name)).toEqual(['react', '@scope/deep']);
    expect(made.dependencies.map(({ ref }) => ref)).toEqual(['care@1.0.0', 'react@19.0.0']);
    expect(made.dependencies[0]?.dependsOn).toEqual(['react@19.0.0']);
    expect(shipped.get('@scope/deep@2.0.0')).toBe('node_modules/react/node_modules/@scope/deep');
  });

  test('is said the same twice: no clock, no number of its own', () => {
    expect(JSON.stringify(made)).not.toMatch(/timestamp|urn:uuid/);
  });

  test('is under licences that were agreed to', () => {
    const odd = { ...BOM, components: [part('a@1.0.0', 'GPL-3.0-only'), part('b@1.0.0', null)] };
    expect(notAllowed(odd)).toEqual(['a@1.0.0: GPL-3.0-only', 'b@1.0.0: no licence']);
    expect(notAllowed(BOM)).toEqual([]);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'inventory-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('npm run build writes it, from the lockfile and without a network', () => {
  expect(packageJson.scripts.build).toMatch(/vite build && .*tools\/inventory\.ts/);
  const args = ['--disable-warning=ExperimentalWarning', 'tools/inventory.ts', '--dist', folder];
  const proxy = 'http://127.0.0.1:9';
  const nowhere = { HTTP_PROXY: proxy, HTTPS_PROXY: proxy, npm_config_registry: proxy };
  execFileSync(process.execPath, args, { env: { ...process.env, ...nowhere } });
  const bom = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'));
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  const parts = (bom as Bom).components.map(({ name, version }) => `${name}@${version}`);
  for (const [name, version] of Object.entries(packageJson.dependencies)) {
    expect(parts).toContain(`${name}@${version}`);
  }
  // Types of Node are named by a part of ours as its own, and hold no code.
  const tools = Object.keys(packageJson.devDependencies).filter((one) => one !== '@types/node');
  for (const name of tools) {
    expect(parts.filter((one) => one.replace(/@[^@]*$/, '') === name)).toEqual([]);
  }
  const licences = readFileSync(join(folder, 'licences.txt'), 'utf8');
  expect(licences).toMatch(/^react 19\.[\d.]+: MIT$/m);
  expect(licences).toContain('Permission is hereby granted, free of charge');
});

// Known weaknesses are news: what is on disk cannot know today's. What can be held from the lockfile
// alone is that it is whole, and that nothing runs or comes from where nobody looked
// (docs/decisions/0048-what-is-in-the-app.md).
describe('the lockfile, read without a network', () => {
  type Locked = {
    readonly version: string;
    readonly resolved?: string;
    readonly integrity?: string;
    readonly hasInstallScript?: boolean;
  };
  const { packages, lockfileVersion } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const locked = Object.entries(packages as Readonly<Record<string, Locked>>).filter(
    ([path]) => path !== '',
  );

  test('seals every part by its SHA-512', () => {
    expect(lockfileVersion).toBe(3);
    expect(locked.length).toBeGreaterThan(300);
    const unsealed = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(unsealed.map(([path]) => path)).toEqual([]);
  });

  test('takes nothing from anywhere but the registry', () => {
    expect(locked.flatMap(([, { resolved }]) => resolved ?? [])).toEqual([]);
    const asked = { ...packageJson.dependencies, ...packageJson.devDependencies };
    // Exactly pinned: no range, no address, no git.
    for (const version of Object.values(asked)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('runs nothing at install that nobody looked at, and nothing of what is in the app but one', () => {
    const running = locked.flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript ? [path] : [],
    );
    // core-js says thanks on the console; @swc/core looks whether its binary is there.
    expect(running.toSorted()).toEqual(['node_modules/@swc/core', 'node_modules/core-js']);
  });
});
