import { expect, test, vi } from 'vitest';
import { 'module.exports' as debug } from './no-debug.ts';

test('fhirclient’s log lines, tokens in them, go nowhere', () => {
  const log = vi.spyOn(console, 'log');
  debug('FHIR').extend()('Token response: %O', { access_token: 'secret' });
  expect(log).not.toHaveBeenCalled();
});
