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
};

export const usage = `Usage: npm start -- [--ehr NAME] [--fresh] [--real-hours] [--port N] [--app-port N] [--data DIR]
  --ehr NAME    the kind of EHR (open); docs/data.md tells them apart
  --fresh       start over: forget the charts and set the visits to today
  --real-hours  receiving practices keep office hours (New York); else they always answer,
                so that a handoff can be tried at any hour. Takes effect with --fresh
  --port N      port of the practice EHR (4010)
  --app-port N  port of the app (4020)
  --data DIR    folder the charts are kept in (.data, or .data/NAME with --ehr)`;

function toPort(text: string, option: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`${option} must be a port number.`);
  return port;
}

/** @throws Error with one sentence on an option that is not known, not a port, or not an EHR */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      fresh: { type: 'boolean', default: false },
      'real-hours': { type: 'boolean', default: false },
      port: { type: 'string', default: '4010' },
      'app-port': { type: 'string', default: '4020' },
      data: { type: 'string', default: '.data' },
      ehr: { type: 'string', default: 'open' },
    },
  });
  const { name: ehr } = personalityNamed(values.ehr);
  return {
    port: toPort(values.port, '--port'),
    appPort: toPort(values['app-port'], '--app-port'),
    // The charts of one EHR are not shown by another: it may not have what is in them.
    data: ehr === 'open' ? values.data : join(values.data, ehr),
    ehr,
    fresh: values.fresh,
    realHours: values['real-hours'],
  };
}
