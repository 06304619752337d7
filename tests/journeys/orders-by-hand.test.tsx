import { afterEach, describe, expect, test } from 'vitest';
import { type Clinic, MAYA, openClinicOf } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// A referral order that a clinician made in the EHR itself is used, and no second one is made (H12).

let clinic: Clinic;
let app: AtScreen;

afterEach(() => {
  app.close();
  clinic.close();
});

const PLACE = { reference: 'HealthcareService/d1', display: 'Example Perinatal Therapy' };

/** As a clinician orders it: local words, no code of ours, nobody told about this app. */
const order = (more: Partial<fhir4.ServiceRequest> = {}): fhir4.ServiceRequest => ({
  resourceType: 'ServiceRequest',
  id: 'by-hand',
  // Not every EHR says whose number it is.
  identifier: [{ value: '1042' }],
  status: 'active',
  intent: 'order',
  category: [{ text: 'Referral' }],
  code: { text: 'AMB REFERRAL TO BEHAVIORAL HEALTH' },
  subject: { reference: 'Patient/p01' },
  authoredOn: '2026-11-10T15:00:00Z',
  requester: { reference: 'Practitioner/ob-provider', display: 'Dr. Peter Mockwell, MD' },
  performer: [PLACE],
  note: [{ text: 'Prefers mornings.' }],
  ...more,
});

/** The EHR's own task for it, in somebody's queue. */
const TASK: fhir4.Task = {
  resourceType: 'Task',
  id: 'ehr-task',
  identifier: [{ system: 'urn:oid:1.2.840.555.2', value: '77' }],
  status: 'in-progress',
  businessStatus: { text: 'Awaiting scheduling' },
  intent: 'order',
  code: { text: 'Schedule referral' },
  focus: { reference: 'ServiceRequest/by-hand' },
  for: { reference: 'Patient/p01' },
  authoredOn: '2026-11-10T15:00:00Z',
  owner: { display: 'Referral desk' },
};

function openWith(ehr: string, ...made: readonly fhir4.FhirResource[]): void {
  clinic = openClinicOf({ ehr }, 'p01-testa-samplewell');
  load(...made);
}

/** What the EHR's own people write. */
function load(...made: readonly fhir4.FhirResource[]): void {
  const loaded = clinic.ehr.fhir.load({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: made.map((resource) => ({
      resource,
      request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
    })),
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.outcome));
}

const chart = async <R extends fhir4.Resource>(search: string): Promise<readonly R[]> =>
  (await clinic.inChart(search)) as readonly R[];
const heading = (name: string | RegExp) => app.shown.findByRole('heading', { name });
const kept = () => app.shown.findByText(/^(Saved to chart|Kept on this screen)/);

/** The number that hazard H12 is about. */
const activeOrders = async () =>
  (await chart<fhir4.ServiceRequest>('ServiceRequest?patient=p01'))
    .filter(({ status }) => status === 'active')
    .map(({ id }) => id);
const byHand = async (): Promise<fhir4.ServiceRequest> => {
  const [one] = await chart<fhir4.ServiceRequest>('ServiceRequest?_id=by-hand');
  if (one === undefined) throw new Error('the order is gone');
  return one;
};
const ehrTask = async (): Promise<fhir4.Task> => {
  const [one] = await chart<fhir4.Task>('Task?_id=ehr-task');
  if (one === undefined) throw new Error('the task is gone');
  return one;
};
const ours = ({ identifier = [] }: fhir4.ServiceRequest | fhir4.Task) =>
  identifier.filter(({ system }) => system?.startsWith('https://warmhandoff.example'));
const untouched = ({ meta: _m, ...rest }: fhir4.ServiceRequest | fhir4.Task) => rest;

/** The handoff note as a person reads it in the chart; its lines are broken anywhere. */
async function notes(): Promise<readonly string[]> {
  const all = await chart<fhir4.DocumentReference>('DocumentReference?patient=p01');
  return all.map(({ content: [first] }) => atob(first?.attachment.data ?? '').replace(/\s+/g, ' '));
}

async function agree(): Promise<void> {
  await app.tap('Testa agrees');
  await app.tap('Yes, call now');
  await heading('Call with Testa now');
  await kept();
}

async function book(): Promise<void> {
  await app.tap('Start call');
  await app.tap('Appointment set');
  await app.type('Date and time', '12/4 230p');
  await app.tap('Save appointment');
  await heading('Appointment saved');
  await kept();
}

const SAYS_USED =
  /^There is already a referral order of Tue, Nov 10 to Example Perinatal Therapy\. It will be used; no second one is made\.$/;
