/**
 * `npm run lint:scripts -- FILE.json [--json]`: what the app would say about a practice's own
 * scripts, before anyone has to hear them (clinical.md §6.3). The same code as in the app.
 * Exit code 0: no errors; 1: errors; 2: the file cannot be read.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lintEntries } from '../src/content/practice-scripts/practice-scripts.ts';
import { readScripts } from './lint-scripts/read-scripts.ts';
import { reportOf, sayReport } from './lint-scripts/report.ts';

const USAGE = `npm run lint:scripts -- FILE.json [--json]

FILE.json  a practice file with "scripts", a list of scripts, or a file like
           src/content/words/en/en-scripts.json
--json     one JSON object: every finding with script, line, rule, level, why and instead`;

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean' } },
    });
    const [file, ...others] = positionals;
    if (values.help || file === undefined || others.length > 0) return stop(USAGE);
    return { file, json: values.json };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

const { file, json } = readArguments();

function readSource(): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return stop(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

const read = readScripts(readSource());
if (!read.ok) stop(`${file}: ${read.problem}`);
const report = reportOf(file, lintEntries(read.entries), read.lines);
console.log(json ? JSON.stringify(report, null, 2) : sayReport(report));
if (report.errors > 0) process.exitCode = 1;
