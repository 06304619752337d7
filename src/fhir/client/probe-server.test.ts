import { expect, test } from 'vitest';
import { probeServer } from './probe-server.ts';

const STATEMENT = { resourceType: 'CapabilityStatement', status: 'active' };

type Asked = { readonly path: string; readonly method: string; readonly headers: Headers };

/** A server that answers by path; undefined: what a browser makes of missing CORS headers. */
function server(answer: (asked: Asked) => Response | undefined) {
  const asked: Asked[] = [];
  const send: typeof fetch = async (input, init) => {
    const one = {
      path: String(input).replace('https://ehr.example/fhir', ''),
      method: init?.method ?? 'GET',
      headers: new Headers(init?.headers),
    };
    asked.push(one);
    const given = answer(one);
    if (given === undefined) throw new TypeError('Failed to fetch');
    return given;
  };
  const probe = (record: string | null = 'Patient/1') =>
    probeServer({
      base: 'https://ehr.example/fhir',
      record,
      authorization: async () => 'Bearer t',
      fetch: send,
    });
  return { asked, probe };
}

test('reads its statement, its clock and what of its headers can be seen, and writes nothing', async () => {
  const { asked, probe } = server(({ path }) =>
    path === '/metadata'
      ? Response.json(STATEMENT, { headers: { Date: 'Mon, 23 Nov 2026 16:00:00 GMT' } })
      : Response.json({}, { headers: { ETag: 'W/"1"' } }),
  );
  expect(await probe()).toEqual({
    statement: STATEMENT,
    metadataStatus: 200,
    writeHeadersPass: true,
    etagReadable: true,
    serverTime: Date.parse('2026-11-23T16:00:00Z'),
  });
  expect(asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
});

test('headers that only a write needs are tried on a read, where they change nothing', async () => {
  const { probe } = server(({ headers }) =>
    headers.has('If-None-Exist') ? undefined : Response.json(STATEMENT),
  );
  expect(await probe()).toMatchObject({ writeHeadersPass: false, metadataStatus: 200 });
});

test('without CORS nothing can be told, and nothing is guessed', async () => {
  const { probe } = server(() => undefined);
  expect(await probe()).toEqual({
    statement: null,
    metadataStatus: null,
    writeHeadersPass: null,
    etagReadable: null,
    serverTime: null,
  });
});

test('a refused read says nothing about headers; an answer that is no statement is none', async () => {
  const { probe } = server(({ path }) =>
    path === '/metadata' ? new Response('<html>') : new Response('', { status: 403 }),
  );
  expect(await probe()).toMatchObject({ statement: null, etagReadable: null, metadataStatus: 200 });
});
