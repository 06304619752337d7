/**
 * `npm run config:check -- DIR [--json]`: what is wrong with the practice and issuer files of a
 * deployment, with line and fix, before a clinician meets it. The app's own rules, and what the
 * app cannot know: numbers, review ages, names of files.
 * Exit code 0: no errors; 1: errors; 2: nothing to check.
 */
import 'temporal-polyfill/global';
import { parseArgs } from 'node:util';
import { checkFolder } from './config-check/check-folder.ts';
import { countOf, sayFindings } from './config-check/say-findings.ts';

const USAGE = `npm run config:check -- DIR [--json] [--today YYYY-MM-DD]

DIR      the folder that holds practice/ and ehr/: public, dist, or what you mount over them
--json   one JSON object: every finding with file, line, level, setting, problem and fix
--today  the day review ages are counted to; default: today`;

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        today: { type: 'string', default: Temporal.Now.plainDateISO().toString() },
        help: { type: 'boolean' },
      },
    });
    const [folder, ...others] = positionals;
    if (values.help || folder === undefined || others.length > 0) return stop(USAGE);
    const today = Temporal.PlainDate.from(values.today).toString();
    return { folder, json: values.json, today };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

const { folder, json, today } = readArguments();
const checked = await checkFolder(folder, today);
if (checked.files.length === 0) stop(`${folder} has no practice/*.json and no ehr/*.json`);
const errors = countOf(checked.findings, 'error');
console.log(json ? JSON.stringify({ errors, ...checked }, null, 2) : sayFindings(checked));
if (errors > 0) process.exitCode = 1;
