import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The charts on disk, and the calendar day (YYYY-MM-DD) their visits were set to. */
export type ChartData = {
  readonly file: string;
  readonly seededOn: string | undefined;
  readonly markSeeded: (day: string) => void;
};

/**
 * Opens the folder the charts are kept in. `fresh` removes the sandbox's own files from it and
 * nothing else; without it nothing is ever removed.
 */
export function openChartData(folder: string, fresh: boolean): ChartData {
  const file = join(folder, 'ehr.sqlite');
  const marker = join(folder, 'seeded-on');
  makeFolder(folder);
  if (fresh) {
    for (const own of [marker, file, `${file}-wal`, `${file}-shm`]) rmSync(own, { force: true });
  }
  return {
    file,
    // Marked only once everything is in, so a start that broke off is seeded again.
    seededOn:
      existsSync(marker) && existsSync(file) ? readFileSync(marker, 'utf8').trim() : undefined,
    markSeeded: (day) => writeFileSync(marker, `${day}\n`),
  };
}

/** Not `recursive`: where a folder cannot be made (below /proc) Node would try for ever. */
function makeFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}
