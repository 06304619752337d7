/**
 * `npm run conformance`: the app and its sandbox against software we did not write (HAPI FHIR, Java):
 * the REST suite and the main journeys on a HAPI server, then the HAPI validator over every resource
 * the journeys wrote. The last line is "N passed, N failed". docs/conformance.md.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DIFFERENCES, SETTLED_AT_THE_BORDER } from '../conformance/hapi/differences.ts';
import { buildJava, missingJava, startHapi, US_CORES } from './conformance/java.ts';
import { browserJourneys, writtenJourneys } from './conformance/journeys.ts';
import {
  type ConformanceOptions,
  conformanceUsage,
  readConformanceOptions,
} from './conformance/options.ts';
import { type Count, lastLine, said } from './conformance/report.ts';
import { directly, runRestSuite, throughTheBorder } from './conformance/rest-suite.ts';
import {
  emptied,
  validateControls,
  validateFolder,
  validateWritten,
} from './conformance/validation.ts';
import { buildAppIfStale } from './sandbox/build-app.ts';
import { helpIfAsked, refuseUse } from './usage/usage.ts';

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function options(): ConformanceOptions {
  try {
    return readConformanceOptions(process.argv.slice(2));
  } catch (error) {
    return refuseUse(conformanceUsage, error);
  }
}

helpIfAsked(conformanceUsage);
const { parts, ig, written: folder } = options();
const written = resolve(folder);
const missing = missingJava();
if (missing !== null) stop(missing);
for (const file of Object.values(US_CORES)) {
  if (!existsSync(`${ig}/${file}`)) stop(`${file} is not in ${ig}: name its folder with --ig DIR.`);
}
const counts: Count[] = [];
const add = (...more: readonly Count[]): void => {
  counts.push(...more);
  for (const line of more.flatMap(said)) console.log(line);
};

buildJava();
if (parts.includes('browser') || parts.includes('journeys')) emptied(written);

if (parts.includes('rest') || parts.includes('browser')) {
  console.log('HAPI FHIR JPA is starting (20 seconds, or minutes on a busy machine) …');
  const hapi = await startHapi();
  if (parts.includes('rest')) {
    add(await runRestSuite('REST, HAPI itself', directly(hapi.base), DIFFERENCES));
    const left = Object.entries(DIFFERENCES).filter(([name]) => !SETTLED_AT_THE_BORDER.has(name));
    const server = throughTheBorder(hapi.base);
    add(await runRestSuite('REST, HAPI behind the sandbox', server, Object.fromEntries(left)));
  }
  if (parts.includes('browser')) {
    await buildAppIfStale();
    add(await browserJourneys(hapi.base, written));
  }
  await hapi.stop();
}
if (parts.includes('journeys')) add(await writtenJourneys(written));
if (parts.includes('validate')) {
  for (const usCore of ['6.1.0', '7.0.0'] as const) {
    add(await validateControls(ig, usCore));
    add(await validateFolder('public/fhir', 'public/fhir', ig, usCore));
    add(...(await validateWritten(written, ig, usCore)));
  }
}

const { line, ok } = lastLine(counts);
console.log('');
for (const one of counts) console.log(said({ ...one, failures: one.failures.slice(0, 20) }).at(-1));
process.exitCode = ok ? 0 : 1;
console.log(line);
