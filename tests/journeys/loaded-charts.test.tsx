import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFiles } from '../../sandbox/loading/load-files.ts';
import { type Clinic, MONDAY, openClinic } from './support/clinic.ts';
import { openApp } from './support/open-app.tsx';

// Charts of other people's software: Synthea's women and HL7's US Core examples.
const DATA = '../shared/data';
const missing = !existsSync(join(DATA, 'synthea')) || !existsSync(join(DATA, 'us-core'));

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(DATA, folder)).map((name) => join(DATA, folder, name));

describe.skipIf(missing)('charts from elsewhere (skipped where ../shared/data is not here)', () => {
  let clinic: Clinic;

  beforeAll(async () => {
    clinic = openClinic();
    for (const folder of ['synthea', 'us-core']) {
      const report = await loadFiles(filesOf(folder), {
        send: async (bundle) => {
          const loaded = clinic.ehr.fhir.load(bundle, { references: 'trust' });
          return loaded.ok
            ? { ok: true, entries: loaded.entries }
            : { ok: false, reasons: loaded.outcome.issue.map((i) => i.diagnostics ?? i.code) };
        },
        keepIds: true,
        visits: true,
        now: new Date(MONDAY),
        timeZone: 'America/New_York',
      });
      expect(report.lines.filter((line) => line.includes('refused'))).toEqual([]);
    }
  }, 120_000);
  afterAll(() => clinic.close());

  test('every loaded woman with a visit today opens from her chart, with nothing unread', async () => {
    const visits = await clinic.inChart('Encounter?date=2026-11-23&_count=100');
    const women = new Set(
      visits.map((visit) => (visit as fhir4.Encounter).subject?.reference?.split('/')[1] ?? ''),
    );
    expect(women.size).toBeGreaterThanOrEqual(6);
    for (const id of women) {
      const visit = visits.find(
        (one) => (one as fhir4.Encounter).subject?.reference === `Patient/${id}`,
      );
      const app = await openApp(clinic, id, { encounter: visit?.id ?? null });
      expect(await screen.findByRole('heading', { level: 2 })).toBeTruthy();
      await app.tap('Show details');
      expect(await screen.findByText(/Screens read: \d+/)).toBeTruthy();
      expect(app.text()).not.toContain('could not be read');
      app.close();
    }
  }, 120_000);
});
