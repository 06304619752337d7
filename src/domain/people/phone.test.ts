import { expect, test } from 'vitest';
import { formatPhone, isSamePhone } from './phone.ts';

test.each([
  ['+1-202-555-0101', '(202) 555-0101'],
  ['+12025550101', '(202) 555-0101'],
  ['202-555-0101', '(202) 555-0101'],
  ['(202) 555-0101', '(202) 555-0101'],
  ['202.555.0101 x23', '(202) 555-0101 ext. 23'],
  ['+1 202 555 0101 ext. 23', '(202) 555-0101 ext. 23'],
  ['202-555-0101 extension 23', '(202) 555-0101 ext. 23'],
  ['202-555-0101 #23', '(202) 555-0101 ext. 23'],
  ['tel:+1-202-555-0101;ext=23', '(202) 555-0101 ext. 23'],
])('%s is shown as %s', (recorded, shown) => {
  expect(formatPhone(recorded)).toBe(shown);
});

test.each([
  '+44 20 7946 0018',
  '988',
  '202-555-0188 / 202-555-0189',
  '(202) 555-CARE',
  '555-0101',
  'ask at the desk',
  '',
])('"%s" is shown as recorded', (recorded) => {
  expect(formatPhone(recorded)).toBe(recorded);
});

test.each([
  ['202-555-0188 extension 12', '+1 (202) 555-0188'],
  ['(202) 555-0188', '2025550188 x9'],
])('%s and %s are one telephone', (one, another) => {
  expect(isSamePhone(one, another)).toBe(true);
});

test.each([
  ['202-555-0188', '202-555-0189'],
  ['202-555-0188 x12', '255-501-8812'],
  ['ask at the desk', 'at the desk'],
])('%s and %s are two', (one, another) => {
  expect(isSamePhone(one, another)).toBe(false);
});

test('formatting what is already formatted changes nothing', () => {
  const once = formatPhone('+1-202-555-0101 x23');
  expect(formatPhone(once)).toBe(once);
});
