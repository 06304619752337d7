import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { personalityNamed } from '../../sandbox/personalities/all.ts';

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
};

export const usage = `Usage: npm start -- [--ehr NAME] [--fresh] [--real-hours] [--port N] [--app-port N] [--data DIR]
       npm start -- --fhir URL [--seed] [--real-hours] [--port N] [--app-port N]
  --ehr NAME    the kind of EHR (open); docs/data.md tells them apart
  --fresh       start over: forget the charts and set the visits to today
  --real-hours  receiving practices keep office hours (New York); else they always answer,
                so that a handoff can be tried at any hour. Takes effect with --fresh
  --port N      port of the practice EHR (4010)
  --app-port N  port of the app (4020)
  --data DIR    folder the charts are kept in (.data, or .data/NAME with --ehr)
  --fhir URL    the charts are those of this FHIR R4 server: sign-in, scopes and the chart page
                stand in front of it. Only for a server with invented people: it is asked
                without a token, and what is saved is saved there
  --seed        with --fhir: put the sample practice and its patients into that server first`;

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
    },
  });
  const { name: ehr } = personalityNamed(values.ehr);
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
  return {
    port: toPort(values.port, '--port'),
    appPort: toPort(values['app-port'], '--app-port'),
    // The charts of one EHR are not shown by another: it may not have what is in them.
    data: ehr === 'open' ? data : join(data, ehr),
    ehr,
    fresh: values.fresh,
    realHours: values['real-hours'],
    ...(values.fhir === undefined ? {} : { fhir: toBase(values.fhir) }),
    seed: values.seed,
  };
}
