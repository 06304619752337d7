import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openChartData } from './chart-data.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'charts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the charts on disk', () => {
  test('in a new folder wait to be seeded', () => {
    const inner = join(folder, 'new');
    expect(openChartData(inner, false).seededOn).toBeUndefined();
    expect(existsSync(inner)).toBe(true);
  });

  test('remember the day they were seeded on', () => {
    const data = openChartData(folder, false);
    writeFileSync(data.file, '');
    data.markSeeded('2026-03-02');
    expect(openChartData(folder, false).seededOn).toBe('2026-03-02');
  });

  test('are seeded again when a first start broke off before the end', () => {
    writeFileSync(openChartData(folder, false).file, 'half');
    expect(openChartData(folder, false).seededOn).toBeUndefined();
  });

  test('are seeded again when the file is gone and only the mark is left', () => {
    openChartData(folder, false).markSeeded('2026-03-02');
    expect(openChartData(folder, false).seededOn).toBeUndefined();
  });

  test('are removed by --fresh and by nothing else, and nothing else is removed', () => {
    const data = openChartData(folder, false);
    writeFileSync(data.file, 'charts');
    data.markSeeded('2026-03-02');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    openChartData(folder, false);
    expect(existsSync(data.file)).toBe(true);
    expect(openChartData(folder, true).seededOn).toBeUndefined();
    expect(existsSync(data.file)).toBe(false);
    expect(existsSync(join(folder, 'notes.txt'))).toBe(true);
  });
});
