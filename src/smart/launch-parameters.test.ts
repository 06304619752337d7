import { describe, expect, test } from 'vitest';
import { toLaunchParameters } from './launch-parameters.ts';

const read = (query: string) => toLaunchParameters(new URLSearchParams(query));
const ISS = 'iss=https%3A%2F%2Fehr.example.org%2Ffhir';

describe('what a chart may say when it opens the app', () => {
  test('an issuer and a launch handle open it', () => {
    expect(read(`${ISS}&launch=abc`)).toEqual({
      ok: true,
      iss: 'https://ehr.example.org/fhir',
      launch: 'abc',
    });
  });

  test('nothing at all is a bookmark, not a fault', () => {
    expect(read('')).toMatchObject({ ok: false, problem: { kind: 'no_parameters' } });
    expect(read('utm_source=mail')).toMatchObject({ problem: { kind: 'no_parameters' } });
  });

  test.each([
    'aud=https%3A%2F%2Fehr.example.org%2Ffhir',
    'utm_source=menu',
    'aud=a&aud=b',
    'ISS=x',
  ])('what an EHR adds of its own (%s) is ignored', (more) => {
    expect(read(`${ISS}&launch=abc&${more}`)).toEqual({
      ok: true,
      iss: 'https://ehr.example.org/fhir',
      launch: 'abc',
    });
  });

  test.each([
    ['iss', `launch=abc`],
    ['iss', `iss=&launch=abc`],
    ['launch', `${ISS}&launch=`],
  ])('without "%s" there is no launch (%s)', (name, query) => {
    expect(read(query)).toMatchObject({ ok: false, problem: { kind: 'parameter_missing', name } });
  });

  test('an issuer alone is a launch without a chart: whether it may be is the issuer’s file to say', () => {
    expect(read(ISS)).toMatchObject({ ok: true, launch: null });
  });

  test('two issuers are not a choice for the app to make', () => {
    expect(read(`${ISS}&iss=https%3A%2F%2Felsewhere.example.org&launch=abc`)).toMatchObject({
      ok: false,
      problem: { kind: 'parameter_repeated', name: 'iss' },
    });
  });
});
