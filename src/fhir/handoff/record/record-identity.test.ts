import { expect, test } from 'vitest';
import { toReference } from './record-identity.ts';

test('someone the EHR does not name is written by reference alone', () => {
  expect(toReference({ reference: 'Practitioner/3', name: '' })).toEqual({
    reference: 'Practitioner/3',
  });
  expect(toReference({ reference: null, name: 'Dana' })).toEqual({ display: 'Dana' });
});