const SAYS_STANDS =
  'The referral order of Tue, Nov 10 to Example Perinatal Therapy still stands. It was made in the chart, not here: Dr. Peter Mockwell, MD, or a clinician who signs orders, can cancel it there.';

describe('an order that can be changed (H12)', () => {
  test.each(['open', 'strict', 'epic-like', 'veradigm-like'])(
    'on %s it is used as it is: one order, ours too, and no more taps',
    async (ehr) => {
      openWith(ehr, order());
      app = await openApp(clinic, 'p01');
      await app.tap('Testa agrees');
      expect(await app.shown.findByText(SAYS_USED)).toBeTruthy();
      await app.tap('Yes, call now');
      await heading('Call with Testa now');
      await kept();
      expect(app.taps()).toBe(2);
      expect(await activeOrders()).toEqual(['by-hand']);
      const now = await byHand();
      expect(now).toMatchObject({
        authoredOn: '2026-11-10T15:00:00Z',
        code: { text: 'AMB REFERRAL TO BEHAVIORAL HEALTH' },
        requester: { display: 'Dr. Peter Mockwell, MD' },
        note: [{ text: 'Prefers mornings.' }],
        identifier: [{ value: '1042' }, { use: 'secondary' }],
        requisition: { system: 'https://warmhandoff.example/fhir/sid/handoff' },
      });
      // Opened again: the same handoff on the same order, up to its end.
      app.close();
      app = await openApp(clinic, 'p01');
      await heading('Call with Testa now');
      await book();
      expect(await activeOrders()).toEqual(['by-hand']);
    },
  );
});

describe('a task that the EHR made for that order', () => {
  test.each(['open', 'epic-like'])(
    'on %s it carries what comes of the referral, and stays its makers’ task',
    async (ehr) => {
      openWith(ehr, order(), TASK);
      app = await openApp(clinic, 'p01');
      await agree();
      await book();
      const task = await ehrTask();
      expect(task).toMatchObject({
        status: 'in-progress',
        owner: { display: 'Referral desk' },
        identifier: [{ value: '77' }, { use: 'secondary' }],
        groupIdentifier: { system: 'https://warmhandoff.example/fhir/sid/handoff' },
        businessStatus: {
          text: 'Awaiting scheduling',
          coding: [{ code: 'appointment-confirmed' }, { code: '5.1.1' }],
        },
        output: [{ valueDateTime: '2026-12-04T19:30:00Z' }],
      });
      const tasks = await chart<fhir4.Task>('Task?patient=p01');
      expect(tasks.filter(({ code }) => code?.coding?.[0]?.code === 'fulfill')).toEqual([]);
      expect(await activeOrders()).toEqual(['by-hand']);
      app.close();
      app = await openApp(clinic, 'p01', { user: MAYA });
      expect(await heading('Appointment saved')).toBeTruthy();
    },
  );
});

test('an order for the mother is used from her infant’s chart, also where it names the infant', async () => {
  clinic = openClinicOf({}, 'p07-keisha-testudo');
  load(
    order({
      subject: { reference: 'Patient/p07-parent' },
      supportingInfo: [{ reference: 'Patient/p07-infant' }],
    }),
  );
  app = await openApp(clinic, 'p07-infant', { encounter: 'p07-visit' });
  await app.tap('Keisha agrees');
  await app.shown.findByText(SAYS_USED);
  await app.tap('Yes, call now');
  await heading('Call with Keisha now');
  await kept();
  expect(await chart('ServiceRequest?patient=p07-parent')).toHaveLength(1);
  expect(ours(await byHand())).toMatchObject([{ use: 'secondary' }]);
});

test('sent by portal, the referral rests on the order too', async () => {
  openWith('open', order(), TASK);
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  await app.tap('Yes, send it now');
  await heading('Sent. When will they call, and who?');
  await kept();
  expect(await activeOrders()).toEqual(['by-hand']);
  expect(ours(await byHand())).toMatchObject([{ use: 'secondary' }]);
});

