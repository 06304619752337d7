import '../../src/content/scripts/later-scripts.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { readStory } from '../../fhir-fixtures/read-story.ts';
import sample from '../../public/practice/sample.json' with { type: 'json' };
import { partsOf } from '../../src/app/practice-file/practice-parts.ts';
import { parsePractice } from '../../src/app/practice-file/read-practice.ts';
import { plannedCheckIn } from '../../src/app/visit/next-visit.ts';
import { scriptVariables } from '../../src/app/visit/script-variables.ts';
import type { Visit } from '../../src/app/visit/visit.ts';
import { ownWordsOf } from '../../src/content/practice-scripts/practice-scripts.ts';
import { en } from '../../src/content/words/en/en.ts';
import { gateRoleOf } from '../../src/domain/people/clinician-role.ts';
import { deliveryTo } from '../../src/domain/place/delivery.ts';
import { INSTRUMENTS } from '../../src/domain/screening/instruments.ts';
import { withOwnConsent } from '../../src/domain/script/own-consent.ts';
import type { Line } from '../../src/domain/script/script-lines.ts';
import { readHelpLine } from '../../src/smart/help-line.ts';
import { CallHer } from '../../src/ui/call/call-her.tsx';
import { WordsProvider } from '../../src/ui/context/later-words.ts';
import { type AtVisit, VisitProvider } from '../../src/ui/context/visit-context.ts';
import { PlaceFacts } from '../../src/ui/place/place-facts.tsx';
import { explainChart } from '../../tools/explain/explain-chart.ts';
import { explanationOf } from '../../tools/explain/explanation.ts';
import { practiceSchema } from '../../tools/settings/practice-schema.ts';
import { settingsOf } from '../../tools/settings/to-editor-schema.ts';

// No setting does nothing: for each key of a practice file, files that differ in it alone, and what
// the app makes of one chart with each. A key that is not in the table fails, and so does one whose
// files make no difference.

const DAY = '2026-11-23';
const AT = '2026-11-23T11:00:00-05:00';
type Settings = Readonly<Record<string, unknown>>;

/** What the app makes of a chart with this practice file, or what is wrong with the file. */
async function seen(settings: Settings, chart: unknown = readStory('p02-amara-mockridge', DAY)) {
  const file = { ...sample, ...settings };
  const parsed = parsePractice(file, (parts) => partsOf(parts, ownWordsOf));
  if (!parsed.ok) return parsed.problems;
  const { practice } = parsed;
  const explained = await explainChart(JSON.stringify(chart), { at: AT, practice });
  if (!explained.ok) throw new Error(explained.problem);
  const { visit } = explained;
  return {
    explained: explanationOf(visit, explained.notSearched),
    today: visit.today,
    cutoffs: visit.finding.findings.map(({ cutoff, positive }) => ({ cutoff, positive })),
    script: visit.script,
    offer: visit.offerScript,
    refused: practice.ownScripts.refused,
    consent: withOwnConsent(QUESTIONS, practice.consent),
    variables: scriptVariables(visit, visit.destination),
    role: gateRoleOf(['our-role'], practice),
    checkIn: plannedCheckIn(visit),
    places: visit.destinations.map(({ destination, ...match }) => ({
      ...match,
      second: destination.secondPhone,
      modes: destination.modes,
      portal: destination.portal,
      sentBy: deliveryTo(destination),
      fax: destination.fax,
      closed: destination.closedDays,
    })),
    screen: onScreen(visit),
    helpLine: await readHelpLine('practice/ours.json', async () => Response.json(file)),
  };
}

/** The place as it is offered, and what is said when she is called and a message may be left. */
function onScreen(visit: Visit): string {
  const contact = { voicemail: true, safeToCall: true };
  const handoff = { ...visit.handoff, episode: { record: { contact } } };
  const at = { visit: { ...visit, handoff }, later: { is: 'loading' } } as unknown as AtVisit;
  const { destination } = visit;
  return renderToStaticMarkup(
    <WordsProvider value={en}>
      <VisitProvider value={at}>
        {destination === null ? null : <PlaceFacts destination={destination} />}
        <CallHer />
      </VisitProvider>
    </WordsProvider>,
  );
}

