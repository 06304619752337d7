import { describe, expect, test, vi } from 'vitest';
import { createFhirClient, type FhirClient } from '../client/fhir-client.ts';
import { OUR_BASE } from '../codes/sid.ts';
import { patient } from '../records-for-tests.ts';
import { readChartInSteps } from './read-chart.ts';
import { readRestOfChart } from './rest-of-chart.ts';
import type { ScreenQuirks } from './screen-searches.ts';
import { readChart } from './whole-chart.ts';

const BASE = 'https://ehr.example/fhir';
const AT = '2026-11-23T15:00:00Z';

const searchset = (...resources: readonly fhir4.Resource[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
});

/** An EHR where every search is empty but those given, by type; a number is an HTTP status. */
function chartFromEhr(
  given: Readonly<Record<string, unknown>>,
  encounterId: string | null = null,
  quirks: ScreenQuirks = {},
) {
  const asked: string[] = [];
  const client = createFhirClient({
    base: BASE,
    authorization: async () => 'Bearer token',
    fetch: async (input) => {
      const path = String(input).slice(BASE.length + 1);
      asked.push(path);
      const type = path.split(/[/?]/)[0] ?? '';
      const answer = given[type] ?? (type === 'Patient' ? patient() : searchset());
      if (typeof answer === 'number') return new Response('{}', { status: answer });
      return new Response(JSON.stringify(answer));
    },
  });
  return { asked, chart: readChart(client, { patientId: '1', encounterId, at: AT, ...quirks }) };
}

/** The types asked for before anything has been answered. */
async function askedAtOnce(read: (client: FhirClient) => unknown): Promise<readonly string[]> {
  const sent: string[] = [];
  const client = createFhirClient({
    base: BASE,
    authorization: async () => 'Bearer token',
    fetch: (input) => {
      sent.push(
        String(input)
          .slice(BASE.length + 1)
          .split(/[/?]/)[0] ?? '',
      );
      return new Promise(() => undefined);
    },
  });
  read(client);
  await Promise.resolve();
  await Promise.resolve();
  return sent.toSorted();
}

test('one wave: all that a first sentence hangs on is on its way before the first answer', async () => {
  const context = { patientId: '1', encounterId: '7', at: AT };
  expect(await askedAtOnce((client) => readChartInSteps(client, context))).toEqual([
    'Communication',
    'Condition',
    'DocumentReference',
    // Of the launch, and what tells of a birth.
    'Encounter',
    'Encounter',
    'Flag',
    // By category and by code, side by side; and what tells of a birth.
    'Observation',
    'Observation',
    'Observation',
    'Patient',
    'QuestionnaireResponse',
    'RelatedPerson',
    'Task',
  ]);
});

test('a second wave behind it: the rest, and nothing that was asked for already', async () => {
  const reading = { at: AT, homeZone: 'America/New_York' };
  expect(await askedAtOnce((client) => readRestOfChart(client, 'Patient/1', reading))).toEqual([
    'Appointment',
    'Coverage',
    'Encounter',
    'HealthcareService',
    'ServiceRequest',
  ]);
});

test('a chart with a handoff in it says so before the other answers are here', async () => {
  const has = vi.fn();
  const task = { resourceType: 'Task', id: 't', identifier: [{ system: `${OUR_BASE}/record` }] };
  const client = createFhirClient({
    base: BASE,
    authorization: async () => 'Bearer token',
    fetch: (input) =>
      String(input).includes('/Task?')
        ? Promise.resolve(Response.json(searchset(task as fhir4.Task)))
        : new Promise(() => undefined),
  });
  void readChartInSteps(client, { patientId: '1', encounterId: null, at: AT, hasHandoff: has });
  await vi.waitFor(() => expect(has).toHaveBeenCalledExactlyOnceWith('Patient/1'));
});

describe('which results are asked for', () => {
  const searchesFor = async (quirks: ScreenQuirks, given = {}) => {
    const { asked, chart } = chartFromEhr(given, null, quirks);
    await chart;
    return (
      asked
        // What tells of a birth is asked for apart, by its own codes.
        .filter((path) => path.startsWith('Observation?') && !path.includes('93857-1'))
        .map((path) => new URLSearchParams(path.split('?')[1]))
    );
  };

  test('where the issuer file says nothing: by category, and by every code that is read', async () => {
    const [byCategory, byCode, ...others] = await searchesFor({});
    expect(others).toEqual([]);
    expect(byCategory?.get('category')).toBe('survey');
    expect(byCategory?.get('code')).toBeNull();
    expect(byCode?.get('category')).toBeNull();
    // EPDS total and panel, an item of the PHQ-9, a total in SNOMED CT.
    const codes = byCode?.get('code')?.split(',');
    for (const code of ['99046-5', '71354-5', '44260-8', '450320001'])
      expect(codes).toContain(code);
  });

  test('K13: by the category that the issuer file names, and no other way', async () => {
    const searches = await searchesFor({ observationCategory: 'exam' });
    expect(searches.map((query) => [query.get('category'), query.get('code')])).toEqual([
      ['exam', null],
    ]);
  });

  test('K13: without a category where the issuer file says null', async () => {
    const searches = await searchesFor({ observationCategory: null });
    expect(searches.map((query) => [...query.keys()])).toEqual([['patient', '_sort', '_count']]);
  });

  test('no search leaves out what is not final or has no date: that is told, not hidden', async () => {
    for (const quirks of [{}, { observationCategory: 'exam' }, { observationCategory: null }]) {
      for (const query of await searchesFor(quirks)) {
        expect(query.has('status')).toBe(false);
        expect(query.has('date')).toBe(false);
      }
    }
  });

  test('an EHR that refuses a code without its system is asked with it', async () => {
    const searches = await searchesFor({}, { Observation: 400 });
    const codes = searches.map((query) => query.get('code') ?? '');
    expect(codes.some((code) => code.includes('http://loinc.org|99046-5'))).toBe(true);
    expect(codes.some((code) => code.includes('http://snomed.info/sct|450320001'))).toBe(true);
  });
});

