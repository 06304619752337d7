import { expect, test } from 'vitest';
import type { Destination } from './destination.ts';
import { mergeDestinations, unknownPlace } from './own-destinations.ts';

const ZONE = 'America/New_York';
const listed = (given: Partial<Destination>): Destination => ({
  ...unknownPlace(ZONE),
  reference: 'HealthcareService/9',
  id: 'D1',
  name: 'Example Perinatal Therapy',
  phone: '+1-202-555-0101',
  languages: ['en', 'es'],
  ...given,
});
const ours = { id: 'D1', name: 'Example Therapy, intake', phone: '+1-202-555-0155' };

test('where the EHR has no directory, the practice’s own list is all there is: named, without reference', () => {
  expect(mergeDestinations([], [ours], ZONE)).toEqual([{ ...unknownPlace(ZONE), ...ours }]);
});

test('the practice file’s facts win over the directory’s; what it does not say is the directory’s', () => {
  expect(mergeDestinations([listed({})], [ours], ZONE)).toEqual([
    listed({ name: ours.name, phone: ours.phone }),
  ]);
});

test('a directory without identifiers is matched by name', () => {
  const own = { ...ours, name: 'example perinatal therapy ' };
  const merged = mergeDestinations([listed({ id: null })], [own], ZONE);
  expect(merged).toHaveLength(1);
  expect(merged[0]).toMatchObject({ reference: 'HealthcareService/9', phone: own.phone });
});

test('the same name under two identifiers is two places', () => {
  const own = { ...ours, id: 'D7', name: 'Example Perinatal Therapy' };
  expect(mergeDestinations([listed({})], [own], ZONE)).toHaveLength(2);
});

test('what only the directory lists stays', () => {
  const other = listed({ reference: 'HealthcareService/10', id: 'D2', name: 'Example Counseling' });
  expect(mergeDestinations([listed({}), other], [ours], ZONE).map(({ id }) => id)).toEqual([
    'D1',
    'D2',
  ]);
});
