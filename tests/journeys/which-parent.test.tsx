import { screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { readStory } from '../../fhir-fixtures/read-story.ts';
import { type Clinic, openClinic } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';
import { bookByPhone } from './support/steps.ts';

// Who is being handed off, where an infant's chart alone does not settle it (hazards H1, H15).

let clinic: Clinic;
let app: AtScreen;

afterEach(() => {
  app.close();
  clinic.close();
});

/** A record of Keisha's story, by id. */
function recordOf<R extends fhir4.FhirResource>(id: string): R {
  const { entry = [] } = readStory('p07-keisha-testudo', '2026-11-23');
  const found = entry.find(({ resource }) => resource?.id === id)?.resource;
  if (found === undefined) throw new Error(`no ${id} in the story`);
  return found as R;
}

/** Puts records into the clinic's charts, over what is there under the same id. */
function put(...resources: readonly fhir4.FhirResource[]): void {
  const entry = resources.map((resource) => ({
    resource,
    request: { method: 'PUT' as const, url: `${resource.resourceType}/${resource.id}` },
  }));
  const loaded = clinic.ehr.fhir.load({ resourceType: 'Bundle', type: 'transaction', entry });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.outcome));
}

const openNia = async () => {
  app = await openApp(clinic, 'p07-infant', { encounter: 'p07-visit' });
};

const bookFor = (given: string) => bookByPhone(app, given);

describe('a chart that nothing links to the child', () => {
  const openUnlinked = async () => {
    clinic = openClinic('p07-keisha-testudo');
    const { link: _, ...unlinked } = recordOf<fhir4.Patient>('p07-parent');
    put(unlinked);
    await openNia();
    await screen.findByRole('heading', { name: 'Is this the right chart?' });
  };

  test('is not hers before staff compared two facts with her (H1)', async () => {
    await openUnlinked();
    expect(screen.getByText(/Is this Keisha Testudo, born Oct 21, 2001\?/)).toBeTruthy();
    expect(clinic.requests.some((one) => one.includes('patient=p07-parent'))).toBe(false);
    await app.tap(/Birth date/, 'checkbox');
    await app.tap('Yes, this is Keisha');
    expect(await screen.findByText('Check two answers first.')).toBeTruthy();
    expect(clinic.requests.some((one) => one.includes('patient=p07-parent'))).toBe(false);
  });

  test('is hers after two, and the handoff goes into it', async () => {
    await openUnlinked();
    await app.tap(/Birth date/, 'checkbox');
    await app.tap(/Phone \(202\) 555-0157/, 'checkbox');
    await app.tap('Yes, this is Keisha');
    await bookFor('Keisha');
    expect(await clinic.inChart('Appointment?patient=p07-parent&status=booked')).toHaveLength(1);
  });

  test('is left alone when it is someone else’s, and nothing is written (H1)', async () => {
    await openUnlinked();
    await app.tap('None of these');
    expect(await screen.findByText('Nothing about Keisha can be saved in this EHR.')).toBeTruthy();
    await app.tap('Offer support now');
    await bookFor('Keisha');
    expect(clinic.writes()).toEqual([]);
  });
});

test('with no chart of hers anywhere, that is said and the call is still made', async () => {
  clinic = openClinic('p07-keisha-testudo');
  const { link: _, ...other } = recordOf<fhir4.Patient>('p07-parent');
  put({ ...other, name: [{ family: 'Anderson', given: ['Ada'] }] });
  await openNia();
  expect(await screen.findByText('Nothing about Keisha can be saved in this EHR.')).toBeTruthy();
  await app.tap('Offer support now');
  await bookFor('Keisha');
  expect(clinic.writes()).toEqual([]);
  expect(app.text()).not.toContain('Ada');
});

