/**
 * `npm run build` ends with it: what is in the app, beside the files of the build. `sbom.cdx.json` is a
 * CycloneDX bill of materials, made by npm from the lockfile, without a network; `licences.txt` holds
 * the licence of each part, as those licences ask.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bom, licenceOf, notAllowed, shippedIn, shippedParts } from './build/shipped-parts.ts';
import { readArguments } from './usage/usage.ts';

const { values } = readArguments(
  {
    command: 'npm run inventory',
    takes: '[options]',
    says: 'writes sbom.cdx.json and licences.txt: what is in the app, from the lockfile',
    options: [['--dist DIR', 'the build; default: dist']],
  },
  { options: { dist: { type: 'string', default: 'dist' } } },
);

/** npm as it was started, or the one on the path. */
function npmSbom(): Bom {
  const asked = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--offline'];
  const npm = process.env['npm_execpath'];
  const [command, args] = npm === undefined ? ['npm', asked] : [process.execPath, [npm, ...asked]];
  return JSON.parse(execFileSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26 }));
}

function textOf(folder: string): string {
  const file = existsSync(folder)
    ? readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
    : undefined;
  return file === undefined
    ? 'Its package holds no text of it.'
    : readFileSync(join(folder, file), 'utf8').trim();
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const shipped = shippedIn(lock.packages);
const bom = shippedParts(npmSbom(), new Set(shipped.keys()));
const refused = notAllowed(bom);
if (refused.length > 0) {
  console.error(
    `A licence nobody has agreed to (tools/build/shipped-parts.ts): ${refused.join(', ')}`,
  );
  process.exit(1);
}
const licences = bom.components.map((part) =>
  [
    `${part.name} ${part.version}: ${licenceOf(part)}`,
    '',
    textOf(shipped.get(part['bom-ref']) ?? ''),
  ].join('\n'),
);
writeFileSync(join(values.dist, 'sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
writeFileSync(join(values.dist, 'licences.txt'), `${licences.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
console.log(`sbom.cdx.json, licences.txt: ${bom.components.length} parts`);
