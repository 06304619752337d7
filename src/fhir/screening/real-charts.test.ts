import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScreens } from './read-screens.ts';

const ROOT = join(import.meta.dirname, '../../..');
const US_CORE = join(ROOT, '../shared/data/us-core');
const SYNTHEA = join(ROOT, '../shared/data/synthea');

const json = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

// The data are other people's and live beside the repository, not in it.
describe.runIf(existsSync(US_CORE))('US Core examples (needs ../shared/data/us-core)', () => {
  const names = existsSync(US_CORE) ? readdirSync(US_CORE) : [];
  const read = (...resources: fhir4.Resource[]) =>
    readScreens(resources, { subject: 'Patient/example' });
  const example = names.map((name): fhir4.Resource => json(US_CORE, name));

  test('its PHQ-9 panel, items, string total and response are one Screen', () => {
    const { screens, unread } = read(...example);
    expect(unread).toEqual([]);
    expect(screens).toMatchObject([
      { instrument: 'PHQ-9', total: 12, items: [2, 2, 2, 2, 1, 1, 2, 0, 0] },
    ]);
    expect(screens[0]?.records).toHaveLength(13);
    expect(screens[0]?.records[0]).toBe('Observation/PHQ9-item-example-44261-6');
  });

  test('the response alone is the same Screen', () => {
    const { screens } = read(json(US_CORE, 'QuestionnaireResponse-phq-9-example.json'));
    expect(screens).toMatchObject([{ total: 12, items: [2, 2, 2, 2, 1, 1, 2, 0, 0] }]);
  });

  test('the total alone is a total without items', () => {
    const { screens } = read(json(US_CORE, 'Observation-PHQ9-item-example-44261-6.json'));
    expect(screens).toMatchObject([{ instrument: 'PHQ-9', total: 12, items: null }]);
  });

  test.each(names.filter((name) => /PHQ9-item.*(442(5|60))/.test(name)))(
    '%s alone is one answered item of a PHQ-9',
    (name) => {
      const { screens, unread } = read(json(US_CORE, name));
      expect(unread).toEqual([]);
      expect(screens).toMatchObject([{ instrument: 'PHQ-9', total: null }]);
      expect(screens[0]?.items?.filter((item) => item !== null)).toHaveLength(1);
    },
  );

  test('the empty panel and the unscored question alone are told, not dropped', () => {
    expect(read(json(US_CORE, 'Observation-PHQ9-panel-example-44249-1.json')).unread).toMatchObject(
      [{ reason: 'no_value', detail: 'PHQ-9 panel' }],
    );
    expect(read(json(US_CORE, 'Observation-PHQ9-item-example-69722-7.json')).unread).toMatchObject([
      { reason: 'not_scorable' },
    ]);
  });

  test('no other example is mistaken for a screen', () => {
    const others = names.filter((name) => !/phq-?9/i.test(name));
    expect(others.length).toBeGreaterThan(30);
    expect(read(...others.map((name) => json(US_CORE, name)))).toEqual({ screens: [], unread: [] });
  });
});

describe.runIf(existsSync(SYNTHEA))('Synthea women (needs ../shared/data/synthea)', () => {
  const names = existsSync(SYNTHEA)
    ? readdirSync(SYNTHEA).filter((name) => !/Information/.test(name))
    : [];

  test.each([
    ['Beatriz', ['GAD-7', 'PHQ-2', 'PHQ-2', 'PHQ-2', 'PHQ-9']],
    ['Carla', ['GAD-7']],
    ['Gene', ['PHQ-2']],
    ['Latanya', ['PHQ-2']],
    ['Santa', ['GAD-7', 'PHQ-2']],
  ])('every total in the chart of %s is read', (given, instruments) => {
    const name = names.find((file) => file.startsWith(given)) ?? '';
    const bundle: fhir4.Bundle = json(SYNTHEA, name);
    const resources = (bundle.entry ?? []).flatMap(({ resource }) => resource ?? []);
    const { screens, unread } = readScreens(resources, {
      subject: bundle.entry?.[0]?.fullUrl ?? '',
    });
    expect(unread).toEqual([]);
    expect(screens.map(({ instrument }) => instrument).toSorted()).toEqual(instruments);
  });
});
