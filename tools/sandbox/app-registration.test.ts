import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { personalities, personalityNamed } from '../../sandbox/personalities/all.ts';
import { IssuerFile } from '../../src/smart/issuer-config.ts';
import { type LaunchKind, SCOPE_NEEDS, toV2 } from '../scopes/scope-needs.ts';
import { issuerFile, registeredApp } from './app-registration.ts';

const LAUNCHES = ['chart', 'infant', 'list'] as const;

const scopesOn = (name: string, launch: LaunchKind = 'chart'): readonly string[] => {
  const [file] = Object.values(issuerFile('http://localhost:4010/fhir', personalityNamed(name)));
  const { scopes, launches } = v.parse(IssuerFile, file);
  return (launch === 'chart' ? scopes : (launches?.[launch]?.scopes ?? '')).split(' ');
};

describe('the app as IT registers it', () => {
  test.each(personalities)('on $name: what the app asks for is what it may have', (ehr) => {
    const registered = registeredApp('http://127.0.0.1:4020', ehr).scopes;
    const asked = LAUNCHES.flatMap((launch) => scopesOn(ehr.name, launch));
    expect([...registered].toSorted()).toEqual([...new Set(asked)].toSorted());
    for (const launch of LAUNCHES) expect(scopesOn(ehr.name, launch)).toContain('launch');
  });

  test.each(LAUNCHES)(
    'where there is everything, a launch (%s) asks for what it needs',
    (launch) => {
      const asked = scopesOn('open', launch).map((scope) => scope.replace(/\?.*/, ''));
      const granted = (level: string, resource: string): string =>
        asked.find((scope) => scope.startsWith(`${level}/${resource}.`))?.split('.')[1] ?? '';
      const needs = SCOPE_NEEDS.filter((need) => need.for.includes(launch));
      const missing = needs.filter(
        ({ level, resource, does }) =>
          ![...does].every((letter) => granted(level, resource).includes(letter)),
      );
      expect(missing.map(toV2)).toEqual([]);
      const unneeded = asked.filter((scope) => {
        const [, level, resource] = /^(\w+)\/([A-Z]\w+)/.exec(scope) ?? [];
        const isNeeded = needs.some((one) => one.level === level && one.resource === resource);
        return resource !== undefined && !isNeeded;
      });
      expect(unneeded).toEqual([]);
    },
  );

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