describe('an order that can only be read (Oracle)', () => {
  test('the note carries the referral, and names the order', async () => {
    openWith('oracle-like', order());
    const before = untouched(await byHand());
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    expect(await app.shown.findByText(SAYS_USED)).toBeTruthy();
    await app.tap('Yes, call now');
    await heading('Call with Testa now');
    await kept();
    await book();
    expect(untouched(await byHand())).toEqual(before);
    expect(await activeOrders()).toEqual(['by-hand']);
    const [note] = await notes();
    expect(note).toMatch(
      /order that was already in the\s+chart \(ServiceRequest\/by-hand\)\s+is\s+used/,
    );
    expect(note).toMatch(
      /Referral\. to: Example Perinatal Therapy .* order already in the chart: ServiceRequest\/by-hand/,
    );
    app.close();
    app = await openApp(clinic, 'p01', { user: MAYA });
    expect(await heading('Appointment saved')).toBeTruthy();
    expect(await activeOrders()).toEqual(['by-hand']);
  });

  test('“prefers to wait” lets go of it in the note, and says that it stands', async () => {
    openWith('oracle-like', order());
    app = await openApp(clinic, 'p01');
    await agree();
    await notToday();
    expect(await app.shown.findByText(SAYS_STANDS)).toBeTruthy();
    const [note] = await notes();
    expect(note).toMatch(
      /Referral\. [^[]*state: withdrawn; order already in the chart: ServiceRequest\/by-hand/,
    );
    expect((await byHand()).status).toBe('active');
  });
});

async function notToday(): Promise<void> {
  await app.tap('Not today');
  await app.tap('Not ready yet', 'radio');
  await app.tap(/^Save, check in/);
  await heading('Check-in planned');
  await kept();
}

test.each(['launcher-like', 'athena-like', 'meditech-like', 'read-only'])(
  'on %s, too: no second order, and opened again it rests on that one',
  async (ehr) => {
    openWith(ehr, order());
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    await app.shown.findByText(SAYS_USED);
    await app.tap('Yes, call now');
    await heading('Call with Testa now');
    await kept();
    expect(await activeOrders()).toEqual(['by-hand']);
    if (ehr === 'read-only') return;
    app.close();
    app = await openApp(clinic, 'p01');
    await heading('Call with Testa now');
    await app.tap('Not today');
    await app.tap('Not ready yet', 'radio');
    await app.tap(/^Save, check in/);
    expect(await app.shown.findByText(SAYS_STANDS)).toBeTruthy();
  },
);

describe('letting go of an order that somebody else made', () => {
  test.each(['open', 'epic-like', 'veradigm-like'])(
    'on %s, “prefers to wait”: it stands, nothing of ours is in force on it, and it says who can cancel it',
    async (ehr) => {
      openWith(ehr, order(), ...(ehr === 'veradigm-like' ? [] : [TASK]));
      app = await openApp(clinic, 'p01');
      await agree();
      await notToday();
      expect(await app.shown.findByText(SAYS_STANDS)).toBeTruthy();
      const now = await byHand();
      expect(now.status).toBe('active');
      expect(now.requisition).toBeUndefined();
      expect(ours(now)).toMatchObject([{ use: 'old' }]);
      if (ehr !== 'veradigm-like') {
        const task = await ehrTask();
        expect(task.status).toBe('in-progress');
        expect(task.businessStatus).toEqual({ text: 'Awaiting scheduling' });
        expect(ours(task)).toMatchObject([{ use: 'old' }]);
      }
      // The next launch says so too; she agrees after all, and it is used again.
      app.close();
      app = await openApp(clinic, 'p01');
      await heading('Check-in planned');
      expect(app.text()).toContain(SAYS_STANDS);
      await app.tap('Offer again now');
      await agree();
      expect(await activeOrders()).toEqual(['by-hand']);
      expect(ours(await byHand())).toMatchObject([{ use: 'secondary' }]);
    },
  );

  test.each(['open', 'strict', 'epic-like'])(
    'on %s, Undo of the agreement: it is as it was made, and can be used again',
    async (ehr) => {
      // Not every EHR gives an order a number of its own.
      const { identifier: _, ...unnumbered } = order();
      openWith(ehr, unnumbered, TASK);
      const before = { order: untouched(await byHand()), task: untouched(await ehrTask()) };
      app = await openApp(clinic, 'p01');
      await agree();
      await app.tap('Undo');
      await heading('Talk with Testa');
      expect(await app.shown.findByText(SAYS_STANDS)).toBeTruthy();
      expect(untouched(await byHand())).toEqual(before.order);
      expect(untouched(await ehrTask())).toEqual(before.task);
      await agree();
      expect(await activeOrders()).toEqual(['by-hand']);
      expect(ours(await byHand())).toMatchObject([{ use: 'secondary' }]);
    },
  );

  test('recorded by mistake: “prefers to wait” is put right, and the order is used again', async () => {
    openWith('open', order(), TASK);
    app = await openApp(clinic, 'p01');
    await agree();
    await notToday();
    await app.tap('Correct this');
    await app.tap('Recorded by mistake', 'radio');
    await app.tap('Save correction');
    await heading('Call with Testa now');
    await kept();
    expect(ours(await byHand())).toMatchObject([{ use: 'secondary' }]);
    expect(await activeOrders()).toEqual(['by-hand']);
  });

  test('who wrote it: it was changed, never created or entered in error here', async () => {
    openWith('open', order(), TASK);
    app = await openApp(clinic, 'p01');
    await agree();
    await app.tap('Undo');
    await heading('Talk with Testa');
    await kept();
    const activities = async (target: string) =>
      (await chart<fhir4.Provenance>(`Provenance?target=${target}`)).map(
        ({ activity }) => activity?.coding?.[0]?.code,
      );
    expect(await activities('ServiceRequest/by-hand')).toEqual(['UPDATE', 'UPDATE']);
    expect(await activities('Task/ehr-task')).toEqual(['UPDATE', 'UPDATE']);
    const [root] = await chart<fhir4.Task>('Task?patient=p01&code=warm-handoff');
    expect((await activities(`Task/${root?.id}`)).toSorted()).toEqual(['CREATE', 'NULLIFY']);
  });

  test('wrong patient: our records are entered in error, the order only loses our name', async () => {
    openWith('open', order(), TASK);
    const before = { order: untouched(await byHand()), task: untouched(await ehrTask()) };
    app = await openApp(clinic, 'p01');
    await agree();
    await book();
    await app.tap('Correct this');
    await app.tap('Another patient was meant', 'radio');
    await app.tap('Save correction');
    await kept();
    expect(untouched(await byHand())).toEqual(before.order);
    expect(untouched(await ehrTask())).toEqual(before.task);
    expect(app.text()).toContain(SAYS_STANDS);
  });
});

const withoutPlace = (): fhir4.ServiceRequest => {
  const { performer: _, ...rest } = order();
  return rest;
};

/** After an attempt, the next practice: its name stands on the call card. */
async function callCountyInstead(): Promise<void> {
  await app.tap('Start call');
  await app.tap('No answer');
  await app.tap('Call Sample County Maternal Program instead');
  await expect
    .poll(() => app.shown.queryByText('Sample County Maternal Program', { selector: 'strong' }))
    .not.toBeNull();
  await kept();
}

describe('an order for no place, for another one, or in other words', () => {
  test.each(['open', 'epic-like', 'oracle-like'])(
    'on %s, one that names no place is used, and goes with her to the next practice',
    async (ehr) => {
      openWith(ehr, withoutPlace(), ...(ehr === 'oracle-like' ? [] : [TASK]));
      app = await openApp(clinic, 'p01');
      await agree();
      await callCountyInstead();
      expect(await activeOrders()).toEqual(['by-hand']);
      expect((await byHand()).performer).toBeUndefined();
      app.close();
      app = await openApp(clinic, 'p01');
      await heading('Call with Testa now');
      expect(app.text()).toContain('Sample County Maternal Program');
      expect(await activeOrders()).toEqual(['by-hand']);
    },
  );

  test('one for the practice that did not answer stands, and the next one gets its own', async () => {
    openWith('open', order());
    app = await openApp(clinic, 'p01');
    await agree();
    await callCountyInstead();
    expect(await app.shown.findByText(SAYS_STANDS)).toBeTruthy();
    expect(ours(await byHand())).toMatchObject([{ use: 'old' }]);
    const all = await chart<fhir4.ServiceRequest>('ServiceRequest?patient=p01&status=active');
    expect(all.map(({ performer }) => performer?.[0]?.display).toSorted()).toEqual([
      'Example Perinatal Therapy',
      'Sample County Maternal Program',
    ]);
  });

  const COUNTY = { reference: 'HealthcareService/d2', display: 'Sample County Maternal Program' };

  test('one for another practice stays as it is, and that practice is one tap away', async () => {
    openWith('open', order({ performer: [COUNTY] }));
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    expect(
      await app.shown.findByText(
        'There is already a referral order of Tue, Nov 10 to Sample County Maternal Program. It stays as it is, and a separate one is made.',
      ),
    ).toBeTruthy();
    await app.tap('Call Sample County Maternal Program instead');
    await app.shown.findByText(/It will be used; no second one is made\.$/);
    await app.tap('Yes, call now');
    await heading('Call with Testa now');
    await kept();
    expect(app.text()).toContain('Sample County Maternal Program');
    expect(await activeOrders()).toEqual(['by-hand']);
  });

  test('one in other words is used when someone says it is the same', async () => {
    openWith('open', order({ performer: [{ display: 'Perinatal Therapy, 2nd floor' }] }), TASK);
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    await app.tap('Use that order');
    await app.tap('Yes, call now');
    await heading('Call with Testa now');
    await kept();
    expect(await activeOrders()).toEqual(['by-hand']);
    app.close();
    app = await openApp(clinic, 'p01');
    await heading('Call with Testa now');
    expect(app.text()).toContain('Example Perinatal Therapy');
    expect(app.text()).not.toContain('2nd floor');
  });

  test('“Make a separate one”: the order is not touched, and a referral of our own is made', async () => {
    openWith('open', order(), TASK);
    const before = untouched(await byHand());
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    await app.tap('Make a separate one');
    await app.tap('Yes, call now');
    await heading('Call with Testa now');
    await kept();
    expect(untouched(await byHand())).toEqual(before);
    expect(await activeOrders()).toHaveLength(2);
  });
});

describe('someone else at the same order', () => {
  test.each(['open', 'epic-like'])(
    'on %s, both agree at once: one order, one handoff',
    async (ehr) => {
      openWith(ehr, order(), TASK);
      app = await openApp(clinic, 'p01');
      const maya = await openApp(clinic, 'p01', { user: MAYA });
      for (const one of [app, maya]) {
        await one.tap('Testa agrees');
        await one.shown.findByText(SAYS_USED);
      }
      await Promise.all([app.tap('Yes, call now'), maya.tap('Yes, call now')]);
      const said = async (one: AtScreen): Promise<string> => {
        const line = await one.shown.findByRole('status');
        await expect.poll(() => line.textContent).not.toMatch(/^$|Saving|Reading/);
        return line.textContent ?? '';
      };
      expect((await Promise.all([said(app), said(maya)])).toSorted()).toEqual([
        expect.stringMatching(
          /updated this at 11:00 AM: Conversation, .*Referral.*\. Here is the latest\./,
        ),
        expect.stringMatching(/^Saved to chart 11:00 AM/),
      ]);
      maya.close();
      expect(await activeOrders()).toEqual(['by-hand']);
      expect(ours(await byHand())).toMatchObject([{ use: 'secondary' }]);
      expect(ours(await ehrTask())).toMatchObject([{ use: 'secondary' }]);
    },
  );

  test.each(['open', 'strict', 'epic-like', 'veradigm-like'])(
    'on %s, one agrees and the other says not today at once: whoever came first counts, and it is used once',
    async (ehr) => {
      openWith(ehr, order(), ...(ehr === 'veradigm-like' ? [] : [TASK]));
      app = await openApp(clinic, 'p01');
      const maya = await openApp(clinic, 'p01', { user: MAYA });
      await app.tap('Testa agrees');
      await app.shown.findByText(SAYS_USED);
      await maya.tap('Not today');
      await maya.tap('Not ready yet', 'radio');
      await Promise.all([app.tap('Yes, call now'), maya.tap(/^Save, check in/)]);
      for (const one of [app, maya]) {
        await one.shown.findByText(/^Saved to chart|Here is the latest/);
        one.close();
      }
      app = await openApp(clinic, 'p01');
      const [card] = await app.shown.findAllByRole('heading', { level: 2 });
      if (card?.textContent === 'Check-in planned') {
        expect(app.text()).toContain(SAYS_STANDS);
        await app.tap('Offer again now');
        await agree();
      }
      await heading('Call with Testa now');
      expect(await activeOrders()).toEqual(['by-hand']);
    },
  );

  test.each(['open', 'strict', 'epic-like', 'veradigm-like'])(
    'on %s, the order is changed while she is asked: nothing is saved, and the next tap is',
    async (ehr) => {
      openWith(ehr, order());
      app = await openApp(clinic, 'p01');
      await app.tap('Testa agrees');
      await app.shown.findByText(SAYS_USED);
      load(order({ note: [{ text: 'Afternoons after all.' }] }));
      await app.tap('Yes, call now');
      await app.shown.findByText(/Here is the latest|changed this/);
      expect(ours(await byHand())).toEqual([]);
      expect(await chart('Task?patient=p01')).toEqual([]);
      expect(await notes()).toEqual([]);
      await app.tap('Yes, call now');
      await heading('Call with Testa now');
      await kept();
      expect((await byHand()).note).toEqual([{ text: 'Afternoons after all.' }]);
      expect(await activeOrders()).toEqual(['by-hand']);
    },
  );
});
