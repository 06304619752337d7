import { expect, test } from 'vitest';
import { eachOnce } from './each-once.ts';

const version = (id: string, versionId: string) =>
  ({ resourceType: 'Task', id, meta: { versionId } }) as fhir4.Resource;

test('a record that was read twice counts once, as it was read last', () => {
  const read = [version('a', '1'), version('b', '1'), version('a', '2')];
  expect(eachOnce(read)).toEqual([version('a', '2'), version('b', '1')]);
});

test('records of two types may have the same id', () => {
  const flag = { resourceType: 'Flag', id: 'a' } as fhir4.Resource;
  expect(eachOnce([version('a', '1'), flag])).toHaveLength(2);
});

test('what a server says beside the records is kept, every time it says it', () => {
  const said = () => ({ resourceType: 'OperationOutcome' }) as fhir4.Resource;
  expect(eachOnce([said(), said()])).toHaveLength(2);
});
