import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, openClinicOf, PARENT_SCOPES, SCOPES } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';
import { bookByPhone } from './support/steps.ts';

let clinic: Clinic;
let app: AtScreen;

afterEach(() => {
  app.close();
  clinic.close();
});

const bookFor = (given: string) => bookByPhone(app, given);

/** Every record that was not there when the clinic opened, of the types a handoff writes. */
const TYPES = [
  ...['Task', 'Communication', 'ServiceRequest', 'Appointment', 'Flag', 'Provenance'],
  ...['DocumentReference', 'Observation', 'QuestionnaireResponse', 'Encounter', 'Patient'],
  ...['RelatedPerson', 'Coverage', 'Condition', 'Consent', 'CarePlan'],
];
const everything = async (): Promise<readonly fhir4.Resource[]> =>
  (await Promise.all(TYPES.map((type) => clinic.inChart(`${type}?_count=500`)))).flat();
const nameOf = ({ resourceType, id, meta }: fhir4.Resource) =>
  `${resourceType}/${id}/${meta?.versionId}`;

describe('Nia’s chart is open, and the person is her mother', () => {
  let before: ReadonlySet<string>;
  const written = async () => (await everything()).filter((one) => !before.has(nameOf(one)));
  const naming = (text: string, resources: readonly fhir4.Resource[]) =>
    resources.filter((resource) => JSON.stringify(resource).includes(text));

  beforeEach(async () => {
    clinic = openClinicOf({ asInstalled: true }, 'p07-keisha-testudo');
    before = new Set((await everything()).map(nameOf));
    app = await openApp(clinic, 'p07-infant', { encounter: 'p07-visit' });
  });

  test('both are named, on every screen (H1)', async () => {
    for (const step of ['Keisha agrees', 'Yes, call now', 'Start call', 'Appointment set']) {
      expect(await screen.findByText('Chart: Nia T., 9 weeks')).toBeTruthy();
      expect(screen.getByText(/Support for: Keisha T\. \(mother\)/)).toBeTruthy();
      await app.tap(step);
    }
    expect(await screen.findByText('Chart: Nia T., 9 weeks')).toBeTruthy();
  });

  test('the handoff is in the mother’s chart', async () => {
    await bookFor('Keisha');
    const found = await Promise.all(
      ['ServiceRequest', 'Task', 'Communication', 'Appointment'].map((type) =>
        clinic.inChart(`${type}?patient=p07-parent`),
      ),
    );
    expect(found.map(({ length }) => length)).toEqual([1, 2, 2, 1]);
  });

  test('in the infant’s chart is one line without a result, and nothing else (H10)', async () => {
    await bookFor('Keisha');
    const infants = naming('p07-infant', await written());
    expect(infants).toMatchObject([
      {
        resourceType: 'Communication',
        subject: { reference: 'Patient/p07-infant' },
        payload: [
          {
            contentString:
              'Caregiver screening completed and reviewed with caregiver. Support discussed.',
          },
        ],
      },
    ]);
    const said = infants.map((one) => ({ ...one, id: '', meta: null, identifier: null }));
    expect(JSON.stringify(said)).not.toMatch(/parent|Keisha|EPDS|17|Therap/i);
    expect(JSON.stringify(infants)).not.toMatch(/handoff/i);
    expect(await screen.findByText("One line without results is in Nia's chart.")).toBeTruthy();
  });

  test('before the handoff has ended nothing at all is in the infant’s chart (H10)', async () => {
    await app.tap('Keisha agrees');
    await app.tap('Yes, call now');
    await app.tap('Start call');
    await screen.findByRole('heading', { name: 'On the line' });
    expect(naming('p07-infant', await written())).toEqual([]);
  });

  test('the mother’s records do not mention the infant’s visit (H10)', async () => {
    await bookFor('Keisha');
    const hers = naming('p07-parent"', await written());
    expect(hers.length).toBeGreaterThan(5);
    expect(naming('p07-visit', hers)).toEqual([]);
    expect(naming('p07-infant', hers)).toEqual([]);
  });

  test('opened again from the infant’s chart, it shows where the handoff stands', async () => {
    await bookFor('Keisha');
    app.close();
    app = await openApp(clinic, 'p07-infant', { encounter: 'p07-visit' });
    expect(await screen.findByRole('heading', { name: 'Appointment saved' })).toBeTruthy();
  });

  test('another person can be named instead, and nothing of hers is shown then', async () => {
    await app.tap('Change person');
    await app.tap('Someone else', 'radio');
    await app.type('First name', 'Rosa');
    await app.tap('Continue');
    expect(await screen.findByText('Nothing about Rosa can be saved in this EHR.')).toBeTruthy();
    expect(app.text()).not.toContain('Keisha');
  });
});

