import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePractice } from '../../src/app/practice-file/read-practice.ts';
import { explainChart } from './explain-chart.ts';
import { explanationOf } from './explanation.ts';

// Whom a sentence fits (rules/words.md#whom-it-fits): whoever is in the room, what is said is true of them.

const ROOT = join(import.meta.dirname, '../..');
const AT = '2026-11-24T10:00:00-05:00';
const SNOMED = 'http://snomed.info/sct';
const LOINC = 'http://loinc.org';
const ICD10 = 'http://hl7.org/fhir/sid/icd-10-cm';
const ROLE = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';

const sample = JSON.parse(readFileSync(join(ROOT, 'public/practice/sample.json'), 'utf8'));

function practiceWith(more: object) {
  const read = parsePractice({ ...sample, ...more });
  if (!read.ok) throw new Error(read.problems.join('; '));
  return read.practice;
}

const HER = { reference: 'Patient/1' };
const coded = (system: string, code: string) => ({ coding: [{ system, code }] });

const patient = (more: Partial<fhir4.Patient> = {}): fhir4.Patient => ({
  resourceType: 'Patient',
  id: '1',
  name: [{ use: 'official', family: 'Whomtest', given: ['Casey'] }],
  gender: 'female',
  birthDate: '1995-03-02',
  communication: [{ language: coded('urn:ietf:bcp:47', 'en'), preferred: true }],
  ...more,
});
const spanish = { communication: [{ language: coded('urn:ietf:bcp:47', 'es'), preferred: true }] };
const visit = (
  type: fhir4.CodeableConcept,
  more: Partial<fhir4.Encounter> = {},
): fhir4.Encounter => ({
  resourceType: 'Encounter',
  id: 'v',
  status: 'in-progress',
  class: { code: 'AMB' },
  type: [type],
  subject: HER,
  period: { start: AT },
  ...more,
});
const AFTER_BIRTH = coded(SNOMED, '169762003');
const OFFICE = { text: 'Office visit' };
const birth = visit(coded(SNOMED, '177184002'), {
  id: 'b',
  status: 'finished',
  period: { start: '2026-10-10', end: '2026-10-10' },
});
const epds = (total: number, taken = '2026-11-24', subject = HER): fhir4.QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse',
  id: `q-${taken}`,
  status: 'completed',
  questionnaire: 'http://loinc.org/q/71354-5',
  subject,
  authored: taken,
  source: subject,
  item: Array.from({ length: 10 }, (_, index) => ({
    linkId: `epds-${index + 1}`,
    answer: [{ valueInteger: index === 9 ? 0 : Math.max(0, Math.min(3, total - 3 * index)) }],
  })),
});
const condition = (
  code: fhir4.CodeableConcept,
  more: Partial<fhir4.Condition> = {},
): fhir4.Condition => ({
  resourceType: 'Condition',
  id: 'c',
  code,
  subject: HER,
  ...more,
});
const observation = (code: string, more: Partial<fhir4.Observation>): fhir4.Observation => ({
  resourceType: 'Observation',
  id: `o${code}`,
  status: 'final',
  code: coded(LOINC, code),
  subject: HER,
  effectiveDateTime: '2026-11-20',
  ...more,
});
const infant = (more: Partial<fhir4.Patient> = {}): fhir4.Patient => ({
  resourceType: 'Patient',
  id: 'i',
  name: [{ family: 'Whomtest', given: ['Remy'] }],
  birthDate: '2026-09-22',
  ...more,
});
const motherOf = (more: Partial<fhir4.RelatedPerson> = {}): fhir4.RelatedPerson => ({
  resourceType: 'RelatedPerson',
  id: 'r',
  patient: { reference: 'Patient/i' },
  relationship: [coded(ROLE, 'MTH')],
  name: [{ family: 'Whomtest', given: ['Casey'] }],
  ...more,
});
const LINK = { link: [{ other: { reference: 'RelatedPerson/r' }, type: 'seealso' as const }] };

async function explained(
  resources: readonly fhir4.Resource[],
  { whose = 'Patient/1', practice = {} }: { whose?: string; practice?: object } = {},
) {
  const entry = resources.map((resource) => ({ resource }));
  const text = JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
  const answer = await explainChart(text, {
    at: AT,
    practice: practiceWith(practice),
    patient: whose,
  });
  if (!answer.ok) throw new Error(answer.problem);
  const { visit: found } = answer;
  const said = [found.script, found.offerScript].flatMap((choice) =>
    choice?.line ? [choice.line, ...choice.others].map(({ id }) => id) : [],
  );
  return { ...explanationOf(found), all: [...new Set(said)], visit: found };
}

