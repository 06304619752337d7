import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issuerFile, toIssuer } from './issuer-address.ts';

describe('the address of a record system', () => {
  test.each([
    ['https://ehr.example.org/fhir', 'https://ehr.example.org/fhir'],
    ['https://ehr.example.org/fhir/', 'https://ehr.example.org/fhir'],
    ['HTTPS://EHR.Example.org:443/fhir//', 'https://ehr.example.org/fhir'],
    ['https://ehr.example.org/a/../FHIR', 'https://ehr.example.org/FHIR'],
    ['http://localhost:4004/fhir', 'http://localhost:4004/fhir'],
    ['http://127.0.0.1:4004/fhir', 'http://127.0.0.1:4004/fhir'],
  ])('%s is known as %s', (iss, issuer) => {
    expect(toIssuer(iss)).toEqual({ ok: true, issuer });
  });

  test.each([
    'ehr.example.org/fhir',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://user@ehr.example.org/fhir',
    'https://:secret@ehr.example.org/fhir',
    'https://ehr.example.org/fhir?tenant=1',
    'https://ehr.example.org/fhir#x',
    '../../practice',
  ])('%s is not one', (iss) => {
    expect(toIssuer(iss)).toMatchObject({ problem: { kind: 'issuer_not_a_url' } });
  });

  test.each(['http://ehr.example.org/fhir', 'http://localhost.example.org', 'http://127.0.0.2'])(
    '%s would send the token in the clear',
    (iss) => {
      expect(toIssuer(iss)).toMatchObject({ problem: { kind: 'issuer_insecure' } });
    },
  );

  test('its file is named by the hash that sha256sum prints', async () => {
    const issuer = 'https://ehr.example.org/fhir';
    const hash = createHash('sha256').update(issuer).digest('hex');
    expect(await issuerFile(issuer)).toBe(`ehr/${hash}.json`);
  });

  test('no issuer names a file outside the folder', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.webUrl(), fc.string()), async (issuer) => {
        expect(await issuerFile(issuer)).toMatch(/^ehr\/[0-9a-f]{64}\.json$/);
      }),
    );
  });
});
