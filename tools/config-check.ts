/**
 * `npm run config:check -- DIR [--json]`: what is wrong with the practice and issuer files of a
 * deployment, with line and fix, before a clinician meets it. The app's own rules, and what the
 * app cannot know: numbers, review ages, names of files.
 * Exit code 0: no errors; 1: errors; 2: nothing to check.
 */
import 'temporal-polyfill/global';
import { checkFolder } from './config-check/check-folder.ts';
import { countOf, sayFindings } from './config-check/say-findings.ts';
import { readArguments, refuseUse, type Usage } from './usage/usage.ts';

const USAGE: Usage = {
  command: 'npm run config:check',
  takes: 'DIR [options]',
  says: 'what is wrong with the practice and issuer files of a deployment: line and fix',
  options: [
    ['DIR', 'the folder that holds practice/ and ehr/: public, dist, or what you mount over them'],
    ['--json', 'one JSON object: every finding with file, line, level, setting, problem and fix'],
    ['--today DATE', 'the day (YYYY-MM-DD) review ages are counted to; default: today'],
  ],
};

function asked() {
  const { positionals, values } = readArguments(USAGE, {
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      today: { type: 'string', default: Temporal.Now.plainDateISO().toString() },
    },
  });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) return refuseUse(USAGE, 'Name one folder.');
  try {
    return { folder, json: values.json, today: Temporal.PlainDate.from(values.today).toString() };
  } catch {
    return refuseUse(USAGE, `--today ${values.today} is no day.`);
  }
}

const { folder, json, today } = asked();
const checked = await checkFolder(folder, today);
if (checked.files.length === 0) {
  refuseUse(USAGE, `${folder} has no practice/*.json and no ehr/*.json`);
}
const errors = countOf(checked.findings, 'error');
console.log(json ? JSON.stringify({ errors, ...checked }, null, 2) : sayFindings(checked));
if (errors > 0) process.exitCode = 1;
