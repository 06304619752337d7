import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The charts on disk, and the calendar day (YYYY-MM-DD) their visits were set to. */
export type ChartData = {
  readonly file: string;
  readonly seededOn: string | undefined;
  readonly markSeeded: (day: string) => void;
  /** Lets the next one open the folder; the end of the process does too, whatever ends it. */
  readonly release: () => void;
};

/** Another program works with the charts of this folder. */
export class FolderInUse extends Error {}

/** What stands in the place of the charts is damaged, or something else. */
export class NotCharts extends Error {}

/**
 * Opens the folder the charts are kept in, for one program at a time. `fresh` removes the sandbox's
 * own files from it and nothing else; without it nothing is ever removed.
 */
export function openChartData(folder: string, fresh: boolean): ChartData {
  const file = join(folder, 'ehr.sqlite');
  const marker = join(folder, 'seeded-on');
  makeFolder(folder);
  const release = holdFolder(folder);
  try {
    if (existsSync(file)) look(file, fresh);
    if (fresh) {
      for (const own of [marker, file, `${file}-wal`, `${file}-shm`]) rmSync(own, { force: true });
    }
    return {
      file,
      // Marked only once everything is in, so a start that broke off is seeded again.
      seededOn:
        existsSync(marker) && existsSync(file) ? readFileSync(marker, 'utf8').trim() : undefined,
      markSeeded: (day) => writeFileSync(marker, `${day}\n`),
      release,
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Not `recursive`: where a folder cannot be made (below /proc) Node would try for ever. */
function makeFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}

/** A lock that the system takes back when the process ends, also by `kill -9`. */
function holdFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'in-use.sqlite'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new FolderInUse() : error;
  }
}

/** Somebody else may be writing the charts, and they may be damaged: nothing is done to them then. */
function look(file: string, isToBeRemoved: boolean): void {
  // A folder in its place, or a file that may not be written: the system says it best.
  closeSync(openSync(file, 'r+'));
  const charts = new DatabaseSync(file, { timeout: 1000 });
  try {
    charts.exec('BEGIN IMMEDIATE; ROLLBACK');
    const found = isToBeRemoved ? null : charts.prepare('PRAGMA quick_check(1)').get();
    if (found !== null && found?.['quick_check'] !== 'ok') throw new NotCharts();
  } catch (error) {
    if (isBusy(error)) throw new FolderInUse();
    if (!isDamaged(error)) throw error;
    if (!isToBeRemoved) throw new NotCharts();
  } finally {
    charts.close();
  }
}

const codeOf = (error: unknown): number =>
  (Object(error) as { readonly errcode?: number }).errcode ?? 0;

/** SQLITE_BUSY. */
const isBusy = (error: unknown): boolean => (codeOf(error) & 0xff) === 5;
/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const isDamaged = (error: unknown): boolean =>
  error instanceof NotCharts || [11, 26].includes(codeOf(error) & 0xff);