const SAYS_BIRTH = ['S-T1', 'S-T2', 'S-F1', 'EN-T-OB1', 'EN-T-OB2', 'ES-T1', 'ES-T2', 'ES-F1'];
const NEW_PARENT = ['EN-T-ANX', 'EN-T-PEDS', 'EN-T-PARTNER', 'EN-T-ADOPT', 'EN-T-INTERP'];

describe('someone who has died', () => {
  test('e14: nothing is offered, whatever is on file', async () => {
    const died = patient({ deceasedDateTime: '2026-11-20' });
    const she = await explained([died, visit(AFTER_BIRTH), birth, epds(14, '2026-11-19')]);
    expect(she).toMatchObject({ listed: false, reasons: [], gate: 'none', script: null, all: [] });
  });

  test('nor after a marked self-harm item, nor in Spanish, nor where only "yes" is recorded', async () => {
    const form = epds(12);
    const item = form.item?.at(-1);
    if (item) item.answer = [{ valueInteger: 2 }];
    const died = patient({ deceasedBoolean: true, ...spanish });
    expect(await explained([died, visit(AFTER_BIRTH), form])).toMatchObject({
      listed: false,
      gate: 'none',
      script: null,
    });
  });

  test('a chart that says "not deceased" is a living person’s', async () => {
    const lives = patient({ deceasedBoolean: false });
    expect(await explained([lives, visit(AFTER_BIRTH), epds(14)])).toMatchObject({ listed: true });
  });

  test('a mother who died is not the person of her infant’s chart', async () => {
    const died = patient({ deceasedBoolean: true, ...LINK });
    const she = await explained([infant(), motherOf(), died, epds(14)], { whose: 'Patient/i' });
    expect(she.visit.chart.parent?.is).toBe('ask_who');
    expect(she.listed).toBe(false);
  });
});

describe('after a loss only what is safe after one', () => {
  const lossChart = [patient(), visit(AFTER_BIRTH), birth, epds(13)];
  const lossVisit = (type: fhir4.CodeableConcept) => [patient(), visit(type), birth, epds(13)];

  test.each<[string, readonly fhir4.Resource[]]>([
    ['e42: ICD-10-CM Z37.1', [...lossChart, condition(coded(ICD10, 'Z37.1'))]],
    ['ICD-10-CM without its dot', [...lossChart, condition(coded(ICD10, 'Z374'))]],
    [
      'ICD-10-CM O36.4XX0 by its OID',
      [...lossChart, condition(coded('urn:oid:2.16.840.1.113883.6.90', 'O36.4XX0'))],
    ],
    ['SNOMED stillbirth', [...lossChart, condition(coded(SNOMED, '237364002'))]],
    ['words: fetal demise', [...lossChart, condition({ text: 'IUFD at 34 weeks' })]],
    ['words in Spanish', [...lossChart, condition({ text: 'Muerte fetal, semana 38' })]],
    ['words in Spanish, with accents', [...lossChart, condition({ text: 'Pérdida gestacional' })]],
    ['today’s visit, in words', lossVisit({ text: 'Bereavement visit' })],
    ['today’s visit, in Spanish', lossVisit({ text: 'Visita por pérdida perinatal' })],
    [
      'the reason of today’s visit',
      [patient(), visit(OFFICE, { reasonCode: [coded(SNOMED, '17369002')] }), epds(13)],
    ],
    [
      'outcome of delivery',
      [...lossChart, observation('63893-2', { valueCodeableConcept: coded(SNOMED, '169829002') })],
    ],
    [
      'outcome of delivery in words',
      [...lossChart, observation('63893-2', { valueString: 'Stillborn' })],
    ],
    [
      'e45: her linked infant has died',
      [
        patient(LINK),
        visit(AFTER_BIRTH),
        birth,
        infant({ deceasedBoolean: true }),
        motherOf(),
        epds(13),
      ],
    ],
  ])('%s', async (_, chart) => {
    const she = await explained(chart);
    expect(she).toMatchObject({ listed: true, script: { variant: 'loss', id: 'EN-T-LOSS' } });
    expect(she.all.filter((id) => [...SAYS_BIRTH, ...NEW_PARENT].includes(id))).toEqual([]);
  });

  test('e27: in the chart of an infant who died', async () => {
    const chart = [infant({ deceasedDateTime: '2026-11-10' }), motherOf(), patient(LINK), epds(13)];
    const she = await explained(chart, { whose: 'Patient/i' });
    expect(she).toMatchObject({ listed: true, script: { variant: 'loss', id: 'EN-T-LOSS' } });
  });

  test('in the chart of a twin whose sibling died', async () => {
    const twin = infant({ id: 'i2', deceasedDateTime: '2026-09-23' });
    const links = ['r', 'r2'].map((id) => ({
      other: { reference: `RelatedPerson/${id}` },
      type: 'seealso' as const,
    }));
    const chart = [
      infant(),
      twin,
      motherOf(),
      motherOf({ id: 'r2', patient: { reference: 'Patient/i2' } }),
      patient({ link: links }),
      epds(13),
    ];
    expect(await explained(chart, { whose: 'Patient/i' })).toMatchObject({
      script: { variant: 'loss' },
    });
  });

  test('in Spanish: the feminine, the masculine and, where nothing is known, the neutral form', async () => {
    const stillbirth = condition(coded(ICD10, 'Z37.1'));
    const idFor = async (gender: Partial<fhir4.Patient>) =>
      (
        await explained([
          { ...patient(spanish), ...gender },
          visit(AFTER_BIRTH),
          stillbirth,
          epds(13),
        ])
      ).script?.id;
    expect(await idFor({ gender: 'female' })).toBe('ES-T-LOSS');
    expect(await idFor({ gender: 'male' })).toBe('ES-T-LOSS-M');
    expect(await idFor({ gender: 'unknown' })).toBe('ES-T-LOSS-N');
    expect(await idFor({ gender: 'other' })).toBe('ES-T-LOSS-N');
  });

  test.each<[string, fhir4.Condition]>([
    ['a threatened miscarriage', condition({ text: 'Threatened miscarriage' })],
    ['a risk of one', condition({ text: 'Riesgo de aborto espontáneo' })],
    ['a family history', condition({ text: 'Family history of stillbirth' })],
    ['a hearing loss', condition({ text: 'Hearing loss' })],
    [
      'what was refuted',
      condition(coded(ICD10, 'Z37.1'), {
        verificationStatus: coded(
          'http://terminology.hl7.org/CodeSystem/condition-ver-status',
          'refuted',
        ),
      }),
    ],
    ['someone else’s', condition(coded(ICD10, 'Z37.1'), { subject: { reference: 'Patient/2' } })],
    [
      'one before this birth',
      condition(coded(SNOMED, '17369002'), { onsetDateTime: '2025-12-01' }),
    ],
  ])('%s is no loss', async (_, one) => {
    const she = await explained([patient(), visit(AFTER_BIRTH), birth, epds(13), one]);
    expect(she).toMatchObject({ script: { variant: 'patient', id: 'S-T1' } });
  });
});

