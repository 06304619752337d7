import { afterAll, describe, test } from 'vitest';
import { createFhirServer } from '../../sandbox/fhir-server/fhir-server.ts';
import { createRemoteFhir } from '../../sandbox/remote-fhir/remote-fhir.ts';
import type { Server } from './behaviour.ts';
import { behaviours } from './behaviours.ts';

const base = 'http://localhost:4010/fhir';
const upstream = 'http://behind.example/r4';
const grant = { scopes: ['system/*.cruds'], patient: null };
const behind = createFhirServer({ baseUrl: upstream, file: ':memory:', now: () => new Date() });
const front = createRemoteFhir({
  baseUrl: base,
  upstream,
  fetch: (input, init) => behind.handle(new Request(input, init), grant),
});
const server: Server = {
  base,
  fetch: (path, init) =>
    front.handle(new Request(path === '' ? base : `${base}/${path}`, init), grant),
};

// What stands between must change nothing that a client can tell.
describe('a FHIR server reached through the sandbox', () => {
  afterAll(() => {
    front.close();
    behind.close();
  });
  test.for(behaviours)('$name', ({ run }) => run(server));
});
