import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SignedInUser } from '../../sandbox/authorization-server/launches.ts';
import { LANGUAGE_FOLDERS } from '../../src/content/languages/languages.ts';
import type { Language } from '../../src/domain/language/language.ts';
import { firstWordsOf, LanguageProvider } from '../../src/ui/context/language.ts';
import { WaitingListPage } from '../../src/ui/waiting-list/waiting-list.tsx';
import { type Clinic, MAYA, MONDAY, openClinicOf, SCOPES } from './support/clinic.ts';
import { listSession, openApp, openedFrom } from './support/open-app.tsx';

const JO: SignedInUser = {
  reference: 'PractitionerRole/care-coordinator',
  name: 'Jo Placeholderson',
};

let clinic: Clinic;
beforeEach(() => {
  clinic = openClinicOf(
    { asInstalled: true },
    'p01-testa-samplewell',
    'p02-amara-mockridge',
    'p06-zainab-demoverse',
    'c01-pilar-negativa',
  );
});
afterEach(() => {
  cleanup();
  clinic.close();
});

/** The app opened from the practice's menu, without a chart. */
async function openList(user: SignedInUser = MAYA, language: Language = 'en'): Promise<void> {
  const opened = await openedFrom(clinic, clinic.launchUrl(null, null, user));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageProvider value={{ language, words: await firstWordsOf(language) }}>
        <WaitingListPage
          session={listSession(clinic, opened)}
          words={(await LANGUAGE_FOLDERS[language].pages()).waiting}
        />
      </LanguageProvider>
    </QueryClientProvider>,
  );
  await screen.findByText(/^Read \d+ chart|^\d+ expedientes? leídos?/);
}

/** Olive passes a patient's handoff to someone, in a browser of her own. */
async function passed(patient: string, given: string, to = 'Maya'): Promise<void> {
  const app = await openApp(clinic, patient);
  await app.tap(`${given} agrees`);
  if (to !== 'Maya') await app.tap(to, 'radio');
  await app.tap(`Yes: pass to ${to}`);
  await screen.findByRole('heading', { name: `Passed to ${to}` });
  app.close();
}

const minutesLater = (minutes: number) =>
  clinic.setTime(new Date(Date.parse(clinic.now()) + minutes * 60_000).toISOString());
const section = (heading: string): HTMLElement => {
  const title = screen.getByRole('heading', { name: heading });
  const found = title.parentElement;
  if (found === null) throw new Error(`no section ${heading}`);
  return found;
};
const names = (heading: string): readonly string[] =>
  within(section(heading))
    .queryAllByRole('listitem')
    .map((row) => row.querySelector('strong')?.textContent ?? '');

