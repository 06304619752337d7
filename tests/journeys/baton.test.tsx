import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SignedInUser } from '../../sandbox/authorization-server/launches.ts';
import { type Clinic, MAYA, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

const JO: SignedInUser = {
  reference: 'PractitionerRole/care-coordinator',
  name: 'Jo Placeholderson',
};
const FRED: SignedInUser = { reference: 'PractitionerRole/front-desk', name: 'Fred Deskmann' };
/** The same Maya, as an EHR that names the person and not the role. */
const MAYA_HERSELF: SignedInUser = { reference: 'Practitioner/medical-assistant', name: MAYA.name };

let clinic: Clinic;
let app: AtScreen;

beforeEach(() => {
  clinic = openClinic('p01-testa-samplewell', 'p20-yara-safecall');
});
afterEach(() => {
  app.close();
  clinic.close();
});

/** Olive asks, Testa agrees, and the rest is passed on: the provider's whole part. */
async function passedTo(name: string): Promise<void> {
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  if (name !== 'Maya') await app.tap(name, 'radio');
  await app.tap(`Yes: pass to ${name}`);
  await screen.findByRole('heading', { name: `Passed to ${name}` });
}

/** Another person, in a browser of their own. */
async function openAs(user: SignedInUser): Promise<void> {
  app.close();
  app = await openApp(clinic, 'p01', { user });
}

const heading = (name: string) => screen.findByRole('heading', { name });
const minutesLater = (minutes: number) =>
  clinic.setTime(new Date(Date.parse(clinic.now()) + minutes * 60_000).toISOString());
const batons = async () =>
  (await clinic.inChart('Task?patient=p01&code=handoff-logistics')) as readonly fhir4.Task[];

/** Someone claims it in another browser, while this one still shows it as free. */
async function claimedBy(who: SignedInUser): Promise<void> {
  const [baton] = await batons();
  const task = {
    ...baton,
    status: 'accepted',
    owner: { reference: who.reference, display: who.name },
    executionPeriod: { start: clinic.now() },
  };
  const request = new Request(`${clinic.ehr.issuer}/Task/${baton?.id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/fhir+json' },
    body: JSON.stringify(task),
  });
  const saved = await clinic.ehr.fhir.handle(request, {
    scopes: ['system/*.cruds'],
    patient: null,
  });
  if (!saved.ok) throw new Error(await saved.text());
}

describe('Olive passes it to Maya', () => {
  test('in 2 taps, and Maya books it in 4 more: 6 in all', async () => {
    await passedTo('Maya');
    expect(app.taps()).toBe(2);
    await openAs(MAYA);
    await heading('Waiting for you');
    await app.tap('I have it: call with Testa');
    await app.tap('Start call');
    await app.tap('Appointment set');
    await app.type('Date and time', '12/4 230p');
    await app.tap('Save appointment');
    await heading('Appointment saved');
    expect(app.taps()).toBe(4);
    expect(app.typedFields()).toBe(1);
    expect(await batons()).toMatchObject([
      {
        status: 'completed',
        requester: { reference: 'PractitionerRole/ob-provider' },
        owner: { reference: 'PractitionerRole/medical-assistant' },
      },
    ]);
  });

  test('it waits in the chart for her by name, with a deadline, about Testa and nobody else', async () => {
    await passedTo('Maya');
    expect(await batons()).toMatchObject([
      {
        status: 'requested',
        for: { reference: 'Patient/p01' },
        owner: { reference: 'PractitionerRole/medical-assistant', display: 'Maya Mockworth, MA' },
        restriction: { period: { end: '2026-11-23T17:00:00Z' } },
      },
    ]);
  });

  test('an EHR that names the person and not the role finds her all the same', async () => {
    await passedTo('Maya');
    await openAs(MAYA_HERSELF);
    await heading('Waiting for you');
  });

  test('the handoff’s owner follows the claim', async () => {
    await passedTo('Maya');
    await openAs(MAYA);
    await app.tap('I have it: call with Testa');
    await heading('Call with Testa now');
    const [root] = (await clinic.inChart('Task?patient=p01&code=warm-handoff')) as fhir4.Task[];
    expect(root?.owner?.reference).toBe('PractitionerRole/medical-assistant');
  });

  test('whoever took it says who they are, in the words for it', async () => {
    await passedTo('Maya');
    await openAs(MAYA);
    await app.tap('I have it: call with Testa');
    expect(await screen.findByText(/^Hi Testa, I'm Maya\./)).toBeTruthy();
  });

  test('Olive then sees that Maya has it, and since when', async () => {
    await passedTo('Maya');
    minutesLater(1);
    await openAs(MAYA);
    await app.tap('I have it: call with Testa');
    await heading('Call with Testa now');
    app.close();
    app = await openApp(clinic, 'p01');
    await heading('Maya has it');
    expect(screen.getByText(/opened 11:01/)).toBeTruthy();
  });
});

describe('not picked up', () => {
  test('within 3 minutes nobody is told anything', async () => {
    await passedTo('Maya');
    minutesLater(2);
    await app.tap('Check now');
    expect(screen.queryByText('Not picked up yet.')).toBeNull();
  });

  test('after 3 minutes Olive is told, and can pass it to someone else', async () => {
    await passedTo('Maya');
    minutesLater(3);
    await app.tap('Check now');
    await screen.findByText('Not picked up yet.');
    await app.tap('Pass to someone else');
    await app.tap('Jo', 'radio');
    await app.tap('Pass to Jo');
    await heading('Passed to Jo');
    expect((await batons()).map(({ status }) => status).toSorted()).toEqual([
      'cancelled',
      'requested',
    ]);
  });

  test('Olive can take it back and make the call herself', async () => {
    await passedTo('Maya');
    await app.tap('Take it back');
    await heading('Call with Testa now');
    expect(await batons()).toMatchObject([{ status: 'cancelled' }]);
  });

  test('Maya can give it back with a reason, which Olive reads', async () => {
    await passedTo('Maya');
    await openAs(MAYA);
    await app.tap('I have it: call with Testa');
    await app.tap('Called away', 'radio');
    await app.tap('Give it back');
    await screen.findByText('Maya gave it back: Called away');
    await openAs({ reference: 'PractitionerRole/ob-provider', name: 'Dr. Olive Specimen, CNM' });
    await screen.findByText('Maya gave it back: Called away');
    expect(await batons()).toMatchObject([
      { status: 'rejected', statusReason: { text: 'Called away' } },
    ]);
  });
});

describe('a role’s queue', () => {
  test('is open to whoever has the role, and to nobody else', async () => {
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    await app.tap('Any coordinator', 'radio');
    await app.tap('Yes: pass to Any coordinator');
    await heading('Passed to Any coordinator');
    await openAs(FRED);
    await heading('Passed to Any coordinator');
    await openAs(JO);
    await heading('Waiting for you');
    expect(await batons()).toMatchObject([
      {
        owner: { reference: 'Organization/practice' },
        performerType: [{ coding: [{ code: '171M00000X' }] }],
      },
    ]);
  });

  test('H12: of two who claim, one wins and the other sees who has it', async () => {
    await passedTo('Maya');
    await openAs(MAYA);
    await heading('Waiting for you');
    await claimedBy(JO);
    await app.tap('I have it: call with Testa');
    await heading('Jo has it');
    expect(await batons()).toMatchObject([
      { status: 'accepted', owner: { reference: JO.reference } },
    ]);
  });
});

describe('H12: two people press call', () => {
  test('one is on the line, the other sees who, and nothing is written twice', async () => {
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    await app.tap('Yes, call now');
    await heading('Call with Testa now');
    const other = await openApp(clinic, 'p01', { user: JO });
    await other.shown.findByRole('heading', { name: 'Call with Testa now' });
    await other.tap('Start call');
    await other.shown.findByRole('heading', { name: 'On the line' });
    await app.tap('Start call');
    await app.shown.findByRole('heading', { name: 'Jo has it' });
    other.close();
    const [root] = (await clinic.inChart('Task?patient=p01&code=warm-handoff')) as fhir4.Task[];
    expect(root?.owner?.reference).toBe(JO.reference);
    expect(await clinic.inChart('ServiceRequest?patient=p01')).toHaveLength(1);
  });
});

describe('the coordinator joins', () => {
  test('Olive introduces Jo in her own words, and it is a record of its own', async () => {
    await passedTo('Jo');
    expect(await screen.findByText(/^This is Jo\. Jo sets up these visits/)).toBeTruthy();
    await openAs(JO);
    await app.tap('I have it: call with Testa');
    await heading('Call with Testa now');
    app.close();
    app = await openApp(clinic, 'p01');
    await app.tap('I introduced Jo');
    await screen.findByText(/You introduced Jo at 11:00/);
    const found = (await clinic.inChart('Communication?patient=p01')) as fhir4.Communication[];
    const introduction = found.find(({ category }) =>
      category?.some(({ coding }) => coding?.some(({ code }) => code === 'introduction')),
    );
    expect(introduction).toMatchObject({
      sender: { reference: 'PractitionerRole/ob-provider' },
      recipient: [{ reference: 'Patient/p01' }, { reference: JO.reference }],
      medium: [{ coding: [{ code: 'FACE' }] }],
    });
  });
});

describe('H16: how she may be reached', () => {
  const root = async () =>
    ((await clinic.inChart('Task?patient=p01&code=warm-handoff')) as fhir4.Task[])[0];
  const answer = async (code: string) =>
    (await root())?.input?.find(({ type }) => type.coding?.[0]?.code === code)?.valueBoolean;

  test('is not written where nobody asked, and costs no tap', async () => {
    await passedTo('Maya');
    expect(app.taps()).toBe(2);
    expect(await answer('voicemail-ok')).toBeUndefined();
    expect(await answer('text-ok')).toBeUndefined();
  });

  test('a note beside her number is a hint to whoever asks, never an answer', async () => {
    app = await openApp(clinic, 'p20');
    await app.tap('Yara agrees');
    await screen.findByText(/^The chart says: “Do not call or text this number/);
    await app.tap('Yes: pass to Maya');
    await heading('Passed to Maya');
    const [task] = (await clinic.inChart('Task?patient=p20&code=warm-handoff')) as fhir4.Task[];
    expect(task?.input?.filter(({ valueBoolean }) => valueBoolean) ?? []).toEqual([]);
  });

  test('with such a note no call is planned: the check-in is at a visit', async () => {
    app = await openApp(clinic, 'p20');
    await app.tap('Not today');
    await app.tap('Not ready yet', 'radio');
    await app.tap(/^Save, check in/);
    await heading('Check-in planned');
    const [task] = (await clinic.inChart(
      'Task?patient=p20&code=revisit-handoff-offer',
    )) as fhir4.Task[];
    expect(task?.input?.[0]?.valueCode).toBe('visit');
  });

  test('is asked in the words for it, every time', async () => {
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    expect(await screen.findByText(/Is it safe to leave a voicemail there\?/)).toBeTruthy();
  });

  test('one tap says that a voicemail is okay', async () => {
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    await app.tap('Voicemail', 'radio');
    await app.tap('Yes: pass to Maya');
    await heading('Passed to Maya');
    expect(await answer('voicemail-ok')).toBe(true);
    expect(await answer('text-ok')).toBe(false);
  });
});

test('what she was asked before anything was shared is in the chart, word for word', async () => {
  await passedTo('Maya');
  const found = (await clinic.inChart('Communication?patient=p01')) as fhir4.Communication[];
  expect(found).toMatchObject([
    {
      sender: { reference: 'PractitionerRole/ob-provider' },
      instantiatesUri: ['https://warmhandoff.example/fhir/script/en/EN-CONSENT'],
      payload: [{}, { contentString: expect.stringContaining('we will share your name') }],
    },
  ]);
});

test('the staff list cannot be read: the call can still be made from here', async () => {
  clinic.arm({
    name: 'no staff list',
    matches: ({ url }) => url.includes('/PractitionerRole?active'),
    answer: () => Response.json({ resourceType: 'OperationOutcome' }, { status: 403 }),
  });
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  await screen.findByText(/staff list could not be read/);
  await app.tap('Yes, call now');
  await heading('Call with Testa now');
});
