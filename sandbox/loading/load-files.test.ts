import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFiles } from './load-files.ts';
import type { SendResult } from './send-bundle.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-load-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const transaction = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: resources.map((resource) => ({
    resource,
    request: { method: 'POST', url: (resource as { resourceType: string }).resourceType },
  })),
});

const ana = { resourceType: 'Patient', id: 'ana', birthDate: '1995-05-05' };
const hospital = { resourceType: 'Organization', id: 'hospital', name: 'Sample Hospital' };
const midwife = { resourceType: 'Practitioner', id: 'midwife' };

async function load(
  paths: readonly string[],
  over: { visits?: boolean; keepIds?: boolean; answer?: SendResult } = {},
) {
  const sent: fhir4.Bundle[] = [];
  const report = await loadFiles(paths, {
    send: (bundle) => {
      sent.push(bundle);
      return Promise.resolve(over.answer ?? { ok: true, entries: bundle.entry?.length ?? 0 });
    },
    keepIds: over.keepIds ?? true,
    visits: over.visits ?? false,
    now: new Date('2026-11-23T17:00:00Z'),
    timeZone: 'America/New_York',
  });
  return { ...report, sent };
}

const urls = (bundle: fhir4.Bundle | undefined) =>
  bundle?.entry?.map(({ request }) => `${request?.method} ${request?.url}`);

describe('loading files into the chart', () => {
  test('the hospital goes before its midwife, and she before her patient', async () => {
    const { sent } = await load([
      file('a-patient.json', transaction(ana)),
      file('b-midwife.json', transaction(midwife)),
      file('c-hospital.json', transaction(hospital)),
    ]);
    expect(sent.map((bundle) => urls(bundle))).toEqual([
      ['PUT Organization/hospital'],
      ['PUT Practitioner/midwife'],
      ['PUT Patient/ana'],
    ]);
  });

  test('single resources are sent together, because they refer to each other', async () => {
    const { sent, lines } = await load([file('ana.json', ana), file('hospital.json', hospital)]);
    expect(sent).toHaveLength(1);
    expect(urls(sent[0])).toEqual(['PUT Patient/ana', 'PUT Organization/hospital']);
    expect(lines).toEqual(['ana.json: 1 resource', 'hospital.json: 1 resource']);
  });

  test('a resource that is in two files is written once, and said', async () => {
    const collection = { resourceType: 'Bundle', type: 'searchset', entry: [{ resource: ana }] };
    const { sent, lines } = await load([file('ana.json', ana), file('found.json', collection)]);
    expect(urls(sent[0])).toEqual(['PUT Patient/ana']);
    expect(lines[0]).toContain('Patient/ana is in found.json again');
  });

  test('a create with an id becomes a PUT, so that loading twice leaves one', async () => {
    const { sent } = await load([file('a.json', transaction(ana))]);
    expect(urls(sent[0])).toEqual(['PUT Patient/ana']);
  });

  test('into another server the file is sent as it is written', async () => {
    const { sent } = await load([file('a.json', transaction(ana))], { keepIds: false });
    expect(urls(sent[0])).toEqual(['POST Patient']);
  });

  test('a conditional create stays one', async () => {
    const bundle = transaction(hospital);
    Object.assign(bundle.entry[0]?.request ?? {}, { ifNoneExist: 'identifier=x|1' });
    const { sent } = await load([file('conditional.json', bundle)]);
    expect(urls(sent[0])).toEqual(['POST Organization']);
  });

  test('the visit it adds is said', async () => {
    const { lines } = await load([file('a.json', transaction(ana))], { visits: true });
    expect(lines.join('\n')).toContain('a visit today for Patient/ana');
  });
});

describe('a story of our own, loaded by hand', () => {
  const story = (name: string) =>
    join(import.meta.dirname, '../../fhir-fixtures', name, 'bundle.json');

  test('plays today: no date token reaches the chart', async () => {
    const { ok, sent, lines } = await load([story('p01-testa-samplewell')]);
    expect(ok).toBe(true);
    expect(JSON.stringify(sent)).not.toContain('{{');
    const visit = sent[0]?.entry?.find(({ resource }) => resource?.id === 'p01-visit')?.resource;
    expect((visit as fhir4.Encounter).period?.start).toMatch(/^2026-11-23T\d\d:\d\d:00-05:00$/);
    expect(lines[0]).toMatch(/^p01-testa-samplewell\/bundle\.json: \d+ resources$/);
  });

  test('goes after the practice, whatever the order', async () => {
    const { sent } = await load([story('p01-testa-samplewell'), story('practice')]);
    expect(sent[0]?.id).toBe('practice');
  });

  test('with a token that is none is refused by its name', async () => {
    const { ok, lines, sent } = await load([
      file('wrong.json', { ...ana, birthDate: '{{years-31 moon-4}}' }),
      file('other.json', { ...ana, id: 'other', birthDate: '{{day+0}}' }),
    ]);
    expect(ok).toBe(false);
    expect(lines[0]).toBe('wrong.json: a date token that is none (fhir-fixtures/README.md)');
    expect(sent).toEqual([]);
  });

  test('words in braces in someone else’s file stay', async () => {
    const words = { ...ana, name: [{ text: 'Ana {{day of birth}} {{x}}' }] };
    const { ok, sent } = await load([file('theirs.json', words)]);
    expect(ok).toBe(true);
    expect(JSON.stringify(sent)).toContain('{{day of birth}} {{x}}');
  });
});

describe('a file that cannot be loaded', () => {
  test.each([
    ['words.json', 'Dear colleague,', 'words.json: not JSON'],
    ['list.json', [], 'not a FHIR resource'],
    ['order.json', { order: 1 }, 'not a FHIR resource'],
    ['history.json', { resourceType: 'Bundle', type: 'history' }, 'type history'],
    [
      'no-request.json',
      { resourceType: 'Bundle', type: 'transaction', entry: [{ resource: ana }] },
      'entry 1 of the transaction has no request',
    ],
  ])('%s is named, and nothing is loaded', async (name, content, problem) => {
    const { ok, lines, sent } = await load([file('ana.json', ana), file(name, content)]);
    expect(ok).toBe(false);
    expect(lines[0]).toContain(problem);
    expect(sent).toEqual([]);
  });

  test('a file that is not there is named with its path', async () => {
    const { ok, lines } = await load(['/nowhere/at-all.json']);
    expect(ok).toBe(false);
    expect(lines[0]).toContain('/nowhere/at-all.json: there is no such file');
  });

  test('a refusal gives the server’s reasons and stops before the files that depend on it', async () => {
    const paths = [file('h.json', transaction(hospital)), file('a.json', transaction(ana))];
    const answer: SendResult = { ok: false, reasons: ['error invalid: name is missing'] };
    const { ok, lines, sent } = await load(paths, { answer });
    expect(ok).toBe(false);
    expect(sent).toHaveLength(1);
    expect(lines).toEqual([
      'h.json: refused',
      '  error invalid: name is missing',
      'Not tried: a.json',
    ]);
  });
});
