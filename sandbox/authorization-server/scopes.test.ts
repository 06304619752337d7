import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grantScopes, isWithin, splitScopes } from './scopes.ts';

const everything = ['launch', 'openid', 'fhirUser', 'patient/*.cruds', 'user/*.cruds'];
const granted = (asked: string, ...limits: string[]) =>
  grantScopes(
    splitScopes(asked),
    ...(limits.length === 0 ? [everything] : limits.map((limit) => splitScopes(limit))),
  );

describe('which scopes an app gets', () => {
  test('the letters c, r, u, d, s are accepted in that order only', () => {
    expect(granted('patient/Task.crus patient/Flag.src')?.asWritten).toEqual(['patient/Task.crus']);
  });

  test('an ill-formed scope is dropped and the rest is granted', () => {
    expect(granted('launch patient/.rs user/Task. nonsense patient/Patient.r')?.asWritten).toEqual([
      'launch',
      'patient/Patient.r',
    ]);
  });

  test('nothing is granted when none of the data asked for is allowed', () => {
    expect(granted('launch patient/Observation.dus')).toBeUndefined();
    expect(granted('launch user/Task.crus', 'launch patient/*.rs')).toBeUndefined();
    expect(granted('')).toBeUndefined();
  });

  test('version 1 scopes stay version 1 for the app and become letters for the FHIR server', () => {
    expect(granted('patient/Patient.read user/Task.write patient/Flag.*')).toEqual({
      asWritten: ['patient/Patient.read', 'user/Task.write', 'patient/Flag.*'],
      v2: ['patient/Patient.rs', 'user/Task.cud', 'patient/Flag.cruds'],
    });
  });

  test('a version 1 scope that is allowed only in part is granted as letters', () => {
    expect(granted('patient/Task.write', 'patient/Task.cr')?.asWritten).toEqual(['patient/Task.c']);
  });

  test('a wildcard asked for is narrowed to the resource types allowed', () => {
    expect(granted('patient/*.rs', 'patient/Patient.rs patient/Task.crs')?.asWritten).toEqual([
      'patient/Patient.rs',
      'patient/Task.rs',
    ]);
  });

  test('letters allowed in two entries add up', () => {
    expect(granted('patient/Task.crus', 'patient/Task.rs patient/Task.c')?.asWritten).toEqual([
      'patient/Task.crs',
    ]);
  });

  test('a query narrows the grant whichever side it stands on', () => {
    expect(granted('patient/Observation.rs?category=survey', 'patient/*.rs')?.v2).toEqual([
      'patient/Observation.rs?category=survey',
    ]);
    expect(granted('patient/Observation.rs', 'patient/Observation.rs?category=survey')?.v2).toEqual(
      ['patient/Observation.rs?category=survey'],
    );
  });

  test('patient and user scopes never stand in for each other', () => {
    expect(granted('user/Observation.rs', 'patient/*.cruds')).toBeUndefined();
  });

  test('a launch narrowed by the practice grants no more than it was narrowed to', () => {
    expect(
      granted('launch patient/Patient.r user/Task.crus', everything.join(' '), 'launch patient/*.r')
        ?.asWritten,
    ).toEqual(['launch', 'patient/Patient.r']);
  });

  const scope = fc
    .tuple(
      fc.constantFrom('patient', 'user'),
      fc.constantFrom('*', 'Task', 'Patient', 'Observation'),
      fc.subarray([...'cruds'], { minLength: 1 }),
    )
    .map(([level, type, letters]) => `${level}/${type}.${letters.join('')}`);
  const scopes = fc.uniqueArray(scope, { minLength: 1, maxLength: 6 });

  test('whatever is granted lies within what was asked for and what is allowed', () => {
    fc.assert(
      fc.property(scopes, scopes, (asked, allowed) => {
        const answer = grantScopes(asked, allowed)?.asWritten ?? [];
        for (const one of answer) {
          const [place = '', letters = ''] = one.split('.');
          const [level = '', type = ''] = place.split('/');
          for (const letter of letters) {
            const covers = (list: readonly string[]) =>
              list.some((entry) => {
                const [target = '', entryLetters = ''] = entry.split('.');
                return (
                  entryLetters.includes(letter) &&
                  (target === `${level}/${type}` || target === `${level}/*`)
                );
              });
            expect(covers(asked)).toBe(true);
            expect(covers(allowed)).toBe(true);
          }
        }
      }),
    );
  });

  test('a refresh may ask for less and never for more', () => {
    const held = ['launch', 'patient/Task.crus', 'user/Practitioner.read'];
    expect(isWithin(['patient/Task.rs'], held)).toBe(true);
    expect(isWithin(['user/Practitioner.read'], held)).toBe(true);
    expect(isWithin(['patient/Task.cruds'], held)).toBe(false);
    expect(isWithin(['openid'], held)).toBe(false);
  });
});