const QUESTIONS: readonly Line[] = (['en', 'es'] as const).map((lang) => ({
  id: lang === 'en' ? ('EN-CONSENT' as const) : ('ES-CONSENT' as const),
  lang,
  interpreterReads: false,
}));

const PLACE = {
  id: 'OURS',
  name: 'Fictional Counseling',
  phones: ['+1-202-555-0142'],
  hours: [{ days: ['mon'], opens: '08:00', closes: '17:00' }],
  timeZone: 'America/New_York',
  languages: ['en'],
  payers: ['any'],
  specialties: ['perinatal'],
  telehealth: true,
  promise: { value: 4, unit: 'hours' },
  earliestSlot: '2026-12-01T09:00:00-05:00',
  contact: 'Paula Placeholder',
  modes: ['phone'],
  portal: 'https://portal.example.org/in',
  lastVerified: '2026-01-05',
  owner: 'Dana Deskwell',
};
const places = (...more: readonly object[]): readonly Settings[] =>
  more.map((one) => ({ destinations: [{ ...PLACE, ...one }] }));

const SENTENCE = {
  id: 'OUR-T1',
  stage: 'transition',
  lang: 'en',
  text: "I'd like to connect you with {{destination}}. {{staff}} will get you scheduled before you leave.",
  author: 'A. Writer',
  date: '2026-11-02',
  approver: 'B. Reader',
  previous: null,
};
const scripts = (...more: readonly object[]): readonly Settings[] =>
  more.map((one) => ({ scripts: [{ ...SENTENCE, ...one }], destinations: [PLACE] }));
const SPANISH = {
  usted: 'Quiero dejar su cita lista hoy, antes de que usted se vaya.',
  tu: 'Quiero conectarte con una terapeuta hoy. Vamos a dejar tu cita lista antes de que te vayas.',
};
const without = (key: string, from: object): object =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key));

const QUESTION = {
  en: 'We share your name, your number and today’s result with {{destination}}. Is that OK with you?',
  es: 'Compartimos su nombre, su número y el resultado de hoy con {{destination}}. ¿Está de acuerdo?',
};
const consent = (lang: 'en' | 'es', ...more: readonly object[]): readonly Settings[] =>
  more.map((one) => {
    const { author, date, approver } = SENTENCE;
    const own = { version: '1', text: QUESTION[lang], author, date, approver, previous: null };
    return { consent: { [lang]: { ...own, ...one } } };
  });

const ADDRESS = 'https://practice.example.org/Questionnaire/ours';
const ROWS = 'abcdefghij'.split('');
const FORM = { questionnaire: ADDRESS, instrument: 'EPDS', items: ROWS };
const SURVEY = { category: [{ coding: [{ code: 'survey' }] }] };