describe('two parents', () => {
  const father: fhir4.RelatedPerson = {
    resourceType: 'RelatedPerson',
    id: 'p07-father-of-infant',
    active: true,
    patient: { reference: 'Patient/p07-infant' },
    relationship: [
      {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'FTH' }],
      },
    ],
    name: [{ family: 'Testudo', given: ['Theo'] }],
    gender: 'male',
  };
  const fathersChart: fhir4.Patient = {
    resourceType: 'Patient',
    id: 'p07-father',
    name: [{ family: 'Testudo', given: ['Theo'] }],
    gender: 'male',
    birthDate: '2000-02-02',
    link: [{ type: 'seealso', other: { reference: 'RelatedPerson/p07-father-of-infant' } }],
  };
  const fathersScreen = (): fhir4.Observation => ({
    ...recordOf<fhir4.Observation>('p07-epds-total'),
    id: 'p07-father-epds',
    subject: { reference: 'Patient/p07-father' },
    performer: [{ reference: 'RelatedPerson/p07-father-of-infant' }],
    derivedFrom: [{ reference: 'QuestionnaireResponse/p07-father-epds' }],
  });
  const fathersAnswers = (): fhir4.QuestionnaireResponse => ({
    ...recordOf<fhir4.QuestionnaireResponse>('p07-epds'),
    id: 'p07-father-epds',
    subject: { reference: 'Patient/p07-father' },
    source: { reference: 'RelatedPerson/p07-father-of-infant' },
  });

  test('only one answered: the records say who, and it can be changed', async () => {
    clinic = openClinic('p07-keisha-testudo');
    put(father, fathersChart);
    await openNia();
    expect(await screen.findByText(/Support for: Keisha T\. \(mother\)/)).toBeTruthy();
  });

  test('both answered: asked, and one handoff for each (H15)', async () => {
    clinic = openClinic('p07-keisha-testudo');
    put(father, fathersChart, fathersAnswers(), fathersScreen());
    await openNia();
    expect(await screen.findByRole('heading', { name: 'Who answered?' })).toBeTruthy();
    expect(app.text()).toContain('Support for: not chosen yet');
    await app.tap('Theo Testudo (father)', 'radio');
    await app.tap('Continue');
    expect(await screen.findByText(/Support for: Theo T\. \(father\)/)).toBeTruthy();
    await bookFor('Theo');

    await app.tap('Change person');
    await app.tap('Keisha Testudo (mother)', 'radio');
    await app.tap('Continue');
    await bookFor('Keisha');

    const booked = (id: string) => clinic.inChart(`Appointment?patient=${id}&status=booked`);
    expect(await booked('p07-father')).toHaveLength(1);
    expect(await booked('p07-parent')).toHaveLength(1);
    // And still one line for the infant.
    expect(await clinic.inChart('Communication?patient=p07-infant')).toHaveLength(1);
  });

  test('what was shown of the one is gone from the other’s screen (H15)', async () => {
    clinic = openClinic('p07-keisha-testudo');
    put(father, fathersChart, fathersAnswers(), fathersScreen());
    await openNia();
    await app.tap('Theo Testudo (father)', 'radio');
    await app.tap('Continue');
    await bookFor('Theo');
    await app.tap('Change person');
    await app.tap('Keisha Testudo (mother)', 'radio');
    await app.tap('Continue');
    await screen.findByRole('button', { name: 'Keisha agrees' });
    expect(app.text()).not.toMatch(/Theo|Saved to chart/);
  });
});

test('twins: both charts lead to their mother’s one handoff (H15)', async () => {
  clinic = openClinic('p07-keisha-testudo');
  const nia = recordOf<fhir4.Patient>('p07-infant');
  const relative = recordOf<fhir4.RelatedPerson>('p07-parent-of-infant');
  const keisha = recordOf<fhir4.Patient>('p07-parent');
  const { identifier: _, ...noNumber } = nia;
  put(
    { ...noNumber, id: 'p07-twin', name: [{ family: 'Testudo', given: ['Noa'] }] },
    { ...relative, id: 'p07-parent-of-twin', patient: { reference: 'Patient/p07-twin' } },
    {
      ...keisha,
      link: [
        ...(keisha.link ?? []),
        { type: 'seealso', other: { reference: 'RelatedPerson/p07-parent-of-twin' } },
      ],
    },
  );
  await openNia();
  await app.tap('Keisha agrees');
  await app.tap('Yes, call now');
  await screen.findByRole('button', { name: 'Start call' });
  app.close();

  app = await openApp(clinic, 'p07-twin', { encounter: null });
  expect(await screen.findByText(/^Chart: Noa T\./)).toBeTruthy();
  await app.tap('Start call');
  await screen.findByRole('heading', { name: 'On the line' });
  expect(await clinic.inChart('ServiceRequest?patient=p07-parent')).toHaveLength(1);
  expect(await clinic.inChart('Task?patient=p07-parent&code=warm-handoff')).toHaveLength(1);
});

test('a mother under 18: who else may read it is said before anything is saved', async () => {
  clinic = openClinic('p07-keisha-testudo');
  put(
    { ...recordOf<fhir4.Patient>('p07-parent'), birthDate: '2009-05-05' },
    { ...recordOf<fhir4.RelatedPerson>('p07-parent-of-infant'), birthDate: '2009-05-05' },
  );
  await openNia();
  expect(
    await screen.findByText(/Proxy access may let a grandparent see this record/),
  ).toBeTruthy();
});

test('a parent’s result stored in the child’s chart is said, and not acted on (H10)', async () => {
  clinic = openClinic('p07-keisha-testudo');
  const total = recordOf<fhir4.Observation>('p07-epds-total');
  const { derivedFrom: _, ...alone } = total;
  put({
    ...alone,
    subject: { reference: 'Patient/p07-infant' },
    focus: [{ reference: 'RelatedPerson/p07-parent-of-infant' }],
  });
  put({
    ...recordOf<fhir4.QuestionnaireResponse>('p07-epds'),
    subject: { reference: 'Patient/p07-infant' },
  });
  await openNia();
  expect(
    await screen.findByText("A parent's result is stored in Nia's chart. It is not used here."),
  ).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Keisha agrees' })).toBeNull();
});