describe('"postpartum" is heard by nobody of whom it is not true', () => {
  test.each<[string, readonly fhir4.Resource[]]>([
    ['e10: a man in his own chart', [patient({ gender: 'male' }), visit(AFTER_BIRTH), epds(12)]],
    [
      'a man with a birth on record',
      [patient({ gender: 'male' }), visit(AFTER_BIRTH), birth, epds(12)],
    ],
    [
      'a boy of 14',
      [patient({ gender: 'male', birthDate: '2012-03-02' }), visit(OFFICE), epds(12)],
    ],
    ['a woman of 61', [patient({ birthDate: '1965-03-02' }), visit(AFTER_BIRTH), epds(12)]],
    ['a woman of whom no birth is known', [patient(), visit(OFFICE), epds(12)]],
    [
      'a birth of two years ago',
      [patient(), visit(OFFICE), { ...birth, period: { start: '2024-10-10' } }, epds(12)],
    ],
    [
      'e50: a pregnant woman',
      [
        patient(),
        visit(coded(SNOMED, '424441002')),
        observation('82810-3', { valueCodeableConcept: coded(SNOMED, '77386006') }),
        epds(14),
      ],
    ],
    [
      'a prenatal visit, in Spanish words',
      [patient(), visit({ text: 'Control prenatal' }), birth, epds(14)],
    ],
    [
      'pregnant again, by a diagnosis',
      [
        patient(),
        visit(OFFICE),
        { ...birth, period: { start: '2026-01-10' } },
        condition(coded(ICD10, 'Z34.81'), { recordedDate: '2026-11-01' }),
        epds(14),
      ],
    ],
    [
      'a due date ahead',
      [patient(), visit(OFFICE), observation('11778-8', { valueDateTime: '2027-01-19' }), epds(14)],
    ],
    [
      'the father of an infant',
      [
        infant(),
        motherOf({ relationship: [coded(ROLE, 'FTH')] }),
        patient({ gender: 'male', ...LINK }),
        epds(12),
      ],
    ],
    [
      'an adoptive mother',
      [infant(), motherOf({ relationship: [coded(ROLE, 'ADOPTM')] }), patient(LINK), epds(12)],
    ],
  ])('%s', async (_, chart) => {
    const whose = chart.some(({ id }) => id === 'i') ? 'Patient/i' : 'Patient/1';
    const they = await explained(chart, { whose });
    expect(they.listed).toBe(true);
    expect(they.all.length).toBeGreaterThan(0);
    expect(they.all.filter((id) => SAYS_BIRTH.includes(id))).toEqual([]);
  });

  test('the article’s neutral sentence comes instead, in Spanish the neutral one', async () => {
    const man = { gender: 'male' as const };
    expect((await explained([patient(man), visit(OFFICE), epds(12)])).script?.id).toBe('S-F3');
    const he = await explained([patient({ ...man, ...spanish }), visit(OFFICE), epds(12)]);
    expect(he.script).toMatchObject({ id: 'ES-F3', lang: 'es' });
  });

  test.each<[string, readonly fhir4.Resource[], object]>([
    ['a delivery Encounter', [patient(), visit(OFFICE), birth], {}],
    [
      'a Condition',
      [patient(), visit(OFFICE), condition(coded(ICD10, 'Z37.0'), { onsetDateTime: '2026-10-10' })],
      {},
    ],
    [
      'an Observation of the delivery',
      [patient(), visit(OFFICE), observation('93857-1', { valueDateTime: '2026-10-10T04:00:00Z' })],
      {},
    ],
    ['the visit type', [patient(), visit(AFTER_BIRTH)], {}],
    ['the visit type in Spanish words', [patient(), visit({ text: 'Visita de posparto' })], {}],
    ['her linked infant', [patient(LINK), visit(OFFICE), infant(), motherOf()], {}],
    [
      'a newborn among her relatives',
      [
        patient(),
        visit(OFFICE),
        motherOf({ patient: HER, relationship: [coded(ROLE, 'DAU')], birthDate: '2026-10-10' }),
      ],
      {},
    ],
    ['the practice file', [patient(), visit(OFFICE)], { everyoneGaveBirth: true }],
  ])('she hears it where this says so: %s', async (_, chart, practice) => {
    const she = await explained([...chart, epds(13)], { practice });
    expect(she.script).toMatchObject({ id: 'S-T1', variant: 'patient' });
  });

  test('a practice’s own sentence that says it is held back too', async () => {
    const own = {
      id: 'OUR-T1',
      stage: 'transition',
      lang: 'en',
      text: 'A lot of people need support after birth. I want to get you scheduled before you leave today.',
      first: true,
      author: 'A',
      approver: 'B',
      date: '2026-11-01',
      previous: null,
    };
    const { partsOf } = await import('../../src/app/practice-file/practice-parts.ts');
    const { ownWordsOf } = await import('../../src/content/practice-scripts/practice-scripts.ts');
    const read = parsePractice({ ...sample, scripts: [own] }, (parts) =>
      partsOf(parts, ownWordsOf),
    );
    if (!read.ok) throw new Error(read.problems.join('; '));
    const idFor = async (chart: readonly fhir4.Resource[]) => {
      const entry = chart.map((resource) => ({ resource }));
      const answer = await explainChart(
        JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }),
        { at: AT, practice: read.practice },
      );
      return answer.ok ? answer.visit.script?.line?.id : answer.problem;
    };
    expect(await idFor([patient(), visit(AFTER_BIRTH), epds(13)])).toBe('OUR-T1');
    expect(await idFor([patient(), visit(OFFICE), epds(13)])).toBe('S-F3');
  });
});

