import { afterEach, describe, expect, test } from 'vitest';
import { type Clinic, openClinic, SCOPES } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';
import { agree } from './support/steps.ts';

let clinic: Clinic;
let app: AtScreen;

afterEach(() => {
  app.close();
  clinic.close();
});

const QUESTION = 'Who is doing this handoff?';
const WITHOUT_USER = SCOPES.split(' ').filter((scope) => !['openid', 'fhirUser'].includes(scope));

/** An EHR that does not say who is signed in: no id_token. */
async function openUnnamed(story: string, patient: string): Promise<void> {
  clinic = openClinic(story);
  clinic.grantOnly(WITHOUT_USER);
  app = await openApp(clinic, patient);
}

const choose = async (value: string): Promise<void> => {
  const { userEvent } = await import('@testing-library/user-event');
  await userEvent.selectOptions(await app.shown.findByLabelText(QUESTION), value);
};

const writtenBy = async (): Promise<readonly (fhir4.Reference | undefined)[]> => {
  const tasks = await clinic.inChart('Task?patient=p01');
  return tasks.map((task) => (task as fhir4.Task).requester);
};

describe('F18: the EHR does not say who is signed in', () => {
  test('the practice’s roster is offered, and the answer is who the records name', async () => {
    await openUnnamed('p01-testa-samplewell', 'p01');
    await app.shown.findByRole('option', { name: 'Maya Mockworth, MA' });
    await choose('PractitionerRole/medical-assistant');
    await app.shown.findByText(/Recorded as Maya Mockworth, MA/);
    await agree.reach(app);
    await app.tap(agree.tap);
    await app.shown.findByRole('heading', { name: agree.next });
    expect(await writtenBy()).toContainEqual({
      reference: 'PractitionerRole/medical-assistant',
      display: 'Maya Mockworth, MA',
    });
  });

  test('nothing waits for the answer: the handoff goes on without it', async () => {
    await openUnnamed('p01-testa-samplewell', 'p01');
    await agree.reach(app);
    expect(await app.shown.findByLabelText(QUESTION)).toBeTruthy();
    await app.tap(agree.tap);
    await app.shown.findByRole('heading', { name: agree.next });
    expect((await writtenBy()).length).toBeGreaterThan(0);
  });

  test('someone who is not on it writes a name, and can change it', async () => {
    await openUnnamed('p01-testa-samplewell', 'p01');
    await app.shown.findByRole('option', { name: 'Maya Mockworth, MA' });
    await choose('someone_else');
    await app.type('Name and role', 'Tess Tempworth, RN');
    await app.tap('Use this name');
    await app.shown.findByText(/Recorded as Tess Tempworth, RN/);
    await app.tap('Change');
    expect(await app.shown.findByLabelText(QUESTION)).toBeTruthy();
  });

  test('a roster that cannot be read leaves a field to write in', async () => {
    clinic = openClinic('p01-testa-samplewell');
    clinic.grantOnly(WITHOUT_USER.filter((scope) => !scope.startsWith('user/PractitionerRole')));
    app = await openApp(clinic, 'p01');
    await app.shown.findByText('The staff list could not be read. Write the name.');
    await app.type('Name and role', 'Tess Tempworth, RN');
    await app.tap('Use this name');
    await app.shown.findByText(/Recorded as Tess Tempworth, RN/);
  });

  test('H6: a name from a list is no clinician’s sign-in, and opens no pause', async () => {
    await openUnnamed('p02-amara-mockridge', 'p02');
    await app.shown.findByRole('option', { name: 'Dr. Olive Specimen, CNM' });
    await choose('PractitionerRole/ob-provider');
    await app.shown.findByText(/Recorded as Dr. Olive Specimen/);
    await app.shown.findByText(/Waiting for clinician/);
  });
});

test('a signed-in user is not asked', async () => {
  clinic = openClinic('p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
  await agree.reach(app);
  expect(app.shown.queryByLabelText(QUESTION)).toBeNull();
});

describe('fhirContext in an infant’s launch', () => {
  const openJuno = async (...fhirContext: readonly Readonly<Record<string, unknown>>[]) => {
    clinic = openClinic('x27-juno-twoparents');
    app = await openApp(clinic, 'x27-infant', { encounter: 'x27-visit', fhirContext });
  };

  test('the parent whom the EHR names is the person, and staff can still change it', async () => {
    await openJuno({ reference: 'RelatedPerson/x27-mother-of-infant' });
    await app.shown.findByText(/Support for:/);
    expect(app.shown.queryByRole('heading', { name: 'Who answered?' })).toBeNull();
    await app.tap('Change person');
    await app.shown.findAllByRole('radio');
  });

  test.each([
    ['someone who is no relative of this child', { reference: 'RelatedPerson/somebody-else' }],
    ['records of another kind', { reference: 'ServiceRequest/1' }],
    ['what is not well formed', { reference: 7, role: {} }],
  ])('%s is left alone: staff are asked as ever', async (_what, item) => {
    await openJuno(item);
    await app.shown.findAllByRole('radio');
  });
});