test('an empty chart is a chart', async () => {
  expect(await chartFromEhr({}).chart).toMatchObject({
    ok: true,
    value: { person: { given: 'Testa' }, screens: [], notRead: [] },
  });
});

test('without the patient there is no chart', async () => {
  expect(await chartFromEhr({ Patient: 403 }).chart).toMatchObject({
    ok: false,
    failure: { kind: 'not_permitted', what: 'Patient' },
  });
});

describe('the list says that it is not complete', () => {
  test.each(['QuestionnaireResponse', 'Task', 'HealthcareService', 'Coverage'])(
    'when %s was refused',
    async (what) => {
      expect(await chartFromEhr({ [what]: 403 }).chart).toMatchObject({
        ok: true,
        value: { notRead: [{ what, failure: { kind: 'not_permitted' } }] },
      });
    },
  );

  test('when Observation was refused: the results, and beside the card what tells of a birth', async () => {
    expect(await chartFromEhr({ Observation: 403 }).chart).toMatchObject({
      value: { notRead: [{ what: 'Observation' }, { what: 'births' }] },
    });
  });

  test('when what tells of a birth is not granted: once, and never as results not read', async () => {
    expect(await chartFromEhr({ Condition: 403 }).chart).toMatchObject({
      value: { notRead: [{ what: 'births', failure: { kind: 'not_permitted' } }] },
    });
  });

  test('when the server says that it withheld some of it', async () => {
    const withheld: fhir4.OperationOutcome = {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'warning', code: 'suppressed', details: { text: 'not authorized' } }],
    };
    expect(await chartFromEhr({ Observation: searchset(withheld) }).chart).toMatchObject({
      value: {
        notRead: [
          { what: 'Observation', failure: { kind: 'partly_read', text: 'not authorized' } },
          { what: 'births', failure: { kind: 'partly_read' } },
        ],
      },
    });
  });

  test('but not for the disclaimers some servers send with every search', async () => {
    const disclaimer = (code: string): fhir4.OperationOutcomeIssue => ({
      severity: 'warning',
      code: 'processing',
      details: { coding: [{ code }] },
    });
    const outcome: fhir4.OperationOutcome = {
      resourceType: 'OperationOutcome',
      issue: [
        disclaimer('4101'),
        disclaimer('4119'),
        { severity: 'warning', code: 'informational' },
        { severity: 'warning', code: 'not-found' },
        { severity: 'information', code: 'processing' },
      ],
    };
    expect(await chartFromEhr({ Observation: searchset(outcome) }).chart).toMatchObject({
      value: { notRead: [] },
    });
  });
});

test('a visit that cannot be read is still the visit of the launch', async () => {
  expect(await chartFromEhr({ Encounter: 404 }, '7').chart).toMatchObject({
    value: {
      visit: { reference: 'Encounter/7', start: null },
      // Its own read, the search for a birth, and behind them that for visits to come.
      notRead: [
        { what: 'Encounter', failure: { kind: 'not_found' } },
        { what: 'births', failure: { kind: 'not_found' } },
        { what: 'Encounter', failure: { kind: 'not_found' } },
      ],
    },
  });
});

test('H1: a Patient who is not the one asked for is no chart: nothing of theirs is shown', async () => {
  const { chart } = chartFromEhr({ Patient: { ...patient(), id: 'someone-else' } });
  const read = await chart;
  expect(read).toMatchObject({ ok: false, failure: { kind: 'unreadable', what: 'Patient' } });
});

describe('the infants a chart is linked to', () => {
  const linked = patient({
    link: [{ other: { reference: 'RelatedPerson/r' }, type: 'seealso' }],
  });
  const relative: fhir4.RelatedPerson = {
    resourceType: 'RelatedPerson',
    id: 'r',
    patient: { reference: 'Patient/9' },
    relationship: [{ coding: [{ code: 'MTH' }] }],
  };
  const died: fhir4.Patient = {
    resourceType: 'Patient',
    id: '9',
    birthDate: '2026-10-10',
    deceasedBoolean: true,
  };

  test('are looked for, and one who died is a loss', async () => {
    const { asked, chart } = chartFromEhr({
      Patient: linked,
      RelatedPerson: searchset(relative, died),
    });
    expect(await chart).toMatchObject({
      value: { births: { births: ['2026-10-10'], losses: [null] }, notRead: [] },
    });
    expect(asked).toContain('RelatedPerson?_id=r&_include=RelatedPerson:patient');
  });

  test('are read one by one where the server does not include them', async () => {
    const { asked, chart } = chartFromEhr({ Patient: linked, RelatedPerson: searchset(relative) });
    await chart;
    expect(asked).toContain('Patient/9');
  });

  test('cost a chart without links nothing', async () => {
    const { asked, chart } = chartFromEhr({});
    await chart;
    expect(asked.filter((path) => path.includes('_include=RelatedPerson'))).toEqual([]);
  });
});
