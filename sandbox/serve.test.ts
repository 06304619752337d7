import { request as ask } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { cutConnection } from './faults.ts';
import { type Served, serveOnLoopback } from './serve.ts';

let served: Served | undefined;
afterEach(async () => served?.close());

describe('the EHR on node:http', () => {
  test('answers under localhost and 127.0.0.1 with what the function answers', async () => {
    served = await serveOnLoopback(async (request) => {
      const body = `${request.method} ${await request.text()}`;
      return new Response(body, { status: 201, headers: { ETag: 'W/"1"' } });
    }, 0);
    for (const host of ['localhost', '127.0.0.1']) {
      const answer = await fetch(`http://${host}:${served.port}/`, { method: 'POST', body: 'x' });
      expect([answer.status, await answer.text()]).toEqual([201, 'POST x']);
      expect(answer.headers.get('ETag')).toBe('W/"1"');
    }
  });

  /** As a browser asks whom a name has led to this machine; `fetch` would not let Host be set. */
  const askAs = (host: string, port: number): Promise<number | undefined> =>
    new Promise((done, fail) => {
      const headers = { Host: host };
      ask({ host: '127.0.0.1', port, headers }, (answer) => {
        answer.resume();
        done(answer.statusCode);
      })
        .once('error', fail)
        .end();
    });

  test.each([
    ['rebound.example:PORT', 'a name that someone has led to this machine'],
    ['rebound.example', 'the same without a port'],
    ['localhost.example:PORT', 'a name that begins like ours'],
    ['127.0.0.1.example:PORT', 'an address that begins like ours'],
    ['localhost', 'another port of this machine'],
    ['0.0.0.0:PORT', 'every address of this machine'],
  ])('a Host that is not its own, %s, is told nothing (%s)', async (host) => {
    let asked = 0;
    served = await serveOnLoopback(async () => {
      asked += 1;
      return new Response('charts');
    }, 0);
    const { port } = served;
    expect(await askAs(host.replace('PORT', `${port}`), port)).toBe(421);
    expect(asked).toBe(0);
    expect(await askAs(`LOCALHOST:${port}`, port)).toBe(200);
    expect(asked).toBe(1);
  });

  test('a cut connection is a broken socket, not an answer', async () => {
    served = await serveOnLoopback(async () => {
      throw cutConnection();
    }, 0);
    await expect(fetch(`http://127.0.0.1:${served.port}/`)).rejects.toThrow(TypeError);
  });

  test('a port that is taken is said so', async () => {
    served = await serveOnLoopback(async () => new Response(), 0);
    await expect(serveOnLoopback(async () => new Response(), served.port)).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  test('closing lets the port go', async () => {
    const first = await serveOnLoopback(async () => new Response('first'), 0);
    await fetch(`http://127.0.0.1:${first.port}/`);
    await first.close();
    served = await serveOnLoopback(async () => new Response('second'), first.port);
    expect(await (await fetch(`http://127.0.0.1:${served.port}/`)).text()).toBe('second');
  });
});
