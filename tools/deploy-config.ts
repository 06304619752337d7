/**
 * `npm run deploy:config`: the web server's configuration for one deployment, with the security
 * headers of tools/deploy/site-headers.ts. Run it after `npm run build`: the policy names the styles
 * of the built pages by their hash.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyfile } from './deploy/caddyfile.ts';
import { nginxConf } from './deploy/nginx-conf.ts';
import { isCollector, issuerOriginsIn, notOrigins, styleHashesIn } from './deploy/site-rules.ts';
import { readArguments, refuseUse, type Usage } from './usage/usage.ts';

const USAGE: Usage = {
  command: 'npm run deploy:config',
  takes: '--frame-ancestors ORIGIN --connect ORIGIN [options]',
  says: 'nginx and Caddy configuration with the security headers, after npm run build',
  options: [
    [
      '--frame-ancestors ORIGIN',
      'who may show the app in a frame: https://ehr.example.org (repeat, or use commas)',
    ],
    ['--connect ORIGIN', 'whom it may talk to: FHIR and token servers (the same way)'],
    ['--config DIR', 'adds the origin of every issuer that DIR/ehr/*.json names to --connect'],
    [
      '--report-to URL',
      'your own collector for what the policy stopped: https://… (default: nobody is told)',
    ],
    ['--dist DIR', 'the build; default: dist'],
    ['--root DIR', 'where the web server finds the files; default: /srv/app'],
    ['--port N', 'the port it listens on; default: 8080'],
    ['--out DIR', 'where nginx.conf and Caddyfile are written; default: deploy'],
  ],
};

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

const { values: given } = readArguments(USAGE, {
  options: {
    'frame-ancestors': { type: 'string', multiple: true, default: [] },
    connect: { type: 'string', multiple: true, default: [] },
    config: { type: 'string' },
    'report-to': { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    root: { type: 'string', default: '/srv/app' },
    port: { type: 'string', default: '8080' },
    out: { type: 'string', default: 'deploy' },
  },
});
const listed = (values: readonly string[]): readonly string[] =>
  values.flatMap((value) => value.split(/[\s,]+/)).filter(Boolean);
const frameAncestors = listed(given['frame-ancestors']);
const connectTo = [
  ...new Set([
    ...(given.config === undefined ? [] : issuerOriginsIn(given.config)),
    ...listed(given.connect),
  ]),
];
if (frameAncestors.length === 0) refuseUse(USAGE, '--frame-ancestors is missing.');
if (connectTo.length === 0) refuseUse(USAGE, '--connect is missing, and --config names no EHR.');
const [wrong] = notOrigins([...frameAncestors, ...connectTo]);
if (wrong !== undefined) stop(`${wrong} is no origin: https://host, nothing after it`);
const reportTo = given['report-to'];
if (reportTo !== undefined && !isCollector(reportTo)) {
  stop(`--report-to ${reportTo} is no https address`);
}
if (!/^\d+$/.test(given.port)) stop(`--port ${given.port} is no port`);
if (/[\s;{}"'$]/.test(given.root)) stop(`--root ${given.root} cannot stand in a configuration`);
if (!existsSync(join(given.dist, 'launch.html'))) stop(`no build in ${given.dist}: npm run build`);

const site = {
  frameAncestors,
  connectTo,
  styleHashes: styleHashesIn(given.dist),
  ...(reportTo === undefined ? {} : { reportTo }),
  root: given.root,
  port: Number(given.port),
};
mkdirSync(given.out, { recursive: true });
for (const [file, text] of [
  ['nginx.conf', nginxConf(site)],
  ['Caddyfile', caddyfile(site)],
] as const) {
  writeFileSync(join(given.out, file), text);
  console.log(join(given.out, file));
}
