import assert from 'node:assert/strict';
import {
  type Behaviour,
  observation,
  patient,
  type Server,
  searched,
  stored,
} from './behaviour.ts';
import { dated } from './observation-chart.ts';

const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'];

/** Follows next links to the end, doing something after each page. */
const allPages = async (server: Server, query: string, between = async () => {}) => {
  const ids: string[] = [];
  let path: string | undefined = query;
  let pages = 0;
  while (path !== undefined) {
    const { bundle, matches } = await searched(server, path);
    ids.push(...matches.map(({ id }) => id ?? ''));
    pages += 1;
    assert.ok(pages < 20, 'the next links do not end');
    const next: string | undefined = bundle.link?.find(({ relation }) => relation === 'next')?.url;
    path = next?.startsWith(server.base) ? next.slice(server.base.length).replace(/^\//, '') : next;
    if (path !== undefined) await between();
  }
  return { ids, pages };
};

const orderedIds = async (server: Server, query: string) =>
  (await searched(server, query)).matches.map(({ id }) => id);

export const pages: readonly Behaviour[] = [
  {
    name: '_sort puts the oldest first, with a minus the newest',
    run: async (server) => {
      const { query, ids } = await dated(server, '2026-01-02', '2026-01-03', '2026-01-01');
      const [second, third, first] = ids;
      assert.deepEqual(await orderedIds(server, `${query}&_sort=date`), [first, second, third]);
      assert.deepEqual(await orderedIds(server, `${query}&_sort=-date`), [third, second, first]);
    },
  },
  {
    name: '_sort breaks ties by its second key',
    run: async (server) => {
      const { id } = await stored(server, patient());
      const at = async (effectiveDateTime: string, code: string) => {
        const more = {
          effectiveDateTime,
          code: { coding: [{ system: 'http://x.example', code }] },
        };
        return (await stored(server, observation(`Patient/${id}`, more))).id;
      };
      const [a2, b1, b2] = [
        await at('2026-01-02', 'a'),
        await at('2026-01-01', 'b'),
        await at('2026-01-02', 'b'),
      ];
      const query = `Observation?subject=Patient/${id}&_sort=-date,code`;
      assert.deepEqual(await orderedIds(server, query), [a2, b2, b1]);
    },
  },
  {
    name: '_count limits the page, and next links lead to every match once',
    run: async (server) => {
      const { query, ids } = await dated(server, ...days);
      const all = await allPages(server, `${query}&_count=2&_sort=date`);
      assert.deepEqual(all.ids, ids);
      assert.equal(all.pages, 3);
    },
  },
  {
    name: 'the last page has no next link',
    run: async (server) => {
      const { query } = await dated(server, ...days);
      const { bundle } = await searched(server, `${query}&_count=5`);
      assert.equal(
        bundle.link?.find(({ relation }) => relation === 'next'),
        undefined,
      );
    },
  },
  {
    name: 'pages stay the same while records are added',
    run: async (server) => {
      const { query, ids, patientId } = await dated(server, ...days);
      const addEarlier = async () => {
        const more = { effectiveDateTime: '2025-12-31' };
        await stored(server, observation(`Patient/${patientId}`, more));
      };
      const all = await allPages(server, `${query}&_count=2&_sort=date`, addEarlier);
      assert.deepEqual(all.ids, ids);
    },
  },
  {
    name: 'a searchset says which search it answers',
    run: async (server) => {
      const { query } = await dated(server, ...days);
      const { bundle } = await searched(server, query);
      const self = bundle.link?.find(({ relation }) => relation === 'self')?.url ?? '';
      assert.ok(self.startsWith(`${server.base}/Observation?`), self);
    },
  },
  {
    name: 'every entry has the address of its resource',
    run: async (server) => {
      const { query, ids } = await dated(server, '2026-01-01');
      const { bundle } = await searched(server, query);
      assert.equal(bundle.entry?.[0]?.fullUrl, `${server.base}/Observation/${ids[0]}`);
    },
  },
  {
    name: '_summary=count answers with the number alone',
    run: async (server) => {
      const { query } = await dated(server, ...days);
      const { bundle } = await searched(server, `${query}&_summary=count`);
      assert.equal(bundle.total, 5);
      assert.equal(bundle.entry?.length ?? 0, 0);
    },
  },
  {
    name: '_elements leaves the rest out, and says so',
    run: async (server) => {
      const { query } = await dated(server, '2026-01-01');
      const { matches } = await searched(server, `${query}&_elements=status,code`);
      const [only] = matches as fhir4.Observation[];
      assert.equal(only?.status, 'final');
      assert.equal(only.effectiveDateTime, undefined);
      assert.ok(only.meta?.tag?.some(({ code }) => code === 'SUBSETTED'));
    },
  },
];
