import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { personalityNamed } from '../../sandbox/personalities/all.ts';
import type { Usage } from '../usage/usage.ts';
import { type OtherApp, OWN_CLIENT_ID } from './app-registration.ts';

export type StartOptions = {
  readonly port: number;
  readonly appPort: number;
  readonly data: string;
  readonly fresh: boolean;
  /** Receiving practices keep their own hours instead of answering day and night. */
  readonly realHours: boolean;
  /** Which EHR the sandbox is. */
  readonly ehr: string;
  /** The FHIR R4 server that keeps the charts, instead of the sandbox's own. */
  readonly fhir?: string;
  /** Put the sample practice and its patients into `fhir`; never done unasked. */
  readonly seed: boolean;
  /** Apps of others, opened from the chart page beside ours. */
  readonly apps: readonly OtherApp[];
};

export const startUsage: Usage = {
  command: 'npm start',
  takes: '[options]',
  says: 'the practice EHR with its patients, and the app in its sidebar',
  options: [
    ['--ehr NAME', 'the kind of EHR; docs/data.md tells them apart; default: open'],
    ['--fresh', 'start over: forget the charts and set the visits to today'],
    [
      '--real-hours',
      'receiving practices keep office hours (New York), else they always answer, so that a handoff can be tried at any hour. Takes effect with --fresh',
    ],
    ['--port N', 'port of the practice EHR; default: 4010'],
    ['--app-port N', 'port of the app; default: 4020'],
    ['--data DIR', 'folder the charts are kept in; default: .data, or .data/NAME with --ehr'],
    [
      '--app ID,REDIRECT',
      'registers another app too (repeat for more): its client id and redirect address. It is opened at launch.html beside that address, or at a third address: ID,REDIRECT,LAUNCH',
    ],
    [
      '--fhir URL',
      'the charts are those of this FHIR R4 server: sign-in, scopes and the chart page stand in front of it. Only for a server with invented people: it is asked without a token, and what is saved is saved there',
    ],
    ['--seed', 'with --fhir: put the sample practice and its patients into that server first'],
  ],
};

function toPort(text: string, option: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`${option} must be a port number.`);
  return port;
}

function toBase(text: string): string {
  const base = text.replace(/\/+$/, '');
  if (URL.canParse(base) && /^https?:/.test(base)) return base;
  throw new Error('--fhir must be the base address of a FHIR server, http:// or https://.');
}

const isWeb = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** `ID,REDIRECT` or `ID,REDIRECT,LAUNCH`; an app's launch page is by custom beside its redirect page. */
function toApp(text: string): OtherApp {
  const [id = '', redirectUri = '', launchUrl, ...more] = text.split(',');
  const addresses = [redirectUri, ...(launchUrl === undefined ? [] : [launchUrl])];
  if (!/^[\w.-]+$/.test(id) || more.length > 0 || !addresses.every(isWeb)) {
    throw new Error(
      `--app ${text} must be ID,REDIRECT: a client id and a whole address, such as my-app,http://127.0.0.1:3000/index.html`,
    );
  }
  return { id, redirectUri, launchUrl: launchUrl ?? new URL('launch.html', redirectUri).href };
}

function toApps(texts: readonly string[]): readonly OtherApp[] {
  const apps = texts.map(toApp);
  const ids = [OWN_CLIENT_ID, ...apps.map(({ id }) => id)];
  const taken = ids.find((id, index) => ids.indexOf(id) !== index);
  if (taken !== undefined) throw new Error(`--app: ${taken} is registered already.`);
  return apps;
}

/** @throws Error with one sentence on an option that is not known, not a port, EHR or address */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      fresh: { type: 'boolean', default: false },
      'real-hours': { type: 'boolean', default: false },
      port: { type: 'string', default: '4010' },
      'app-port': { type: 'string', default: '4020' },
      data: { type: 'string' },
      ehr: { type: 'string', default: 'open' },
      fhir: { type: 'string' },
      seed: { type: 'boolean', default: false },
      app: { type: 'string', multiple: true, default: [] },
    },
  });
  const { name: ehr } = personalityNamed(values.ehr);
  if (values.data === '') throw new Error('--data must be a folder.');
  if (values.fhir === undefined && values.seed) throw new Error('--seed goes with --fhir.');
  if (values.fhir !== undefined && (values.fresh || values.data !== undefined)) {
    throw new Error(
      '--fresh and --data are for charts kept here; with --fhir they are kept there.',
    );
  }
  if (values.fhir !== undefined && ehr !== 'open') {
    throw new Error('--ehr is for charts kept here; with --fhir that server is what it is.');
  }
  const data = values.data ?? '.data';
  const [port, appPort] = [toPort(values.port, '--port'), toPort(values['app-port'], '--app-port')];
  if (port === appPort && port !== 0) {
    throw new Error('--port and --app-port must be two ports: the EHR and the app are two sites.');
  }
  return {
    port,
    appPort,
    // The charts of one EHR are not shown by another: it may not have what is in them.
    data: ehr === 'open' ? data : join(data, ehr),
    ehr,
    fresh: values.fresh,
    realHours: values['real-hours'],
    ...(values.fhir === undefined ? {} : { fhir: toBase(values.fhir) }),
    seed: values.seed,
    apps: toApps(values.app),
  };
}