describe('the waiting list', () => {
  test('opens without a chart, for whoever is signed in', async () => {
    await openList();
    expect(screen.getByRole('heading', { name: /^Waiting for you/ })).toBeTruthy();
  });

  test('a clinician’s step comes first, then whoever has waited longest', async () => {
    // Both are passed on before Amara answers her form, at 9:55.
    clinic.setTime('2026-11-23T14:00:00.000Z');
    await passed('p06', 'Zainab');
    minutesLater(5);
    await passed('p01', 'Testa');
    clinic.setTime(MONDAY);
    await openList();
    expect(names('Waiting for you (3)')).toEqual(['Amara M.', 'Zainab D.', 'Testa S.']);
  });

  test('says first name and initial, room and wait, and nothing clinical', async () => {
    await passed('p01', 'Testa');
    minutesLater(2);
    await openList();
    const text = section('Waiting for you (2)').textContent ?? '';
    expect(text).toMatch(/Testa S\. · Room \d 2 min/);
    expect(document.body.textContent).not.toMatch(
      /EPDS|PHQ|GAD|score|risk|self-harm|suicid|depress|anxiety|positive|Samplewell/i,
    );
  });

  test('one tap claims, and says where it goes on', async () => {
    await passed('p01', 'Testa');
    await openList();
    await userEvent.click(screen.getByRole('button', { name: 'I have it: Testa S.' }));
    await screen.findByText(/You have it\. Now open the chart of Testa S\./);
    expect(await clinic.inChart('Task?patient=p01&code=handoff-logistics')).toMatchObject([
      { status: 'accepted', owner: { reference: MAYA.reference } },
    ]);
    cleanup();
    const app = await openApp(clinic, 'p01', { user: MAYA });
    await screen.findByRole('heading', { name: 'Call with Testa now' });
    app.close();
  });

  test('H12: the second claim loses, and names who was first', async () => {
    await passed('p01', 'Testa');
    await openList();
    const [baton] = await clinic.inChart('Task?patient=p01&code=handoff-logistics');
    await clinic.ehr.fhir.handle(
      new Request(`${clinic.ehr.issuer}/Task/${baton?.id}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/fhir+json' },
        body: JSON.stringify({
          ...baton,
          status: 'accepted',
          owner: { reference: JO.reference, display: JO.name },
          executionPeriod: { start: clinic.now() },
        }),
      }),
      { scopes: ['system/*.cruds'], patient: null },
    );
    await userEvent.click(screen.getByRole('button', { name: 'I have it: Testa S.' }));
    await screen.findByText('Jo has it.');
  });

  test('what was passed to someone else is not mine to take', async () => {
    await passed('p01', 'Testa', 'Jo');
    await openList();
    expect(screen.queryByRole('button', { name: 'I have it: Testa S.' })).toBeNull();
    expect(names('Left without a next step (2)')).toContain('Testa S.');
  });
});

describe('the waiting list in Spanish', () => {
  test('says who waits, where, how long and what for, and one tap claims', async () => {
    await passed('p01', 'Testa');
    minutesLater(2);
    await openList(MAYA, 'es');
    expect(names('Le esperan (2)')).toEqual(['Amara M.', 'Testa S.']);
    const text = section('Le esperan (2)').textContent ?? '';
    expect(text).toMatch(/Testa S\. · .+ 2 min/);
    expect(text).toMatch(/De acuerdo · llamar a Example Perinatal Therapy/);
    expect(text).toMatch(/Espera al personal clínico: paso sin registrar/);
    await userEvent.click(screen.getByRole('button', { name: 'Lo tomo: Testa S.' }));
    await screen.findByText(/Lo tiene usted\. Abra ahora el expediente de Testa S\./);
    expect(await clinic.inChart('Task?patient=p01&code=handoff-logistics')).toMatchObject([
      { status: 'accepted', owner: { reference: MAYA.reference } },
    ]);
  });

  test('holds no English sentence, and nothing clinical', async () => {
    await passed('p01', 'Testa');
    await openList(MAYA, 'es');
    expect(document.body.textContent).not.toMatch(
      /Waiting|Check-in|Left without|Agreed|Not talked|chart|min ago|Nobody|Read /,
    );
    expect(document.body.textContent).not.toMatch(
      /EPDS|PHQ|GAD|puntaje|puntuación|riesgo|autolesi|suicid|depresi|ansiedad|positiv/i,
    );
  });
});

describe('H20: a chart nobody opened', () => {
  test('someone whose check-in asks for a step today is on the list all the same', async () => {
    await openList();
    expect(names('Left without a next step (2)')).toEqual(
      expect.arrayContaining(['Testa S.', 'Zainab D.']),
    );
    expect(names('Waiting for you (1)')).toEqual(['Amara M.']);
  });

  test('someone whose check-in asks for nothing is not', async () => {
    await openList();
    expect(screen.queryByText('Pilar N.')).toBeNull();
  });
});

describe('H22: a list that is not whole says so', () => {
  const refuse = (part: string) =>
    clinic.arm({
      name: part,
      matches: ({ url }) => url.includes(part),
      answer: () => Response.json({ resourceType: 'OperationOutcome', issue: [] }, { status: 403 }),
    });

  test('when a part of it is refused', async () => {
    refuse('/Observation?');
    await openList();
    expect(screen.getByRole('alert').textContent).toMatch(
      /This list is not complete\. Not read: screening results\. Your account can't read this in the chart\. Ask IT/,
    );
  });

  test('when one chart cannot be read, and how many', async () => {
    clinic.arm({
      name: 'one chart missing',
      matches: ({ url }) => url.includes('/Patient?_id='),
      answer: async (_request, letThrough) => {
        const bundle = (await (await letThrough()).json()) as fhir4.Bundle;
        return Response.json({ ...bundle, entry: bundle.entry?.slice(1) });
      },
    });
    await openList();
    expect(screen.getByRole('alert').textContent).toMatch(/This list is not complete/);
    expect(screen.getByText(/· 1 not read$/)).toBeTruthy();
  });

  test('and never says that no one is waiting', async () => {
    refuse('/Task?');
    refuse('/Observation?');
    refuse('/QuestionnaireResponse?');
    await openList();
    expect(screen.queryByText(/No one is waiting/)).toBeNull();
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});

test('with nobody on it, it says when it was read', async () => {
  clinic.close();
  clinic = openClinicOf({ asInstalled: true }, 'c01-pilar-negativa');
  await openList();
  expect(screen.getByText('No one is waiting. Last read 11:00 AM.')).toBeTruthy();
});

test('H20: an open referral without an outcome stays listed however old, to 12 months', async () => {
  clinic.close();
  clinic = openClinicOf({ asInstalled: true }, 'x31-olwen-stillopen', 'x32-lena-yearpast');
  await openList();
  expect(section('Left without a next step (1)').textContent).toContain('Olwen S.');
  expect(screen.getByRole('main').textContent).not.toContain('Lena');
});

test('H1: where two people in today have similar names, full name and birth date are shown', async () => {
  clinic.admit('c02-tessa-samplewell');
  await openList();
  const list = screen.getByRole('main').textContent;
  expect(list).toMatch(
    /Testa Samplewell.*Similar name today: check the birth date\. Born \w+ \d+, \d{4}/,
  );
  expect(list).toContain('Zainab D.');
  expect(list?.match(/Similar name today/g)).toHaveLength(1);
});

test('F18: where the EHR does not say who is signed in, a name says who waits for whom', async () => {
  await passed('p01', 'Testa');
  clinic.grantOnly(SCOPES.split(' ').filter((scope) => !['openid', 'fhirUser'].includes(scope)));
  await openList();
  expect(screen.queryByRole('button', { name: 'I have it: Testa S.' })).toBeNull();
  expect(names('Left without a next step (2)')).toContain('Testa S.');
  const question = await screen.findByLabelText('Who is at this list?');
  await screen.findByRole('option', { name: 'Maya Mockworth, MA' });
  await userEvent.selectOptions(question, 'PractitionerRole/medical-assistant');
  await userEvent.click(await screen.findByRole('button', { name: 'I have it: Testa S.' }));
  await screen.findByText(/You have it\. Now open the chart of Testa S\./);
  expect(await screen.findByText(/Recorded as Maya Mockworth, MA/)).toBeTruthy();
  expect(await clinic.inChart('Task?patient=p01&code=handoff-logistics')).toMatchObject([
    { status: 'accepted', owner: { reference: MAYA.reference, display: 'Maya Mockworth, MA' } },
  ]);
});
