/**
 * `npm run lint:scripts -- FILE.json [--json]`: what the app would say about a practice's own
 * scripts, before anyone has to hear them (rules/words.md#lint). The same code as in the app.
 * Exit code 0: no errors; 1: errors; 2: the file cannot be read.
 */
import { readFileSync } from 'node:fs';
import { lintEntries } from '../src/content/practice-scripts/practice-scripts.ts';
import { readScripts } from './lint-scripts/read-scripts.ts';
import { reportOf, sayReport } from './lint-scripts/report.ts';
import { readArguments, refuseUse, type Usage } from './usage/usage.ts';

const USAGE: Usage = {
  command: 'npm run lint:scripts',
  takes: 'FILE.json [options]',
  says: 'what in a practice’s own sentences would harm or confuse, and what to say instead',
  options: [
    [
      'FILE.json',
      'a practice file with "scripts", a list of scripts, or a file like src/content/words/en/en-scripts.json',
    ],
    ['--json', 'one JSON object: every finding with script, line, rule, level, why and instead'],
  ],
};

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function asked() {
  const { positionals, values } = readArguments(USAGE, {
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [file, ...others] = positionals;
  return file === undefined || others.length > 0
    ? refuseUse(USAGE, 'Name one file.')
    : { file, json: values.json };
}

const { file, json } = asked();

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
