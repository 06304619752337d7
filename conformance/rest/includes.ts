import assert from 'node:assert/strict';
import { type Behaviour, observation, patient, searched, send, stored } from './behaviour.ts';
import { dated } from './observation-chart.ts';

export const includes: readonly Behaviour[] = [
  {
    name: '_include brings what the matches refer to',
    run: async (server) => {
      const { query, patientId } = await dated(server, '2026-01-01', '2026-01-02');
      const { matches, included } = await searched(server, `${query}&_include=Observation:subject`);
      assert.equal(matches.length, 2);
      assert.deepEqual(
        included.map(({ id }) => id),
        [patientId],
      );
    },
  },
  {
    name: '_include with a target type leaves other types out',
    run: async (server) => {
      const { query } = await dated(server, '2026-01-01');
      const { included } = await searched(server, `${query}&_include=Observation:subject:Group`);
      assert.deepEqual(included, []);
    },
  },
  {
    name: '_revinclude brings what refers to the matches',
    run: async (server) => {
      const { patientId, ids } = await dated(server, '2026-01-01', '2026-01-02');
      const query = `Patient?_id=${patientId}&_revinclude=Observation:subject`;
      const { matches, included } = await searched(server, query);
      assert.deepEqual(
        matches.map(({ id }) => id),
        [patientId],
      );
      assert.deepEqual(included.map(({ id }) => id).sort(), ids.sort());
    },
  },
  {
    name: '_include:iterate goes on from what was included',
    run: async (server) => {
      const organization = await stored(server, { resourceType: 'Organization', name: 'Sample' });
      const owner = await stored(
        server,
        patient({ managingOrganization: { reference: `Organization/${organization.id}` } }),
      );
      const { id } = await stored(server, observation(`Patient/${owner.id}`));
      const { included } = await searched(
        server,
        `Observation?_id=${id}&_include=Observation:subject&_include:iterate=Patient:organization`,
      );
      assert.deepEqual(included.map((resource) => resource.resourceType).sort(), [
        'Organization',
        'Patient',
      ]);
    },
  },
  {
    name: 'includes are on the page of their match',
    run: async (server) => {
      const { query } = await dated(server, '2026-01-01', '2026-01-02');
      const { status, body } = await send<fhir4.Bundle>(
        server,
        'GET',
        `${query}&_count=1&_include=Observation:subject`,
      );
      assert.equal(status, 200);
      assert.deepEqual(
        body.entry?.map(({ search }) => search?.mode),
        ['match', 'include'],
      );
    },
  },
];
