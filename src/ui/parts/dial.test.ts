import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { phoneHref } from './dial.ts';

test.each([
  ['+1-202-555-0101', 'tel:+12025550101'],
  ['(202) 555-0101', 'tel:+12025550101'],
  ['988', 'tel:988'],
])('%s is dialled as %s', (recorded, href) => {
  expect(phoneHref(recorded)).toBe(href);
});

test.each([
  ['202-555-0188 extension 12'],
  ['202-555-0188 ext12'],
  ['202.555.0188 x12'],
  ['+1 (202) 555-0188 #12'],
  ['202-555-0188,12'],
  ['tel:+1-202-555-0188;ext=12'],
])('%s: the extension is no part of the number', (recorded) => {
  expect(phoneHref(recorded)).toBe('tel:+12025550188;ext=12');
});

test.each([
  ['202-555-0188 / 202-555-0189'],
  ['2025550188 or 2025550189'],
  ['202-555-0188 (home) 202-555-0189 (cell)'],
  ['202-555-0188 after 5pm'],
  ['cell 202-555-0188'],
])('%s: the first number alone is dialled', (recorded) => {
  expect(phoneHref(recorded)).toBe('tel:+12025550188');
});

test.each([
  ['+44 20 7946 0018', 'tel:+442079460018'],
  ['+44 (0)20 7946 0018', 'tel:+442079460018'],
  ['011 44 20 7946 0018', 'tel:+442079460018'],
  ['1 (202) 555 0188', 'tel:+12025550188'],
  ['+52 1 55 1234 5678', 'tel:+5215512345678'],
])('%s: a national prefix is dialled where it belongs, as %s', (recorded, href) => {
  expect(phoneHref(recorded)).toBe(href);
});

test.each([
  ['(202) 555-CARE'],
  ['1-800-FLOWERS'],
  ['555-0101'],
  ['202555'],
  ['0202 555 0188'],
  ['ask at the desk'],
  [''],
])('"%s" is shown, and nothing is dialled', (recorded) => {
  expect(phoneHref(recorded)).toBeNull();
});

const HANDED = '../shared/cases/k18-phones.json';

test.skipIf(!existsSync(HANDED))('the handed numbers (needs ../shared/cases)', () => {
  const { cases } = JSON.parse(readFileSync(HANDED, 'utf8'));
  for (const { recorded, expect: said } of cases) {
    const right = [said.split(/[ ,]/)[0], ...(said.includes('or none') ? [null] : [])];
    expect(right, recorded).toContain(phoneHref(recorded));
  }
});
