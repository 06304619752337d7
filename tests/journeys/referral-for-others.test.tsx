import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { SignedInUser } from '../../sandbox/authorization-server/launches.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { type Clinic, openClinicOf } from './support/clinic.ts';
import { type AtScreen, openApp } from './support/open-app.tsx';

// What a referral says to whoever works on it, on every EHR that takes one: who asks for it, in
// which role, why, what pays for it, and where her agreement is.

let clinic: Clinic;
let app: AtScreen;

afterEach(() => {
  app.close();
  cleanup();
  clinic.close();
});

/** As most EHRs name who is signed in: the person, without a role. */
const OLIVE_HERSELF: SignedInUser = {
  reference: 'Practitioner/ob-provider',
  name: 'Dr. Olive Specimen, CNM',
};

const referrals = async () =>
  (await clinic.inChart('ServiceRequest?patient=p01')) as readonly fhir4.ServiceRequest[];

async function agreeAt(ehr: string, ...faults: readonly Fault[]): Promise<void> {
  clinic = openClinicOf({ ehr }, 'p01-testa-samplewell');
  clinic.arm(...faults);
  app = await openApp(clinic, 'p01', { user: OLIVE_HERSELF });
  await app.tap('Testa agrees');
  await app.tap('Yes, call now');
  await app.shown.findByText(/^Saved to chart/);
}

const OTHERS_READ = {
  requester: { reference: 'PractitionerRole/ob-provider', display: 'Dr. Olive Specimen, CNM' },
  reasonCode: [{ text: 'Positive perinatal mental health screening' }],
  insurance: [{ reference: 'Coverage/p01-coverage' }],
  code: { coding: [{ code: '306226009' }, { code: '306252003' }] },
};

describe('a referral from someone whom the EHR names without a role', () => {
  test.each(['open', 'strict', 'launcher-like', 'epic-like'])(
    '%s: says the role, the reason, the cover, and the conversation in which she agreed',
    async (ehr) => {
      await agreeAt(ehr);
      const [referral, another] = await referrals();
      expect(another).toBeUndefined();
      expect(referral).toMatchObject(OTHERS_READ);
      const [agreement] = referral?.supportingInfo ?? [];
      const [conversation] = await clinic.inChart(
        `Communication?patient=p01&_id=${agreement?.reference?.split('/')[1]}`,
      );
      expect(conversation).toMatchObject({
        resourceType: 'Communication',
        category: [{ coding: [{ code: 'handoff-offer' }] }],
        reasonCode: [{ coding: [{ code: 'agreed' }] }],
      });
    },
  );

  test('veradigm-like: keeps no conversations, so her agreement is the note, which is there', async () => {
    await agreeAt('veradigm-like');
    const [referral] = await referrals();
    expect(referral).toMatchObject(OTHERS_READ);
    const [agreement] = referral?.supportingInfo ?? [];
    const notes = (await clinic.inChart(
      'DocumentReference?patient=p01',
    )) as fhir4.DocumentReference[];
    expect(notes).toHaveLength(1);
    expect(notes[0]?.identifier).toContainEqual(agreement?.identifier);
  });

  test.each(['open', 'strict'])('%s: every task names the role too', async (ehr) => {
    await agreeAt(ehr);
    const tasks = (await clinic.inChart('Task?patient=p01')) as readonly fhir4.Task[];
    expect(tasks.map(({ requester }) => requester?.reference)).toEqual([
      'PractitionerRole/ob-provider',
      'PractitionerRole/ob-provider',
    ]);
  });
});

/** An EHR that will not have a referral point to this. */
const refuses = (element: string): Fault => ({
  name: `refuses ${element}`,
  matches: ({ method }) => method === 'POST',
  answer: async (request, letThrough) => {
    if (!(await request.clone().text()).includes(`"${element}"`)) return letThrough();
    const text = `Invalid reference (ServiceRequest.${element})`;
    return Response.json(
      {
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'error', code: 'invalid', details: { text } }],
      },
      { status: 400, headers: { 'Content-Type': 'application/fhir+json' } },
    );
  },
});

describe('an EHR that refuses a link of a referral', () => {
  const cases = ['open', 'strict', 'epic-like', 'veradigm-like'].flatMap((ehr) =>
    ['insurance', 'supportingInfo'].map((element) => [ehr, element] as const),
  );
  test.each(cases)('%s, %s: takes the referral without it, once', async (ehr, element) => {
    await agreeAt(ehr, refuses(element));
    const all = await referrals();
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ status: 'active', requester: OTHERS_READ.requester });
    expect(all[0]).not.toHaveProperty(element);
  });
});
