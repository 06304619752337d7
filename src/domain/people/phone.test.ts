import { expect, test } from 'vitest';
import { formatPhone, phoneHref } from './phone.ts';

test.each([
  ['+1-202-555-0101', '(202) 555-0101'],
  ['+12025550101', '(202) 555-0101'],
  ['202-555-0101', '(202) 555-0101'],
  ['(202) 555-0101', '(202) 555-0101'],
  ['202.555.0101 x23', '(202) 555-0101 ext. 23'],
  ['+1 202 555 0101 ext. 23', '(202) 555-0101 ext. 23'],
])('%s is shown as %s', (recorded, shown) => {
  expect(formatPhone(recorded)).toBe(shown);
});

test.each(['+44 20 7946 0018', '988', '555-0101', 'ask at the desk', ''])(
  '"%s" is shown as recorded',
  (recorded) => {
    expect(formatPhone(recorded)).toBe(recorded);
  },
);

test.each([
  ['+1-202-555-0101', 'tel:+12025550101'],
  ['202.555.0101 x23', 'tel:+12025550101;ext=23'],
  ['+44 20 7946 0018', 'tel:+442079460018'],
  ['988', 'tel:988'],
  ['ask at the desk', null],
])('%s is dialled as %s', (recorded, href) => {
  expect(phoneHref(recorded)).toBe(href);
});

test('formatting what is already formatted changes nothing', () => {
  const once = formatPhone('+1-202-555-0101 x23');
  expect(formatPhone(once)).toBe(once);
});
