import { describe, expect, test } from 'vitest';
import { keepAuthorized, SessionEnded, type Tokens } from './authorization.ts';

const START = 1_800_000_000_000;
const TEN_MINUTES = 600_000;

/** A session with a token good for ten minutes, and a token endpoint that answers as given. */
function session(answers: readonly (() => Response)[], first: Partial<Tokens> = {}) {
  let now = START;
  const bodies: URLSearchParams[] = [];
  const kept: Tokens[] = [];
  const keeper = keepAuthorized(
    { access: 'first', refresh: 'refresh-1', endsAt: START + TEN_MINUTES, ...first },
    {
      tokenUri: 'https://ehr.example.org/token',
      clientId: 'warm-handoff',
      issuer: 'https://ehr.example.org/fhir',
      patientId: 'p1',
      fetch: async (_address, init) => {
        bodies.push(new URLSearchParams(String(init?.body)));
        const answer = answers[bodies.length - 1];
        if (answer === undefined) throw new TypeError('Failed to fetch');
        return answer();
      },
      now: () => now,
      keep: (tokens) => kept.push(tokens),
    },
  );
  return {
    ...keeper,
    bodies,
    kept,
    wait: (ms: number) => {
      now += ms;
    },
  };
}

const renewed =
  (more = {}) =>
  () =>
    Response.json({ access_token: 'second', refresh_token: 'refresh-2', expires_in: 600, ...more });

describe('a session that lasts as long as the visit', () => {
  test('a fresh token is used as it is', async () => {
    const { authorization, bodies } = session([]);
    expect(await authorization()).toBe('Bearer first');
    expect(bodies).toHaveLength(0);
  });

  test('F14: by the clock a token may have ended from half a minute before its end', () => {
    const { mayHaveEnded, renews, wait } = session([], { refresh: null });
    expect([mayHaveEnded(), renews()]).toEqual([false, false]);
    wait(TEN_MINUTES - 20_000);
    expect(mayHaveEnded()).toBe(true);
  });

  test('a token about to end is renewed first, and the new pair is kept for a reload', async () => {
    const { authorization, wait, bodies, kept, endsAt } = session([renewed()]);
    wait(TEN_MINUTES - 10_000);
    expect(await authorization()).toBe('Bearer second');
    expect(Object.fromEntries(bodies[0] ?? [])).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-1',
      client_id: 'warm-handoff',
    });
    expect(endsAt()).toBe(START + TEN_MINUTES - 10_000 + 600_000);
    expect(kept).toEqual([{ access: 'second', refresh: 'refresh-2', endsAt: endsAt() }]);
  });

  test('requests that wait together share one renewal', async () => {
    const { authorization, wait, bodies } = session([renewed(), renewed()]);
    wait(TEN_MINUTES);
    expect(await Promise.all([authorization(), authorization(), authorization()])).toEqual(
      Array(3).fill('Bearer second'),
    );
    expect(bodies).toHaveLength(1);
  });

  test('a server that does not rotate keeps the refresh token', async () => {
    const { authorization, wait, bodies } = session([
      () => Response.json({ access_token: 'second', expires_in: 600 }),
      renewed(),
    ]);
    wait(TEN_MINUTES);
    await authorization();
    wait(TEN_MINUTES);
    await authorization();
    expect(bodies[1]?.get('refresh_token')).toBe('refresh-1');
  });

  test.each([[null], ['']])(
    'a renewal that says %j of its refresh token keeps the old one',
    async (refresh_token) => {
      const { authorization, wait, kept } = session([renewed({ refresh_token, expires_in: null })]);
      wait(TEN_MINUTES);
      await authorization();
      expect(kept.at(-1)).toEqual({ access: 'second', refresh: 'refresh-1', endsAt: null });
    },
  );

  test.each([['Patient/p1'], ['https://ehr.example.org/fhir/Patient/p1']])(
    'a renewal that names the same patient as %s goes on',
    async (patient) => {
      const { authorization, wait } = session([renewed({ patient })]);
      wait(TEN_MINUTES);
      expect(await authorization()).toBe('Bearer second');
    },
  );

  test('without a refresh token the session ends when the token does', async () => {
    const { authorization, wait } = session([], { refresh: null });
    wait(TEN_MINUTES - 1);
    expect(await authorization()).toBe('Bearer first');
    wait(1);
    await expect(authorization()).rejects.toBeInstanceOf(SessionEnded);
  });

  test('a token whose end is not told is used until the server refuses it', async () => {
    const { authorization, wait } = session([], { endsAt: null });
    wait(100 * TEN_MINUTES);
    expect(await authorization()).toBe('Bearer first');
  });

  test('a refused renewal ends the session, and is not asked for again', async () => {
    const { authorization, wait, bodies, kept } = session([
      () => Response.json({ error: 'invalid_grant' }, { status: 400 }),
    ]);
    wait(TEN_MINUTES);
    await expect(authorization()).rejects.toBeInstanceOf(SessionEnded);
    await expect(authorization()).rejects.toBeInstanceOf(SessionEnded);
    expect(bodies).toHaveLength(1);
    expect(kept.at(-1)?.refresh).toBeNull();
  });

  test('a cut connection costs nothing while the token still holds, and is tried again', async () => {
    const cut = () => {
      throw new TypeError('Failed to fetch');
    };
    const ill = () => new Response('', { status: 503 });
    const { authorization, wait, bodies } = session([cut, ill, renewed()]);
    wait(TEN_MINUTES - 10_000);
    expect(await authorization()).toBe('Bearer first');
    expect(await authorization()).toBe('Bearer first');
    expect(await authorization()).toBe('Bearer second');
    expect(bodies).toHaveLength(3);
  });

  test.each([
    ['busy', () => new Response('', { status: 429 })],
    ['closed by a gateway', () => new Response('', { status: 403 })],
    ['answered by a page of a gateway', () => new Response('<html>Please wait</html>')],
  ])(
    'a token endpoint that is %s in mid-call ends nothing: the next call renews',
    async (_, answer) => {
      const { authorization, wait, renews } = session([answer, renewed()]);
      wait(TEN_MINUTES - 10_000);
      expect(await authorization()).toBe('Bearer first');
      expect(renews()).toBe(true);
      expect(await authorization()).toBe('Bearer second');
    },
  );

  test('a renewed token for another patient is never used', async () => {
    const { authorization, wait } = session([renewed({ patient: 'p2' })]);
    wait(TEN_MINUTES);
    await expect(authorization()).rejects.toBeInstanceOf(SessionEnded);
  });
});
