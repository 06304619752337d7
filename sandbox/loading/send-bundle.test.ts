import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { sendBundle, toReasons } from './send-bundle.ts';

const bundle: fhir4.Bundle = { resourceType: 'Bundle', type: 'transaction', entry: [] };

let server: Server | undefined;
let asked: IncomingMessage | undefined;
afterEach(() => server?.close());

/** A FHIR server that gives one answer to everything. */
async function serverAnswering(status: number, body: string): Promise<string> {
  server = createServer((request, response) => {
    asked = request;
    response.writeHead(status, { 'content-type': 'application/fhir+json' }).end(body);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir/`;
}

const outcome = (...diagnostics: string[]): fhir4.OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: diagnostics.map((text) => ({ severity: 'error', code: 'invalid', diagnostics: text })),
});

describe('sending a Bundle to a FHIR server', () => {
  test('it goes to the base address with the token', async () => {
    const base = await serverAnswering(
      200,
      JSON.stringify({ resourceType: 'Bundle', type: 'transaction-response', entry: [{}, {}] }),
    );
    expect(await sendBundle(bundle, base, 'sesame')).toEqual({ ok: true, entries: 2 });
    expect(asked?.url).toBe('/fhir');
    expect(asked?.headers.authorization).toBe('Bearer sesame');
  });

  test('a refusal says the status and what the server objects to', async () => {
    const base = await serverAnswering(422, JSON.stringify(outcome('no such Patient')));
    expect(await sendBundle(bundle, base, undefined)).toEqual({
      ok: false,
      reasons: ['HTTP 422', 'error invalid: no such Patient'],
    });
  });

  test('a batch that lost one entry is not a success', async () => {
    const base = await serverAnswering(
      200,
      JSON.stringify({
        resourceType: 'Bundle',
        type: 'batch-response',
        entry: [
          { response: { status: '201 Created' } },
          { response: { status: '400 Bad Request', outcome: outcome('no code') } },
        ],
      }),
    );
    expect(await sendBundle(bundle, base, undefined)).toEqual({
      ok: false,
      reasons: ['1 of 2 entries refused', 'error invalid: no code'],
    });
  });

  test('a page of HTML is not taken for success', async () => {
    const base = await serverAnswering(200, '<html>Welcome</html>');
    const result = await sendBundle(bundle, base, undefined);
    expect(result).toMatchObject({ ok: false });
  });

  test('a server that is not there is said by its address', async () => {
    const base = await serverAnswering(200, '');
    await new Promise((done) => server?.close(done));
    const result = await sendBundle(bundle, base, undefined);
    expect(result.ok ? [] : result.reasons[0]).toContain(`${base} cannot be reached`);
  });
});

describe('the reasons of a refusal', () => {
  test('only the first five are shown, and how many more there are', () => {
    const reasons = toReasons(outcome('1', '2', '3', '4', '5', '6', '7'));
    expect(reasons).toHaveLength(6);
    expect(reasons[5]).toBe('… and 2 more');
  });

  test('where the mistake is comes with it', () => {
    const [line] = toReasons({
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: 'error',
          code: 'required',
          expression: ['Patient.name'],
          details: { text: 'missing' },
        },
      ],
    });
    expect(line).toBe('error required: missing at Patient.name');
  });
});
