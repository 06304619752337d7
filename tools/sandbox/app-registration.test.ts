import { describe, expect, test } from 'vitest';
import { personalities, personalityNamed } from '../../sandbox/personalities/all.ts';
import { SCOPE_NEEDS, toV2 } from '../scopes/scope-needs.ts';
import { issuerFile, registeredApp } from './app-registration.ts';

const scopesOn = (name: string): readonly string[] => {
  const [file] = Object.values(issuerFile('http://localhost:4010/fhir', personalityNamed(name)));
  return String((file as { readonly scopes: string }).scopes).split(' ');
};

describe('the app as IT registers it', () => {
  test.each(personalities)('on $name: what the app asks for is what it may have', (ehr) => {
    expect(registeredApp('http://127.0.0.1:4020', ehr).scopes).toEqual(scopesOn(ehr.name));
    expect(scopesOn(ehr.name)).toContain('launch');
  });

  test('where there is everything, nothing that the app needs is left out', () => {
    const asked = scopesOn('open').map((scope) => scope.replace(/\?.*/, ''));
    const granted = (level: string, resource: string): string =>
      asked.find((scope) => scope.startsWith(`${level}/${resource}.`))?.split('.')[1] ?? '';
    const missing = SCOPE_NEEDS.filter(
      ({ level, resource, does }) =>
        ![...does].every((letter) => granted(level, resource).includes(letter)),
    );
    expect(missing.map(toV2)).toEqual([]);
  });

  test('Epic: offline access instead of online access', () => {
    expect(scopesOn('epic-like')).toContain('offline_access');
    expect(scopesOn('epic-like')).not.toContain('online_access');
    expect(scopesOn('epic-like')).toContain('user/Task.crus');
  });

  test('Oracle: nothing is asked for that it has not', () => {
    expect(scopesOn('oracle-like').filter((scope) => /Task|Flag/.test(scope))).toEqual([]);
  });

  test('MEDITECH: in v1, each scope once and without a category', () => {
    const data = scopesOn('meditech-like').filter(
      (scope) => scope.includes('/') && scope !== 'launch/patient',
    );
    expect(data.filter((scope) => !/\.(read|write|\*)$/.test(scope))).toEqual([]);
    expect(new Set(data).size).toBe(data.length);
    expect(data).toContain('patient/Communication.*');
    expect(data).toContain('patient/Patient.read');
  });
});
