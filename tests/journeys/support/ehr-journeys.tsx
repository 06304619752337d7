import { screen, within } from '@testing-library/react';
import { notesIn } from '../../../src/fhir/note/notes-in.ts';
import { arrives } from './arrives.ts';
import { type Clinic, MAYA, openClinicOf } from './clinic.ts';
import { type AtScreen, openApp } from './open-app.tsx';

/** What one journey came to on one EHR: a row of docs/ehr-support.md. */
export type Row = {
  readonly journey: string;
  /** How it ended: the lawful end, or what the journey is for. */
  readonly end: string;
  /** What is in the chart that was not there before. */
  readonly written: string;
  /** The records that the handoff note carries. */
  readonly note: string;
  readonly taps: number;
  readonly requests: number;
};

/** One journey: whose stories it needs, and the way through it. Throws where it cannot be walked. */
export type Journey = {
  readonly name: string;
  readonly story: string;
  /** Whose chart the handoff is kept in. */
  readonly person: string;
  /** What the clinic has arranged with the receiving practice, before the chart is opened. */
  readonly arrange?: (clinic: Clinic) => Promise<void>;
  readonly walk: (visit: Walk) => Promise<string>;
};

type Walk = {
  readonly clinic: Clinic;
  readonly app: () => AtScreen;
  /** Closes this browser and opens the chart in another one, signed in as someone else. */
  readonly openAs: (options?: Parameters<typeof openApp>[2]) => Promise<void>;
};

const heading = (name: string | RegExp) => screen.findByRole('heading', { name });

/** The last step is in the chart, or on this screen to be pasted. */
const kept = () => screen.findByText(/^(Saved to chart|Kept on this screen)/);

async function agree({ app }: Walk, given: string): Promise<void> {
  await app().tap(`${given} agrees`);
  await app().tap(/^Yes, call now|^Yes: I will call/);
  await screen.findByRole('button', { name: 'Start call' });
}

async function book({ app }: Walk): Promise<void> {
  await app().tap('Start call');
  await app().tap('Appointment set');
  await app().type('Date and time', '12/4 230p');
  await app().tap('Save appointment');
  await heading(/^Appointment (saved|made)$/);
  await kept();
}

const PHONE: Journey = {
  name: 'phone, appointment',
  story: 'p01-testa-samplewell',
  person: 'p01',
  walk: async (visit) => {
    await agree(visit, 'Testa');
    await book(visit);
    await visit.openAs({ user: MAYA });
    await heading(/^Appointment (saved|made)$/);
    return 'A: appointment';
  },
};

/**
 * The first practice sees a task in the shared record; where the EHR lets none be made, it is sent
 * a fax, as the directory there then says.
 */
async function faxWhereNoTaskIsTaken(clinic: Clinic): Promise<void> {
  const { ehr } = clinic;
  const read = (path: string) =>
    ehr.fhir.handle(new Request(`${ehr.issuer}/${path}`), {
      scopes: ['system/*.cruds'],
      patient: null,
    });
  const statement: fhir4.CapabilityStatement = await (await read('metadata')).json();
  const task = statement.rest?.[0]?.resource?.find(({ type }) => type === 'Task');
  if (task?.interaction?.some(({ code }) => code === 'create')) return;
  const practice: fhir4.HealthcareService = await (await read('HealthcareService/d1')).json();
  const fax = 'http://terminology.hl7.org/CodeSystem/service-referral-method';
  const [phone] = practice.referralMethod ?? [];
  arrives(clinic, {
    ...practice,
    referralMethod: [...(phone ? [phone] : []), { coding: [{ system: fax, code: 'fax' }] }],
  });
}

const PORTAL: Journey = {
  name: 'portal, dated call',
  story: 'p01-testa-samplewell',
  person: 'p01',
  arrange: faxWhereNoTaskIsTaken,
  walk: async (visit) => {
    await visit.app().tap('Testa agrees');
    const send = await screen.findByRole('button', { name: /^Yes, (send it now|fax it)$/ });
    await visit.app().tap(send.textContent ?? '');
    if (send.textContent === 'Yes, fax it') await visit.app().tap('I sent it');
    await heading('Sent. When will they call, and who?');
    await visit.app().type('Date and time of the call', '11/24 9:00a');
    await visit.app().tap('Testa says a call at this time is safe', 'checkbox');
    await visit.app().tap('Save next step');
    await heading(/^Next step (saved|agreed)$/);
    await kept();
    await visit.openAs();
    await heading(/^Next step (saved|agreed)$/);
    return 'B: dated call, named contact';
  },
};

const COORDINATOR: Journey = {
  name: 'coordinator, appointment',
  story: 'p01-testa-samplewell',
  person: 'p01',
  walk: async (visit) => {
    await visit.app().tap('Testa agrees');
    await visit.app().tap('Yes: pass to Maya');
    await heading('Passed to Maya');
    await kept();
    await visit.openAs({ user: MAYA });
    await heading('Waiting for you');
    await visit.app().tap('I have it: call with Testa');
    await screen.findByRole('button', { name: 'Start call' });
    await book(visit);
    return 'A: appointment, by the colleague';
  },
};

const WAIT: Journey = {
  name: 'not today, then yes',
  story: 'p10-priya-sandboxer',
  person: 'p10',
  walk: async (visit) => {
    await visit.app().tap('Not today');
    await visit.app().tap('Talk it over first', 'radio');
    await visit.app().tap(/^Save, check in/);
    await heading('Check-in planned');
    await kept();
    visit.clinic.setTime('2026-12-07T16:00:00.000Z');
    visit.clinic.addVisit('p10', 'p10-visit-2');
    await visit.openAs({ encounter: 'p10-visit-2' });
    await heading('Planned check-in');
    await agree(visit, 'Priya');
    return 'D: dated check-in; accepted at the next visit';
  },
};

