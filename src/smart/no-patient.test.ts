// @vitest-environment jsdom
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createTestEhr, openApp, startLaunch } from './test-ehr.ts';

const ehr = createTestEhr();
beforeAll(() => ehr.network.listen({ onUnhandledFrame: 'error' }));
afterEach(ehr.reset);
afterAll(() => ehr.network.close());

/** Opens the app with a token answer that names no patient, and these scopes granted. */
async function openedWith(scope: string) {
  ehr.answer({ token: { access_token: 'x', token_type: 'Bearer', expires_in: 600, scope } });
  const state = (await startLaunch(ehr)).get('state') ?? '';
  return (await openApp(`code=c&state=${state}`)).opened;
}

describe('a launch that names no patient', () => {
  test.each([
    'launch user/Task.rs',
    'launch user/Task.crus',
    'launch user/Task.cruds',
    'launch user/Task.read',
    'launch user/*.rs',
  ])('with %s opens for the waiting list', async (scope) => {
    expect(await openedWith(scope)).toMatchObject({ ok: true, session: { patientId: null } });
  });

  test.each(['launch patient/Task.rs', 'launch user/Task.cu', 'launch user/Taskforce.rs'])(
    'with %s cannot show anything, and says so',
    async (scope) => {
      expect(await openedWith(scope)).toMatchObject({ problem: { kind: 'no_patient' } });
    },
  );
});
