/**
 * `npm run explain -- BUNDLE.json`: what the app would show for a chart, and why, without a
 * browser or a server. The same pure code as the app, from the chart to the sentence.
 */
import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf } from '../src/app/practice-file/practice-parts.ts';
import { parsePractice } from '../src/app/practice-file/read-practice.ts';
import { ownWordsOf } from '../src/content/practice-scripts/practice-scripts.ts';
import { explainChart } from './explain/explain-chart.ts';
import { explanationOf } from './explain/explanation.ts';
import { sayExplanation } from './explain/say-explanation.ts';
import { readArguments, refuseUse, type Usage } from './usage/usage.ts';

const SAMPLE = join(import.meta.dirname, '../public/practice/sample.json');

const USAGE: Usage = {
  command: 'npm run explain',
  takes: 'BUNDLE.json [options]',
  says: 'what the app would show for a chart, and why, without a browser',
  options: [
    [
      'BUNDLE.json',
      'a FHIR R4 Bundle of any type that holds a Patient and the chart; or one Observation or QuestionnaireResponse, whose patient is then known by reference only',
    ],
    ['--at TIME', 'the moment of the visit, with offset (2026-11-23T10:00:00-05:00); default: now'],
    ['--practice FILE', 'the practice file; default: public/practice/sample.json'],
    [
      '--patient REF',
      'whose chart (Patient/1); default: the visit of that day, else the only Patient',
    ],
    ['--json', 'one JSON object, in the values of content/scenarios.json'],
  ],
};

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return stop(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

function momentOf(asked: string | undefined): string {
  if (asked === undefined) return Temporal.Now.instant().toString();
  try {
    Temporal.Instant.from(asked);
    return asked;
  } catch {
    return stop(`--at ${asked} is not a date-time with offset, such as 2026-11-23T10:00:00-05:00`);
  }
}

function practiceIn(file: string) {
  const text = read(file);
  try {
    const result = parsePractice(JSON.parse(text), (parts) => partsOf(parts, ownWordsOf));
    return result.ok ? result.practice : stop(`${file}: ${result.problems.join('; ')}`);
  } catch {
    return stop(`${file}: not JSON`);
  }
}

const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: {
    at: { type: 'string' },
    practice: { type: 'string', default: SAMPLE },
    patient: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [file = refuseUse(USAGE, 'Name a file.'), ...others] = positionals;
if (others.length > 0) refuseUse(USAGE, 'Name one file.');

const at = momentOf(values.at);
const practice = practiceIn(values.practice);
const explained = await explainChart(read(file), { at, practice, patient: values.patient });
if (!explained.ok) stop(`${file}: ${explained.problem}`);
const { visit, notSearched } = explained;
console.log(
  values.json
    ? JSON.stringify(explanationOf(visit, notSearched), null, 2)
    : sayExplanation(visit, notSearched),
);
