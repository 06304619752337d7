import { afterAll, describe, test } from 'vitest';
import { createFhirServer } from '../../sandbox/fhir-server/fhir-server.ts';
import type { Server } from './behaviour.ts';
import { behaviours } from './behaviours.ts';

const base = 'http://localhost:4010/fhir';
const ehr = createFhirServer({ baseUrl: base, file: ':memory:', now: () => new Date() });
const grant = { scopes: ['system/*.cruds'], patient: null };
const server: Server = {
  base,
  fetch: (path, init) => ehr.handle(new Request(`${base}/${path}`, init), grant),
};

describe('the sandbox’s FHIR server', () => {
  afterAll(() => ehr.close());
  test.for(behaviours)('$name', ({ run }) => run(server));
});
