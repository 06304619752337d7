import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFhirServer } from './fhir-server.ts';
import { base, everything } from './testing/clinic-server.ts';

// The server in a process of its own, over node:http on a free port, which it prints. Each record
// is stamped by the clock as it is written: at the given reading of the clock the process dies.
const program = `
  import { createServer } from 'node:http';
  import { createFhirServer } from ${JSON.stringify(new URL('fhir-server.ts', import.meta.url).href)};
  let readings = 0;
  const now = () => {
    readings += 1;
    if (readings === Number(process.env.DIE_AT)) process.kill(process.pid, 'SIGKILL');
    return new Date();
  };
  const baseUrl = ${JSON.stringify(base)};
  const server = createFhirServer({ baseUrl, file: process.env.CHART, now });
  createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray());
    const request = new Request(baseUrl + incoming.url, {
      method: incoming.method, body, headers: { 'Content-Type': 'application/fhir+json' },
    });
    const response = await server.handle(request, { scopes: ['system/*.cruds'], patient: null });
    outgoing.writeHead(response.status).end(await response.text());
  }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });
`;

let folder = '';
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chart-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const chartFile = () => join(folder, 'chart.sqlite');

async function startServer({ dieAt = 0 } = {}): Promise<string> {
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program];
  const env = { ...process.env, CHART: chartFile(), DIE_AT: String(dieAt) };
  child = spawn(process.execPath, flags, { env });
  const [port] = await once(child.stdout ?? child, 'data');
  return `http://127.0.0.1:${String(port).trim()}/`;
}

async function killServer(): Promise<void> {
  const gone = once(child ?? process, 'exit');
  child?.kill('SIGKILL');
  await gone;
}

const sid = 'urn:sample:handoff';

/** A handoff in small: three records that belong together, under one number. */
const handoff = (number: number): fhir4.Bundle => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: ['patient', 'task', 'child'].map((part, index) => ({
    fullUrl: `urn:uuid:00000000-0000-4000-8000-00000000000${index}`,
    request: { method: 'POST', url: index === 0 ? 'Patient' : 'Task' },
    resource:
      index === 0
        ? { resourceType: 'Patient', identifier: [{ system: sid, value: `${number}-${part}` }] }
        : {
            resourceType: 'Task',
            status: 'requested',
            intent: 'order',
            identifier: [{ system: sid, value: `${number}-${part}` }],
            for: { reference: 'urn:uuid:00000000-0000-4000-8000-000000000000' },
          },
  })),
});

const send = async (address: string, number: number): Promise<boolean> => {
  const body = JSON.stringify(handoff(number));
  return (await fetch(address, { method: 'POST', body })).ok;
};

/** How many of the three records of each handoff are in the file, after opening it anew. */
async function recordsIn(numbers: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const server = createFhirServer({ baseUrl: base, file: chartFile(), now: () => new Date() });
  const count = async (type: string, value: string): Promise<number> => {
    const url = `${base}/${type}?identifier=${sid}|${value}&_summary=count`;
    const response = await server.handle(new Request(url), everything);
    return ((await response.json()) as fhir4.Bundle).total ?? 0;
  };
  const found = new Map<number, number>();
  for (const number of numbers) {
    const patient = await count('Patient', `${number}-patient`);
    const tasks = await count('Task', `${number}-task,${sid}|${number}-child`);
    found.set(number, patient + tasks);
  }
  server.close();
  return found;
}

test('a transaction that was acknowledged survives kill -9', async () => {
  const address = await startServer();
  expect(await send(address, 1)).toBe(true);
  await killServer();
  expect(await recordsIn([1])).toEqual(new Map([[1, 3]]));
});

test('killed between two records of a handoff, nothing of it is there', async () => {
  // A transaction reads the clock once for itself and once for each of its three records.
  const address = await startServer({ dieAt: 4 + 3 });
  expect(await send(address, 1)).toBe(true);
  await expect(send(address, 2)).rejects.toThrow();
  expect(await recordsIn([1, 2])).toEqual(
    new Map([
      [1, 3],
      [2, 0],
    ]),
  );
});

test('killed in the middle of a stream, every acknowledged handoff is whole and none is half there', async () => {
  const address = await startServer();
  const acknowledged: number[] = [];
  const numbers = Array.from({ length: 200 }, (_, index) => index);
  let killed: Promise<void> | undefined;
  await Promise.all(
    numbers.map(async (number) => {
      try {
        if (await send(address, number)) acknowledged.push(number);
      } catch {
        // Cut off by the kill: not acknowledged, so it may be there whole or not at all.
      }
      if (acknowledged.length === 20) killed ??= killServer();
    }),
  );
  await killed;
  expect(acknowledged.length).toBeGreaterThanOrEqual(20);
  expect(acknowledged.length).toBeLessThan(200);
  const found = await recordsIn(numbers);
  for (const [number, records] of found) {
    expect(acknowledged.includes(number) ? [3] : [0, 3], `handoff ${number}`).toContain(records);
  }
});