const PAUSE: Journey = {
  name: 'clinician step, then on',
  story: 'p02-amara-mockridge',
  person: 'p02',
  walk: async (visit) => {
    await visit.app().tap('I talked with Amara: continue');
    await visit.app().tap('C-SSRS', 'radio');
    await visit.app().tap('Save: go on with Amara');
    await heading('Talk with Amara');
    await kept();
    await visit.openAs();
    await heading('Talk with Amara');
    await agree(visit, 'Amara');
    await book(visit);
    return 'A: appointment, after the step';
  },
};

const PEDIATRIC: Journey = {
  name: 'from the infant’s chart',
  story: 'p07-keisha-testudo',
  person: 'p07-parent',
  walk: async (visit) => {
    await agree(visit, 'Keisha');
    await book(visit);
    return 'A: appointment, in her own chart';
  },
};

const RESUME: Journey = {
  name: 'a second person goes on',
  story: 'p01-testa-samplewell',
  person: 'p01',
  walk: async (visit) => {
    await agree(visit, 'Testa');
    await kept();
    await visit.openAs({ user: MAYA });
    await book(visit);
    return 'A: appointment, by the second person';
  },
};

const UNDO: Journey = {
  name: 'taken back, then again',
  story: 'p01-testa-samplewell',
  person: 'p01',
  walk: async (visit) => {
    await agree(visit, 'Testa');
    await kept();
    await visit.app().tap('Undo');
    await heading('Talk with Testa');
    await kept();
    await visit.openAs();
    await heading('Talk with Testa');
    await agree(visit, 'Testa');
    return 'taken back, and agreed anew';
  },
};

export const JOURNEYS: readonly Journey[] = [
  PHONE,
  PORTAL,
  COORDINATOR,
  WAIT,
  PAUSE,
  PEDIATRIC,
  RESUME,
  UNDO,
];

const TYPES = [
  ...['ServiceRequest', 'Task', 'Communication', 'Appointment', 'DocumentReference', 'Flag'],
  ...['QuestionnaireResponse', 'Provenance'],
];

/** Walks one journey on one EHR, and tells what it left in the chart. */
export async function walk(ehr: string, journey: Journey): Promise<Row> {
  const clinic = openClinicOf({ ehr }, journey.story);
  const infant = journey.person.endsWith('-parent');
  const story = journey.person.replace('-parent', '');
  const chart = infant ? `${story}-infant` : story;
  const encounter = `${story}-visit`;
  await journey.arrange?.(clinic);
  const before = new Set((await everything(clinic)).map(nameOf));
  let app = await openApp(clinic, chart, { encounter });
  let tapsBefore = 0;
  const visit: Walk = {
    clinic,
    app: () => app,
    openAs: async (options = {}) => {
      await pasteNote(clinic, app, journey.person);
      tapsBefore += app.taps();
      app.close();
      app = await openApp(clinic, chart, { encounter, ...options });
    },
  };
  try {
    const end = await journey.walk(visit);
    await pasteNote(clinic, app, journey.person);
    const all = await everything(clinic);
    const mine = all.filter((one) => !before.has(nameOf(one)));
    return {
      journey: journey.name,
      end,
      written: counted(mine.map(({ resourceType }) => resourceType)),
      note: noteOf(all),
      taps: tapsBefore + app.taps(),
      requests: clinic.requests.filter((request) => / \/fhir(\/|\?|$)/.test(request)).length,
    };
  } finally {
    app.close();
    clinic.close();
  }
}

const nameOf = ({ resourceType, id }: fhir4.Resource): string => `${resourceType}/${id}`;

async function everything(clinic: Clinic): Promise<readonly fhir4.Resource[]> {
  const found = await Promise.all(TYPES.map((type) => clinic.inChart(`${type}?_count=500`)));
  return found.flat();
}

/** `2 Task, 1 ServiceRequest`; in the order of TYPES. */
const counted = (types: readonly string[]): string =>
  TYPES.map((type) => [types.filter((one) => one === type).length, type] as const)
    .filter(([count]) => count > 0)
    .map(([count, type]) => `${count} ${type}`)
    .join(', ') || 'nothing';

const noteOf = (resources: readonly fhir4.Resource[]): string => {
  const kinds = notesIn(resources).notes.flatMap(({ note }) =>
    note.records.map(({ kind }) => kind.replaceAll('_', ' ')),
  );
  return kinds.length === 0 ? 'no note' : [...new Set(kinds)].join(', ');
};

/** Where the screen says NOT IN CHART: somebody copies the note, and signs it as a note of theirs. */
async function pasteNote(clinic: Clinic, app: AtScreen, person: string): Promise<void> {
  const region = app.shown.queryByRole('region', { name: 'NOT IN CHART' });
  if (region === null) return;
  const text = region.querySelector('pre')?.textContent ?? '';
  const paste = within(region).queryByRole('button', { name: 'I pasted it into the chart' });
  if (paste !== null) await app.tap('I pasted it into the chart');
  const bytes = new TextEncoder().encode(text);
  const pasted: fhir4.Bundle<fhir4.FhirResource> = {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      {
        resource: {
          resourceType: 'DocumentReference',
          status: 'current',
          type: { coding: [{ system: 'http://loinc.org', code: '11506-3' }] },
          subject: { reference: `Patient/${person}` },
          date: clinic.now(),
          content: [{ attachment: { contentType: 'text/plain', data: base64(bytes) } }],
        },
        request: { method: 'POST', url: 'DocumentReference' },
      },
    ],
  };
  const loaded = clinic.ehr.fhir.load(pasted);
  if (!loaded.ok) throw new Error(`the pasted note was refused: ${JSON.stringify(loaded.outcome)}`);
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
