import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsPattern } from './issuer-pattern.ts';

const LAUNCHER = 'https://launch.smarthealthit.org/v/r4/sim/*/fhir';

describe('issuers whose address varies', () => {
  test('the public launcher’s simulations fit its pattern', () => {
    expect(
      fitsPattern('https://launch.smarthealthit.org/v/r4/sim/WzMsIiIsIiJd/fhir', LAUNCHER),
    ).toBe(true);
  });

  test.each([
    'https://launch.smarthealthit.org/v/r4/sim//fhir',
    'https://launch.smarthealthit.org/v/r4/sim/a/b/fhir',
    'https://launch.smarthealthit.org/v/r4/sim/a/fhir/more',
    'https://launch.smarthealthit.org:8443/v/r4/sim/a/fhir',
    'http://launch.smarthealthit.org/v/r4/sim/a/fhir',
    'https://launch.smarthealthit.org.example.org/v/r4/sim/a/fhir',
  ])('%s does not', (issuer) => {
    expect(fitsPattern(issuer, LAUNCHER)).toBe(false);
  });

  test('a wildcard in the host fits nothing, not even itself', () => {
    expect(fitsPattern('https://a.example.org/fhir', 'https://*.example.org/fhir')).toBe(false);
    expect(fitsPattern('https://*.example.org/fhir', 'https://*.example.org/fhir')).toBe(false);
  });

  test('no other host ever fits, whatever its path', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: false }), (issuer) => {
        expect(fitsPattern(issuer, 'https://only.example.test/*')).toBe(false);
      }),
    );
  });
});
