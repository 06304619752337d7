import { expect, test } from 'vitest';
import { finding } from './finding.ts';
import { reportText, supportCode } from './report.ts';

const FOUND = [
  finding('storage', 'storage_works'),
  finding('scopes', 'scopes_missing', 'user/Task.crus'),
  finding('token', 'token_short', '9 min'),
];

test('the support code is the same for the same findings, minutes apart', () => {
  const later = [...FOUND.slice(0, 2), finding('token', 'token_short', '8 min')];
  expect(supportCode(later)).toBe(supportCode(FOUND));
  expect(supportCode(FOUND)).toMatch(/^[0-9A-Z]{7}$/);
});

test('another finding is another code', () => {
  const other = [...FOUND.slice(0, 1), finding('scopes', 'scopes_missing', 'user/Flag.crus')];
  expect(supportCode([...other, ...FOUND.slice(2)])).not.toBe(supportCode(FOUND));
});

test('the report says each check, its facts, and where it was made', () => {
  const text = reportText(FOUND, {
    issuer: 'https://ehr.example.org/fhir',
    at: '2026-11-23T16:00:00Z',
    browser: 'Example 1.0',
  });
  expect(text.split('\n')).toEqual([
    `Connect to care: EHR check ${supportCode(FOUND)}`,
    'EHR: https://ehr.example.org/fhir',
    'Checked: 2026-11-23T16:00:00Z',
    'Browser: Example 1.0',
    'storage: fine (storage_works)',
    'scopes: limited (scopes_missing)',
    '  user/Task.crus',
    'token: limited (token_short)',
    '  9 min',
  ]);
});