describe('a launch that may not reach the mother’s chart', () => {
  beforeEach(async () => {
    clinic = openClinicOf({ asInstalled: true }, 'p07-keisha-testudo');
    const parents = PARENT_SCOPES.split(' ');
    clinic.grantOnly(SCOPES.split(' ').filter((scope) => !parents.includes(scope)));
    app = await openApp(clinic, 'p07-infant', { encounter: 'p07-visit' });
  });

  test('says plainly that nothing can be saved, and still makes the call', async () => {
    expect(await screen.findByText('Nothing about Keisha can be saved in this EHR.')).toBeTruthy();
    await app.tap('Offer support now');
    await bookFor('Keisha');
    expect(screen.getByText(/^Kept in this window\. Nothing about Keisha/)).toBeTruthy();
  });

  test('writes nothing anywhere (H10)', async () => {
    await app.tap('Offer support now');
    await bookFor('Keisha');
    expect(clinic.writes()).toEqual([]);
    expect(app.text()).not.toMatch(/Saved to chart|Appointment saved/);
    expect(app.text()).not.toContain('saved 11:00');
  });

  test('reads the appointment aloud with the name of whom she will see', async () => {
    await app.tap('Offer support now');
    await bookFor('Keisha');
    expect(app.text()).toMatch(
      /You are set for Friday, December 4 at 2:30 PM Eastern with (?!Keisha)/,
    );
  });

  test('a marked answer on paper pauses it like any other, and is written nowhere (H6)', async () => {
    await app.tap('Enter a result from paper');
    await app.tap('EPDS', 'radio');
    await app.type('Total', '12');
    await app.tap('1 or more', 'radio');
    await app.tap('Save result');
    expect(await screen.findByText(/It does not belong in Nia's chart\./)).toBeTruthy();
    await app.tap('Go on with it for this visit only');
    expect(await screen.findByRole('heading', { name: 'Clinician step first' })).toBeTruthy();
    expect(clinic.writes()).toEqual([]);
  });

  test('gives a packet without a score, to copy or print', async () => {
    await app.tap('Offer support now');
    await bookFor('Keisha');
    expect(screen.getByText(/For: Keisha Testudo \(mother\)/).textContent).toMatch(
      /Born: .*To: Example Perinatal Therapy.*First visit: Fri, Dec 4, 2:30 PM Eastern/s,
    );
    expect(app.text()).not.toMatch(/EPDS|17/);
  });

  test('the line for the infant’s chart is saved only when asked for, and is all (H10)', async () => {
    await app.tap('Offer support now');
    await bookFor('Keisha');
    await app.tap("Save the line in Nia's chart");
    await screen.findByText("One line without results is in Nia's chart.");
    expect(clinic.writes()).toEqual(['POST /fhir/Communication']);
  });
});

describe('Mateo’s chart is found from his child’s', () => {
  test('he is handed off in his own chart, in his language', async () => {
    clinic = openClinicOf({ asInstalled: true }, 'p08-mateo-quasimodelo');
    app = await openApp(clinic, 'p08-infant', { encounter: 'p08-visit' });
    expect(await screen.findByText(/Support for: Mateo Q\. \(father\)/)).toBeTruthy();
    await bookFor('Mateo');
    expect(await clinic.inChart('Appointment?patient=p08-parent&status=booked')).toHaveLength(1);
    expect(await clinic.inChart('Communication?patient=p08-infant')).toHaveLength(1);
  });
});

describe('Ingrid’s chart is found from her child’s', () => {
  test('she is an adoptive parent, and is spoken to as one', async () => {
    clinic = openClinicOf({ asInstalled: true }, 'p09-ingrid-nullberg');
    app = await openApp(clinic, 'p09-infant', { encounter: 'p09-visit' });
    expect(await screen.findByText(/Support for: Ingrid N\. \(adoptive parent\)/)).toBeTruthy();
    expect(app.text()).not.toMatch(/postpartum|birth/i);
    await bookFor('Ingrid');
    expect(await clinic.inChart('Appointment?patient=p09-parent&status=booked')).toHaveLength(1);
  });
});
