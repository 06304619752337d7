import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mistakes } from '../../conformance/validation/mistakes.ts';
import { sound } from '../../conformance/validation/sound-records.ts';
import { runValidator, type UsCore } from './java.ts';
import type { Count } from './report.ts';

/** One error as the validator prints it. */
export type Issue = {
  readonly file: string;
  readonly line: number;
  readonly type: string;
  readonly id: string;
  readonly message: string;
  readonly where?: string;
};

type Summary = {
  readonly resources: number;
  readonly errors: number;
  readonly warnings: Readonly<Record<string, number>>;
  readonly byType: Readonly<Record<string, number>>;
};

const ndjson = (resources: readonly object[]): string =>
  resources.map((one) => `${JSON.stringify(one)}\n`).join('');

/** Validates files and folders; a validator that ends without its summary has failed. */
async function validated(ig: string, usCore: UsCore, ...paths: readonly string[]) {
  const issues: Issue[] = [];
  const summaries: Summary[] = [];
  await runValidator({ ig, usCore }, paths, (line) => {
    const read = JSON.parse(line) as Issue | Summary;
    if ('file' in read) issues.push(read);
    else summaries.push(read);
  });
  const [summary] = summaries;
  if (summary === undefined) throw new Error('The validator ended before it was done.');
  return { issues, summary };
}

/** Every deliberate mistake must be caught, and the sound records that they spoil must pass. */
export async function validateControls(ig: string, usCore: UsCore): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'controls-'));
  const files = { sound: join(folder, 'sound.ndjson'), bad: join(folder, 'mistakes.ndjson') };
  try {
    writeFileSync(files.sound, ndjson(Object.values(sound)));
    writeFileSync(files.bad, ndjson(mistakes.map(({ resource }) => resource)));
    const { issues } = await validated(ig, usCore, files.sound, files.bad);
    return countControls(
      issues.filter(({ file }) => file === files.sound),
      issues.filter(({ file }) => file === files.bad),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Line n of the mistakes is caught when one of its errors is about it. */
export function countControls(atSound: readonly Issue[], atMistakes: readonly Issue[]): Count {
  const caught = mistakes.map(({ says }, index) =>
    atMistakes.some(
      ({ line, message, where = '' }) => line === index + 1 && says.test(`${where} ${message}`),
    ),
  );
  const missed = mistakes.filter((_, index) => !caught[index]).map(({ name }) => name);
  const alarmed = new Set(atSound.map(({ line }) => line));
  return {
    name: 'negative controls',
    passed: mistakes.length - missed.length + Object.keys(sound).length - alarmed.size,
    failures: [
      ...missed.map((name) => `not caught: ${name}`),
      ...atSound.map(({ type, message }) => `false alarm on a sound ${type}: ${message}`),
    ],
    notes: [`${mistakes.length - missed.length} of ${mistakes.length} deliberate mistakes caught`],
  };
}

/** The resources of a folder; each without an error has passed. */
export async function validateFolder(
  name: string,
  folder: string,
  ig: string,
  usCore: UsCore,
): Promise<Count> {
  const { issues, summary } = await validated(ig, usCore, folder);
  const wrong = new Set(issues.map(({ file, line }) => `${file}:${line}`));
  const types = Object.entries(summary.byType).map(([type, count]) => `${count} ${type}`);
  const warnings = Object.values(summary.warnings).reduce((sum, one) => sum + one, 0);
  return {
    name: `${name}, US Core ${usCore}`,
    passed: summary.resources - wrong.size,
    failures: issues.map(
      ({ file, line, type, where = '', message }) => `${file}:${line} ${type} ${where}: ${message}`,
    ),
    notes: [
      `${summary.resources} resources (${types.join(', ')}), ${summary.errors} errors, ${warnings} warnings`,
    ],
  };
}

/** What the journeys wrote, one count for each personality's folder; none at all is a failure. */
export async function validateWritten(
  written: string,
  ig: string,
  usCore: UsCore,
): Promise<readonly Count[]> {
  const folders = existsSync(written)
    ? readdirSync(written, { withFileTypes: true }).filter((one) => one.isDirectory())
    : [];
  if (folders.length === 0) {
    const failures = [`nothing that a journey wrote is in ${written}`];
    return [{ name: 'what the journeys wrote', passed: 0, failures, notes: [] }];
  }
  const counts: Count[] = [];
  for (const { name } of folders) {
    counts.push(await validateFolder(`written on ${name}`, join(written, name), ig, usCore));
  }
  return counts;
}

/** An empty folder for this run; what an earlier one left must not speak for it. */
export function emptied(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
