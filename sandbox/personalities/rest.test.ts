import { afterAll, describe, expect, test } from 'vitest';
import type { Behaviour } from '../../conformance/rest/behaviour.ts';
import { behaviours } from '../../conformance/rest/behaviours.ts';
import { bundles } from '../../conformance/rest/bundles.ts';
import { personalityNamed } from './all.ts';
import { appOnEhr, base } from './testing/app-on-ehr.ts';

/** What each of these two EHRs departs from, and nothing else. */
const departures: Readonly<Record<string, (behaviour: Behaviour) => boolean>> = {
  strict: (behaviour) => bundles.includes(behaviour),
  'launcher-like': ({ name }) => name.includes('the address of the new version'),
};

describe.each(Object.entries(departures))('%s, asked by an app', async (name, departs) => {
  const app = await appOnEhr(personalityNamed(name));
  afterAll(() => app.ehr.close());
  const server = {
    base,
    fetch: (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('Authorization', `Bearer ${app.tokens.access_token}`);
      const address = path === '' ? base : `${base}/${path}`;
      return app.ehr.handle(new Request(address, { ...init, headers }));
    },
  };
  test.each(behaviours.filter((behaviour) => !departs(behaviour)))('$name', ({ run }) =>
    run(server),
  );

  test('it does depart from these', async () => {
    const [first] = behaviours.filter(departs);
    await expect(first?.run(server)).rejects.toThrow();
  });
});
