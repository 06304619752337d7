import { describe, expect, test } from 'vitest';
import { withFaults } from './faults.ts';
import { type FaultName, namedFault } from './named-faults.ts';

const at = (path: string, init?: RequestInit) => new Request(`http://ehr.test${path}`, init);

/** An EHR that counts what reaches it. */
function counting(answer: (request: Request) => Response = () => new Response('ok')) {
  const reached: string[] = [];
  const handle = async (request: Request) => {
    reached.push(`${request.method} ${new URL(request.url).pathname}`);
    return answer(request);
  };
  return { reached, handle };
}

describe('named faults', () => {
  test.each<[FaultName, number]>([
    ['unauthorized', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['stale-version', 412],
    ['unprocessable', 422],
    ['throttled', 429],
    ['server-error', 500],
  ])('%s answers a FHIR request with %i and an OperationOutcome', async (name, status) => {
    const { reached, handle } = counting();
    const answer = await withFaults(handle, [namedFault(name)]).handle(at('/fhir/Patient/1'));
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ resourceType: 'OperationOutcome' });
    expect(reached).toEqual([]);
  });

  test('throttled says when to come back', async () => {
    const { handle } = withFaults(counting().handle, [namedFault('throttled')]);
    expect((await handle(at('/fhir/Task'))).headers.get('Retry-After')).toBe('2');
  });

  test('a cut connection throws as fetch does, before the EHR acts', async () => {
    const { reached, handle } = counting();
    const faulty = withFaults(handle, [namedFault('cut')]);
    await expect(faulty.handle(at('/fhir/Task'))).rejects.toThrow(TypeError);
    expect(reached).toEqual([]);
  });

  test('a lost reply is a write that was done and an answer that never came', async () => {
    const { reached, handle } = counting();
    const faulty = withFaults(handle, [namedFault('lost-reply')]);
    await expect(faulty.handle(at('/fhir', { method: 'POST' }))).rejects.toThrow(TypeError);
    expect(reached).toEqual(['POST /fhir']);
  });

  test('an expired code is invalid_grant', async () => {
    const { handle } = withFaults(counting().handle, [namedFault('expired-code')]);
    const answer = await handle(at('/auth/token', { method: 'POST' }));
    expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
  });

  test('a denied authorization goes back to the app with its state and no code', async () => {
    const { handle } = counting(
      () =>
        new Response(null, {
          status: 302,
          headers: { Location: 'http://app.test/?code=c&state=s' },
        }),
    );
    const answer = await withFaults(handle, [namedFault('denied')]).handle(at('/auth/authorize'));
    expect(answer.headers.get('Location')).toBe('http://app.test/?state=s&error=access_denied');
  });

  test('a denied authorization never redirects where the server would not', async () => {
    const { handle } = counting(() => new Response('page', { status: 400 }));
    const answer = await withFaults(handle, [namedFault('denied')]).handle(at('/auth/authorize'));
    expect(answer.status).toBe(400);
  });

  test('the second page of a search fails and the first does not', async () => {
    const { handle } = counting(() =>
      Response.json({ link: [{ relation: 'next', url: 'http://ehr.test/fhir/Task?page=2' }] }),
    );
    const faulty = withFaults(handle, [namedFault('second-page-fails')]);
    expect((await faulty.handle(at('/fhir/Task'))).status).toBe(200);
    expect((await faulty.handle(at('/fhir/Task?page=2'))).status).toBe(500);
  });
});

describe('where and how often a fault strikes', () => {
  test('only where it is aimed', async () => {
    const { handle } = withFaults(counting().handle, [
      namedFault('server-error', { method: 'POST', path: '/fhir/Task' }),
    ]);
    expect((await handle(at('/fhir/Task'))).status).toBe(200);
    expect((await handle(at('/fhir/Flag', { method: 'POST' }))).status).toBe(200);
    expect((await handle(at('/fhir/Task', { method: 'POST' }))).status).toBe(500);
  });

  test('a FHIR fault leaves discovery and authorization alone', async () => {
    const { handle } = withFaults(counting().handle, [namedFault('server-error')]);
    expect((await handle(at('/fhir/.well-known/smart-configuration'))).status).toBe(200);
    expect((await handle(at('/auth/token', { method: 'POST' }))).status).toBe(200);
  });

  test('only as many times as it was told, and then the next armed one', async () => {
    const { handle } = withFaults(counting().handle, [
      namedFault('throttled', { times: 1 }),
      namedFault('conflict', { times: 1 }),
    ]);
    const status = async () => (await handle(at('/fhir/Task'))).status;
    expect([await status(), await status(), await status()]).toEqual([429, 409, 200]);
  });

  test('it can be armed and cleared while the EHR runs', async () => {
    const { handle, faults } = withFaults(counting().handle);
    faults.arm(namedFault('forbidden'));
    expect((await handle(at('/fhir/Task'))).status).toBe(403);
    faults.clear();
    expect((await handle(at('/fhir/Task'))).status).toBe(200);
  });
});
