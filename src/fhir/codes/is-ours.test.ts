import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOSS_FLAG } from '../../domain/people/loss.ts';
import { mayBeOurs } from './is-ours.ts';
import { LOCAL } from './our-codes.ts';
import { OUR_BASE } from './sid.ts';

const coded = (system: string): fhir4.Resource =>
  ({ resourceType: 'Task', id: '1', code: { coding: [{ system, code: 'any' }] } }) as fhir4.Task;

const published = readdirSync('public/fhir')
  .filter((file) => file.startsWith('CodeSystem-'))
  .map((file) => `${OUR_BASE}/CodeSystem/${file.replace(/^CodeSystem-|\.json$/g, '')}`);

test('a record with a code of a handoff may be ours, and with a code of ours for anything else is not', () => {
  const ours: readonly string[] = Object.values(LOCAL);
  expect(ours.length).toBeGreaterThan(5);
  const all = [...ours, ...published, LOSS_FLAG.split('|')[0] ?? ''];
  expect(all.filter((system) => mayBeOurs(coded(system)) !== ours.includes(system))).toEqual([]);
});

test.each([
  'https://elsewhere.example/fhir/CodeSystem/handoff-task',
  `${OUR_BASE}-of-others/handoff-task`,
])('a code of somebody else’s is not: %s', (system) => {
  expect(mayBeOurs(coded(system))).toBe(false);
});