describe('a child is never the person', () => {
  test.each([
    ['a toddler', '2024-06-01'],
    ['a child of eleven', '2014-11-25'],
  ])('%s: asked who the parent is', async (_, birthDate) => {
    const chart = [patient({ birthDate }), visit(OFFICE), epds(14)];
    const they = await explained(chart);
    expect(they.person.reference).toBeNull();
    expect(they.listed).toBe(false);
  });

  test('someone of twelve is', async () => {
    const chart = [patient({ birthDate: '2014-11-24' }), visit(OFFICE), epds(14)];
    expect(await explained(chart)).toMatchObject({ person: { reference: 'Patient/1' } });
  });
});

describe('a positive screen that is too old', () => {
  const old = epds(14, '2026-11-09');

  test('lists her to repeat it, with the offer one tap away', async () => {
    const she = await explained([patient(), visit(AFTER_BIRTH), birth, old]);
    expect(she).toMatchObject({
      listed: true,
      reasons: ['repeat the screen'],
      gate: 'rescreen',
      script: null,
    });
    expect(she.all[0]).toBe('S-T1');
  });

  test.each<[string, readonly fhir4.Resource[]]>([
    ['one of 14 days is today’s business', [epds(14, '2026-11-10')]],
    ['one that was answered again', [old, epds(4)]],
    [
      'one that was answered again later, and that is old too',
      [epds(14, '2026-10-20'), epds(4, '2026-11-05')],
    ],
    ['a negative one', [epds(4, '2026-11-01')]],
    ['one of more than a year ago', [epds(14, '2025-11-20')]],
  ])('%s is not listed so', async (_, forms) => {
    const she = await explained([patient(), visit(AFTER_BIRTH), birth, ...forms]);
    expect(she.gate).not.toBe('rescreen');
    expect(she.reasons).not.toContain('repeat the screen');
  });
});
