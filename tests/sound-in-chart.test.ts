import { describe, expect, test } from 'vitest';
import { issuesOf } from '../sandbox/fhir-server/validate/validate.ts';
import { handoffTransaction } from '../src/fhir/handoff/handoff-transaction.ts';
import { recordsFrom } from '../src/fhir/note/read-records.ts';
import { contextOf, write } from './support/written-before/play-in-chart.ts';
import { STORIES } from './support/written-before/stories.ts';

// An EHR that checks what it is given refuses a decision whose records break R4: then it can never
// be saved there. Every story, as it is, with a form for its result, and entered in error at its end.

/** What a validating EHR would say; references within a transaction are names of their own. */
const faultsOf = (resources: readonly (fhir4.Resource | undefined)[]): readonly string[] =>
  resources.flatMap((resource) => {
    const sound = JSON.parse(
      JSON.stringify(resource).replaceAll(/urn:uuid:[0-9a-f-]{36}/g, 'Task/1'),
    );
    return issuesOf(sound)
      .filter(({ severity }) => severity === 'error')
      .map(
        ({ details, diagnostics }) => `${resource?.resourceType}: ${details?.text ?? diagnostics}`,
      );
  });

/** Her result is a form and nothing else: no Observation was made of it. */
const asForms = <T>(told: T): T =>
  JSON.parse(JSON.stringify(told).replaceAll('Observation/', 'QuestionnaireResponse/'));

describe.each(Object.entries(STORIES))('%s', (_, story) => {
  test('can be saved in an EHR that checks what it is given', async () => {
    expect(faultsOf((await write(story)).resources)).toEqual([]);
  });

  test('and so it can where her result is a form only, and is read back with it', async () => {
    const { resources } = await write(asForms(story));
    expect(faultsOf(resources)).toEqual([]);
    const told = recordsFrom(resources).stored.map(({ record }) => record);
    const before = recordsFrom((await write(story)).resources).stored.map(({ record }) => record);
    expect(told).toEqual(asForms(before));
  });

  test('of another patient: each of its records can be entered in error', async () => {
    const { resources } = await write(story);
    const { stored } = recordsFrom(resources);
    const { entry = [] } = handoffTransaction(
      stored.map((one) => ({
        write: 'enter_in_error',
        record: one.record,
        stored: one,
        because: 'Another patient was meant',
      })),
      contextOf(stored, resources),
    );
    expect(entry).toHaveLength(stored.length);
    expect(faultsOf(entry.map(({ resource }) => resource))).toEqual([]);
  });
});
