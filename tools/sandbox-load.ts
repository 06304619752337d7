/**
 * `npm run sandbox:load -- FILE…`: FHIR files into the sandbox's own chart (`.data/ehr.sqlite`), or with `--to` into any FHIR
 * server. Transactions and batches are sent as they are; collections and single resources are
 * combined. References to resources that are in no file are left as they are in the sandbox.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PRACTICE_TIME_ZONE } from '../fhir-fixtures/read-story.ts';
import { createFhirServer } from '../sandbox/fhir-server/fhir-server.ts';
import { loadFiles } from '../sandbox/loading/load-files.ts';
import { type SendResult, sendBundle, toReasons } from '../sandbox/loading/send-bundle.ts';
import { readArguments, refuseUse, type Usage } from './usage/usage.ts';

const USAGE: Usage = {
  command: 'npm run sandbox:load',
  takes: 'FILE… [options]',
  says: 'loads FHIR files into the practice EHR, or into any FHIR server',
  options: [
    [
      'FILE…',
      'Bundles or single resources. The date tokens of fhir-fixtures/ are filled with today’s dates',
    ],
    ['--to BASE-URL', 'load into this FHIR server; default: the sandbox’s own chart'],
    ['--token T', 'bearer token for --to'],
    ['--data DIR', 'folder of the sandbox’s chart; default: .data'],
    ['--no-visit', 'do not add a visit today for patients who have none'],
  ],
};

/** Into the chart's own file, also while the sandbox is running on it. */
async function sendToSandbox(bundle: fhir4.Bundle, folder: string): Promise<SendResult> {
  const file = join(folder, 'ehr.sqlite');
  try {
    mkdirSync(folder, { recursive: true });
    const server = createFhirServer({
      baseUrl: 'http://localhost:4010/fhir',
      file,
      now: () => new Date(),
    });
    // 'trust': records from elsewhere name hospitals and people that no file here holds.
    const result = server.load(bundle, { references: 'trust' });
    server.close();
    return result.ok ? result : { ok: false, reasons: toReasons(result.outcome) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      reasons: [
        `the chart in ${file} cannot be written: ${why}. If it is locked, the sandbox is writing: run this again.`,
      ],
    };
  }
}

const { values: asked, positionals: files } = readArguments(USAGE, {
  allowPositionals: true,
  options: {
    to: { type: 'string' },
    token: { type: 'string' },
    data: { type: 'string', default: '.data' },
    'no-visit': { type: 'boolean', default: false },
  },
});
if (files.length === 0) refuseUse(USAGE, 'No file is given.');
const { to, token } = asked;
const report = await loadFiles(files, {
  send: (bundle) =>
    to === undefined ? sendToSandbox(bundle, asked.data) : sendBundle(bundle, to, token),
  keepIds: to === undefined,
  visits: !asked['no-visit'],
  now: new Date(),
  timeZone: PRACTICE_TIME_ZONE,
});
for (const line of report.lines) (report.ok ? console.log : console.error)(line);
if (!report.ok) process.exitCode = 1;
