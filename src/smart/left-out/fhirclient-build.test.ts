import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { 'module.exports' as debug } from './no-debug.ts';
import NoFhirClient from './no-fhir-client.ts';

const source = (file: string) => readFileSync(`node_modules/fhirclient/lib/${file}.js`, 'utf8');

// vite.config.ts replaces parts of fhirclient by name: a new version must not slip past it.
describe('what the build takes out of fhirclient is still there to take out', () => {
  test('its log, which can print tokens', () => {
    expect(source('lib')).toContain('require("debug")');
    const log = vi.spyOn(console, 'log');
    debug('FHIR').extend()('Token response: %O', { access_token: 'secret' });
    expect(log).not.toHaveBeenCalled();
  });

  test('its FHIR client, which ready() makes and nobody uses', () => {
    expect(source('smart')).toContain('require("./Client")');
    expect(Reflect.construct(NoFhirClient, [])).toBeInstanceOf(NoFhirClient);
  });

  test('its stand-in for fetch in old browsers', () => {
    expect(source('lib')).toContain('typeof FHIRCLIENT_PURE !== "undefined" ? window');
  });
});