const chartOf = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  entry: [
    {
      resource: {
        resourceType: 'Patient',
        id: '1',
        name: [{ given: ['Testa'], family: 'Sample' }],
      },
    },
    ...resources.map((resource) => ({ resource })),
  ],
});
const result = (code: object, value: number) => ({
  resourceType: 'Observation',
  id: `result-${JSON.stringify(code).length}-${value}`,
  status: 'final',
  ...SURVEY,
  code: { coding: [code] },
  subject: { reference: 'Patient/1' },
  effectiveDateTime: DAY,
  valueInteger: value,
});
/** Ten answers that add up to 12, the last one marked; a total of its own and a yes/no question. */
const OWN_FORM = chartOf({
  resourceType: 'QuestionnaireResponse',
  id: 'own',
  status: 'completed',
  questionnaire: ADDRESS,
  subject: { reference: 'Patient/1' },
  authored: DAY,
  item: [
    ...ROWS.map((linkId, index) => ({
      linkId,
      answer: [{ valueInteger: index === 0 ? 3 : index === 9 ? 0 : 1 }],
    })),
    { linkId: 'sum', answer: [{ valueInteger: 20 }] },
    { linkId: 'ever', answer: [{ valueBoolean: true }] },
  ],
});
const SYSTEM = 'https://practice.example.org/codes';
const codesOf = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${SYSTEM}|${prefix}${index + 1}`);
const OWN_RESULT = chartOf(
  result({ system: SYSTEM, code: 'T7' }, 14),
  result({ system: SYSTEM, code: 'I10' }, 2),
);

type Row = { readonly files: readonly Settings[]; readonly chart?: unknown };

const cutoffRows: Readonly<Record<string, Row>> = Object.fromEntries(
  Object.values(INSTRUMENTS).map(({ id, cutoff }) => [
    `cutoffs.${id}`,
    {
      files: [{}, { cutoffs: { [id]: cutoff.value + 1 } }],
      chart: chartOf(result({ code: `${id.toLowerCase()}-total` }, cutoff.value)),
    },
  ]),
);

const TABLE: Readonly<Record<string, Row>> = {
  name: { files: [{}, { name: 'Another Clinic' }] },
  phone: { files: [{}, { phone: '+1-202-555-0199' }] },
  timeZone: { files: [{}, { timeZone: 'Pacific/Kiritimati' }] },
  cutoffs: { files: [{}, { cutoffs: { EPDS: 12 } }] },
  ...cutoffRows,
  epds3aCutoff: {
    files: [{}, { epds3aCutoff: 9 }],
    chart: readStory('p06-zainab-demoverse', DAY),
  },
  everyoneGaveBirth: {
    files: [{ everyoneGaveBirth: true }, { everyoneGaveBirth: false }],
    chart: chartOf(result({ system: 'http://loinc.org', code: '70274-6' }, 14)),
  },
  helpLine: { files: [{}, { helpLine: { name: 'Desk', phone: '+1-202-555-0111' } }] },
  'helpLine.name': { files: [{}, { helpLine: { ...sample.helpLine, name: 'Desk' } }] },
  'helpLine.phone': { files: [{}, { helpLine: { ...sample.helpLine, phone: '+1-202-555-0111' } }] },
  destinations: { files: [{}, { destinations: [PLACE] }] },
  'destinations[].id': { files: places({}, { id: 'THEIRS' }) },
  'destinations[].name': { files: places({}, { name: 'Imaginary Therapy' }) },
  'destinations[].phones': { files: places({}, { phones: [...PLACE.phones, '+1-202-555-0143'] }) },
  'destinations[].hours': { files: places({}, { hours: [] }) },
  'destinations[].hours[].days': {
    files: places({}, { hours: [{ days: ['tue'], opens: '08:00', closes: '17:00' }] }),
  },
  'destinations[].hours[].opens': {
    files: places({}, { hours: [{ days: ['mon'], opens: '12:00', closes: '17:00' }] }),
  },
  'destinations[].hours[].closes': {
    files: places({}, { hours: [{ days: ['mon'], opens: '08:00', closes: '10:00' }] }),
  },
  'destinations[].holidays': { files: places({}, { holidays: [DAY] }) },
  'destinations[].timeZone': { files: places({}, { timeZone: 'America/Los_Angeles' }) },
  'destinations[].languages': { files: places({}, { languages: ['es'] }) },
  'destinations[].payers': { files: places({}, { payers: ['Nobody’s Plan'] }) },
  'destinations[].specialties': { files: places({}, { specialties: ['loss'] }) },
  'destinations[].telehealth': { files: places({}, { telehealth: false }) },
  'destinations[].promise': {
    files: [...places({}), { destinations: [without('promise', PLACE)] }],
  },
  'destinations[].promise.value': { files: places({}, { promise: { value: 2, unit: 'hours' } }) },
  'destinations[].promise.unit': {
    files: places({}, { promise: { value: 4, unit: 'business_days' } }),
  },
  'destinations[].earliestSlot': {
    files: places({}, { earliestSlot: '2026-12-03T09:00:00-05:00' }),
  },
  'destinations[].contact': { files: places({}, { contact: 'Someone Else' }) },
  'destinations[].modes': { files: places({}, { modes: ['portal'] }) },
  'destinations[].delivery': {
    files: places(
      { modes: ['portal'] },
      { modes: ['portal'], delivery: 'fax', fax: '+1-202-555-0149' },
    ),
  },
  'destinations[].fax': {
    files: places(
      { delivery: 'fax', fax: '+1-202-555-0149' },
      { delivery: 'fax', fax: '+1-202-555-0148' },
    ),
  },
  'destinations[].portal': { files: places({}, { portal: 'https://other.example.org/' }) },
  'destinations[].lastVerified': { files: places({}, { lastVerified: DAY }) },
  'destinations[].owner': { files: places({}, { owner: 'Robin Deskwell' }) },
  destinationOrder: {
    files: [
      ['OURS', 'TWO'],
      ['TWO', 'OURS'],
    ].map((destinationOrder) => ({
      destinationOrder,
      destinations: [
        PLACE,
        { ...PLACE, id: 'TWO', name: 'Second Place', phones: ['+1-202-555-0145'] },
      ],
    })),
  },
  holidays: { files: [{}, { holidays: ['2026-12-01/2026-12-20'] }] },
  linkIds: { files: [{}, { linkIds: [FORM] }], chart: OWN_FORM },
  'linkIds[].questionnaire': {
    files: [{ linkIds: [FORM] }, { linkIds: [{ ...FORM, questionnaire: `${ADDRESS}-2` }] }],
    chart: OWN_FORM,
  },
  'linkIds[].instrument': {
    files: ['PHQ-9', 'PHQ-9M'].map((instrument) => ({
      linkIds: [{ ...FORM, instrument, items: ROWS.slice(0, 9) }],
    })),
    chart: OWN_FORM,
  },
  'linkIds[].items': {
    files: [{ linkIds: [FORM] }, { linkIds: [{ ...FORM, items: ROWS.toReversed() }] }],
    chart: OWN_FORM,
  },
  'linkIds[].total': {
    files: [{ linkIds: [FORM] }, { linkIds: [{ ...FORM, total: 'sum' }] }],
    chart: OWN_FORM,
  },
  'linkIds[].yesNo': {
    files: [[], ['ever']].map((yesNo) => ({
      linkIds: [{ ...FORM, instrument: 'PHQ-9', items: [...ROWS.slice(0, 8), 'j'], yesNo }],
    })),
    chart: OWN_FORM,
  },
  itemCodes: {
    files: [{}, { itemCodes: [{ instrument: 'EPDS', total: `${SYSTEM}|T7` }] }],
    chart: OWN_RESULT,
  },
  'itemCodes[].instrument': {
    files: ['EPDS', 'GAD-7'].map((instrument) => ({
      itemCodes: [{ instrument, total: `${SYSTEM}|T7` }],
    })),
    chart: OWN_RESULT,
  },
  'itemCodes[].items': {
    files: ['I', 'J'].map((prefix) => ({
      itemCodes: [{ instrument: 'EPDS', items: codesOf(prefix, 10) }],
    })),
    chart: OWN_RESULT,
  },
  'itemCodes[].total': {
    files: ['T7', 'T8'].map((code) => ({
      itemCodes: [{ instrument: 'EPDS', total: `${SYSTEM}|${code}` }],
    })),
    chart: OWN_RESULT,
  },
  clinicianRoles: { files: [{}, { clinicianRoles: ['our-role'] }] },
  lossFlags: { files: [{}, { lossFlags: [] }], chart: readStory('p13-rosalind-quietmock', DAY) },
  staffName: { files: [{}, { staffName: 'Robin' }] },
  callBackHours: { files: [{}, { callBackHours: { from: '10:00', to: '15:00' } }] },
  'callBackHours.from': {
    files: ['09:00', '10:00'].map((from) => ({ callBackHours: { from, to: '17:00' } })),
  },
  'callBackHours.to': {
    files: ['17:00', '15:00'].map((to) => ({ callBackHours: { from: '09:00', to } })),
  },
  spanishFormality: {
    files: ['usted', 'tu'].map((spanishFormality) => ({
      spanishFormality,
      destinations: [PLACE],
      scripts: (['usted', 'tu'] as const).map((formality) => ({
        ...SENTENCE,
        id: `OUR-${formality}`,
        lang: 'es',
        formality,
        text: SPANISH[formality],
      })),
    })),
    chart: readStory('p04-marisol-ejemplo', DAY),
  },
  scripts: { files: [{ destinations: [PLACE] }, ...scripts({})] },
  'scripts[].id': { files: scripts({}, { id: 'OUR-T2' }) },
  'scripts[].stage': { files: scripts({}, { stage: 'nowhere' }) },
  'scripts[].audience': { files: scripts({}, { audience: 'nobody' }) },
  'scripts[].lang': { files: scripts({}, { lang: 'es' }) },
  'scripts[].text': { files: scripts({}, { text: 'If you want, call them. It is mild.' }) },
  'scripts[].form': { files: scripts({}, { form: 'neuter' }) },
  'scripts[].formality': { files: scripts({}, { formality: 'vos' }) },
  'scripts[].first': { files: scripts({}, { first: true }) },
  'scripts[].author': { files: scripts({}, { author: SENTENCE.approver }) },
  'scripts[].approver': { files: scripts({}, { approver: SENTENCE.author }) },
  'scripts[].date': { files: scripts({}, { date: 'soon' }) },
  'scripts[].previous': {
    files: [...scripts({}), { destinations: [PLACE], scripts: [without('previous', SENTENCE)] }],
  },
  consent: { files: [{}, ...consent('en', {})] },
  ...Object.fromEntries(
    (['en', 'es'] as const).flatMap((lang): [string, Row][] => [
      [`consent.${lang}`, { files: [{}, ...consent(lang, {})] }],
      [`consent.${lang}.version`, { files: consent(lang, {}, { version: '2' }) }],
      [`consent.${lang}.text`, { files: consent(lang, {}, { text: 'OK?' }) }],
      [`consent.${lang}.author`, { files: consent(lang, {}, { author: SENTENCE.approver }) }],
      [`consent.${lang}.approver`, { files: consent(lang, {}, { approver: SENTENCE.author }) }],
      [`consent.${lang}.date`, { files: consent(lang, {}, { date: 'soon' }) }],
      [`consent.${lang}.previous`, { files: consent(lang, {}, { previous: 3 }) }],
    ]),
  ),
  childChartNote: {
    files: ['none', 'minimal', 'billing'].map((childChartNote) => ({ childChartNote })),
    chart: readStory('p07-keisha-testudo', DAY),
  },
};

/** For whoever keeps the file: an editor reads it, the app takes it and does nothing with it. */
const FOR_EDITORS = ['$schema'];

describe('each setting of a practice file changes what happens', () => {
  test('the table has every key of the schema, and no other', () => {
    const keys = settingsOf(practiceSchema());
    expect([...Object.keys(TABLE), ...FOR_EDITORS].toSorted()).toEqual([...keys].toSorted());
  });

  test.each(Object.entries(TABLE))('%s', async (_key, { files, chart }) => {
    const outcomes = await Promise.all(
      (files.length === 1 ? [{}, ...files] : files).map((file) => seen(file, chart)),
    );
    const different = new Set(outcomes.map((outcome) => JSON.stringify(outcome)));
    expect(different.size).toBe(outcomes.length);
  });

  test.each(FOR_EDITORS)('%s is for editors, and nothing differs by it', async (key) => {
    expect(await seen({ [key]: 'elsewhere.json' })).toEqual(await seen({}));
  });
});
