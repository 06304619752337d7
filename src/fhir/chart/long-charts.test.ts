import { describe, expect, test } from 'vitest';
import { createFhirClient } from '../client/fhir-client.ts';
import { patient } from '../records-for-tests.ts';
import { observation } from '../screening/records-for-tests.ts';
import { readChartInSteps } from './read-chart.ts';
import { readChart } from './whole-chart.ts';

const BASE = 'https://ehr.example/fhir';
const AT = '2026-11-23T15:00:00Z';
const PAGE = 50;

/** How an EHR treats what a search asks beside patient, category and code. */
type Manner = {
  readonly sorts: boolean;
  readonly filtersByDate: boolean;
  /** A page that is not answered, counted from 1. */
  readonly failingPage?: number;
};

const dayBefore = (days: number): string =>
  Temporal.PlainDate.from('2026-11-23').subtract({ days }).toString();

const EPDS_TODAY = observation('today', '99046-5', {
  category: [{ coding: [{ code: 'survey' }] }],
  effectiveDateTime: '2026-11-23',
  valueInteger: 14,
});

/** A form about something else, one for each day back; not in order of time, but of nothing. */
const olderSurveys = (count: number): readonly fhir4.Observation[] =>
  Array.from({ length: count }, (_, index) => {
    const nth = (index * 37) % count;
    return observation(`older-${nth}`, '71802-3', {
      category: [{ coding: [{ code: 'survey' }] }],
      effectiveDateTime: dayBefore(20 + nth),
    });
  });

/** An EHR that gives 50 records a page, whatever `_count` says. */
function ehrWith(records: readonly fhir4.Observation[], manner: Manner) {
  const asked: string[] = [];
  const client = createFhirClient({
    base: BASE,
    authorization: async () => 'Bearer token',
    fetch: async (input) => {
      const url = new URL(String(input));
      const path = url.pathname.slice('/fhir/'.length);
      asked.push(`${path}${url.search}`);
      if (path === 'Patient/1') return Response.json(patient());
      if (path !== 'Observation') return Response.json({ resourceType: 'Bundle' });
      const query = url.searchParams;
      const codes = query.get('code')?.split(',');
      const since = manner.filtersByDate ? (query.get('date')?.replace('ge', '') ?? '') : '';
      const day = (one: fhir4.Observation) => one.effectiveDateTime ?? '';
      const found = records
        .filter(({ code }) => codes === undefined || codes.includes(code.coding?.[0]?.code ?? ''))
        .filter(({ category }) => !query.has('category') || category !== undefined)
        .filter((one) => day(one) >= since);
      const sorts = manner.sorts && query.get('_sort') === '-date';
      const rows = sorts ? found.toSorted((a, b) => (day(a) < day(b) ? 1 : -1)) : found;
      const nth = Number(query.get('page') ?? '1');
      if (nth === manner.failingPage) return new Response('{}', { status: 500 });
      const next = new URL(url);
      next.searchParams.set('page', `${nth + 1}`);
      return Response.json({
        resourceType: 'Bundle',
        type: 'searchset',
        link: nth * PAGE < rows.length ? [{ relation: 'next', url: next.href }] : [],
        entry: rows.slice((nth - 1) * PAGE, nth * PAGE).map((resource) => ({ resource })),
      });
    },
  });
  const context = { patientId: '1', encounterId: null, at: AT, homeZone: 'America/New_York' };
  const pages = () => asked.filter((path) => path.startsWith('Observation')).length;
  return { client, context, pages };
}

const MANNERS: readonly (readonly [string, Manner])[] = [
  ['sorts and filters', { sorts: true, filtersByDate: true }],
  ['sorts', { sorts: true, filtersByDate: false }],
  ['filters by date', { sorts: false, filtersByDate: true }],
  ['does neither', { sorts: false, filtersByDate: false }],
];

describe.each([1_000, 3_500])('%i survey results in pages of 50', (count) => {
  describe.each(MANNERS)('on a server that %s', (name, manner) => {
    test.each([
      ['first', [EPDS_TODAY, ...olderSurveys(count)]],
      ['last', [...olderSurveys(count), EPDS_TODAY]],
    ])('today’s screen is found though it was filed %s', async (_where, records) => {
      const { client, context, pages } = ehrWith(records, manner);
      const read = await readChartInSteps(client, context);
      if (!read.ok) throw new Error(read.failure.kind);
      const { chart } = read.value;
      expect(chart.screens).toMatchObject([{ instrument: 'EPDS', total: 14 }]);
      expect(chart.notRead).toEqual([]);
      // Three searches at most where the server helps; else every page, and one by code.
      const allPages = Math.ceil((count + 1) / PAGE);
      expect(pages()).toBeLessThanOrEqual(name === 'does neither' ? allPages + 3 : 4);
    });

    test('the past is read behind, to its end', async () => {
      const longAgo = observation('long-ago', '99046-5', {
        category: [{ coding: [{ code: 'survey' }] }],
        effectiveDateTime: dayBefore(20 + count),
        valueInteger: 21,
      });
      const records = [...olderSurveys(count), longAgo, EPDS_TODAY];
      const { client, context } = ehrWith(records, manner);
      const read = await readChart(client, context);
      if (!read.ok) throw new Error(read.failure.kind);
      expect(read.value.screens.map(({ total }) => total)).toEqual([14, 21]);
      expect(read.value).not.toHaveProperty('olderToCome');
    });
  });
});

describe('a chart that is not long', () => {
  test('is whole at once: nothing comes behind', async () => {
    const { client, context } = ehrWith([EPDS_TODAY], { sorts: true, filtersByDate: true });
    expect(await readChartInSteps(client, context)).toMatchObject({ value: { whole: null } });
  });
});

describe('a page that fails', () => {
  test('what was read before it is kept and used, and the list says that it is not whole', async () => {
    const manner = { sorts: false, filtersByDate: false, failingPage: 3 };
    // By code nothing is found: only the list by category holds it.
    const local = { ...EPDS_TODAY, code: { coding: [{ code: 'epds-total' }] } };
    const { client, context } = ehrWith([local, ...olderSurveys(1_000)], manner);
    const read = await readChart(client, context);
    expect(read).toMatchObject({
      value: {
        screens: [{ instrument: 'EPDS', total: 14 }],
        notRead: [{ what: 'Observation', failure: { kind: 'server_failed' } }],
      },
    });
  });

  test('in the past leaves today’s screen, and is told when it happens', async () => {
    const manner = { sorts: true, filtersByDate: true, failingPage: 3 };
    const { client, context } = ehrWith([EPDS_TODAY, ...olderSurveys(1_000)], manner);
    const read = await readChartInSteps(client, context);
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.chart).toMatchObject({ screens: [{ total: 14 }], notRead: [] });
    expect(await read.value.whole?.()).toMatchObject({
      screens: [{ total: 14 }],
      notRead: [{ what: 'Observation', failure: { kind: 'server_failed' } }],
    });
  });
});
