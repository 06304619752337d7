import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ChartData, FolderInUse, NotCharts, openChartData } from './chart-data.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'charts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Opens the folder as one program after the other does. */
function opened(path: string, fresh: boolean): ChartData {
  const data = openChartData(path, fresh);
  data.release();
  return data;
}

/** A file of charts, as the store makes it. */
function makeCharts(file: string): void {
  const charts = new DatabaseSync(file);
  charts.exec('CREATE TABLE versions (seq)');
  charts.close();
}

describe('the charts on disk', () => {
  test('in a new folder wait to be seeded', () => {
    const inner = join(folder, 'new');
    expect(opened(inner, false).seededOn).toBeUndefined();
    expect(existsSync(inner)).toBe(true);
  });

  test('remember the day they were seeded on', () => {
    const data = opened(folder, false);
    makeCharts(data.file);
    data.markSeeded('2026-03-02');
    expect(opened(folder, false).seededOn).toBe('2026-03-02');
  });

  test('are seeded again when a first start broke off before the end', () => {
    makeCharts(opened(folder, false).file);
    expect(opened(folder, false).seededOn).toBeUndefined();
  });

  test('are seeded again when the file is gone and only the mark is left', () => {
    opened(folder, false).markSeeded('2026-03-02');
    expect(opened(folder, false).seededOn).toBeUndefined();
  });

  test('are removed by --fresh and by nothing else, and nothing else is removed', () => {
    const data = opened(folder, false);
    makeCharts(data.file);
    data.markSeeded('2026-03-02');
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    opened(folder, false);
    expect(existsSync(data.file)).toBe(true);
    expect(opened(folder, true).seededOn).toBeUndefined();
    expect(existsSync(data.file)).toBe(false);
    expect(existsSync(join(folder, 'notes.txt'))).toBe(true);
  });

  test('are one program’s at a time, and the next one’s when it is done', () => {
    const first = openChartData(folder, false);
    makeCharts(first.file);
    expect(() => openChartData(folder, true)).toThrow(FolderInUse);
    expect(existsSync(first.file)).toBe(true);
    first.release();
    expect(opened(folder, true).file).toBe(first.file);
  });

  test('that something else is writing are not removed under it', () => {
    const { file } = opened(folder, false);
    makeCharts(file);
    const writer = new DatabaseSync(file);
    writer.exec('BEGIN IMMEDIATE');
    expect(() => openChartData(folder, true)).toThrow(FolderInUse);
    expect(existsSync(file)).toBe(true);
    writer.close();
  });

  test('that are damaged are told from charts, and --fresh makes them anew', () => {
    const { file } = opened(folder, false);
    writeFileSync(file, 'these are no charts, and have never been any'.repeat(100));
    expect(() => openChartData(folder, false)).toThrow(NotCharts);
    expect(existsSync(file)).toBe(true);
    opened(folder, true);
    expect(existsSync(file)).toBe(false);
  });

  test('whose pages are damaged behind a good beginning are told too', () => {
    const { file } = opened(folder, false);
    const charts = new DatabaseSync(file);
    charts.exec('CREATE TABLE versions (seq INTEGER PRIMARY KEY, content)');
    const insert = charts.prepare('INSERT INTO versions (content) VALUES (?)');
    for (let one = 0; one < 200; one += 1) insert.run('x'.repeat(500));
    charts.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(7, 8192, 40_000));
    expect(() => openChartData(folder, false)).toThrow(NotCharts);
  });
});
