import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { LANGUAGE_FOLDERS } from '../../src/content/languages/languages.ts';
import { firstWordsOf, LanguageProvider } from '../../src/ui/context/language.ts';
import { WaitingListPage } from '../../src/ui/waiting-list/waiting-list.tsx';
import { type Clinic, MAYA, openClinicOf } from './support/clinic.ts';
import { type AtScreen, listSession, openApp, openedFrom } from './support/open-app.tsx';

// What an EHR takes less of, the screen says: no list, no flag, no line, and what to do instead.

let clinic: Clinic;
let app: AtScreen | undefined;

afterEach(() => {
  app?.close();
  app = undefined;
  cleanup();
  clinic.close();
});

describe('an EHR that keeps no open Tasks of ours', () => {
  test('whoever passes it on is told to tell the colleague, and how it is opened', async () => {
    clinic = openClinicOf({ ehr: 'epic-like' }, 'p01-testa-samplewell');
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    await app.tap('Yes: pass to Maya');
    await screen.findByText(
      'This EHR keeps no waiting list. Tell Maya: open Testa’s chart, then this app in it.',
    );
  });

  test('an EHR with a list does not say so', async () => {
    clinic = openClinicOf({ ehr: 'open' }, 'p01-testa-samplewell');
    app = await openApp(clinic, 'p01');
    await app.tap('Testa agrees');
    await app.tap('Yes: pass to Maya');
    await screen.findByText(/^Saved to chart/);
    expect(app.text()).not.toContain('keeps no waiting list');
  });

  test('the list says that it cannot be one, instead of standing empty (H22)', async () => {
    clinic = openClinicOf({ ehr: 'epic-like' }, 'p01-testa-samplewell');
    const opened = await openedFrom(clinic, clinic.launchUrl(null, null, MAYA));
    render(
      <QueryClientProvider client={new QueryClient()}>
        <LanguageProvider value={{ language: 'en', words: await firstWordsOf('en') }}>
          <WaitingListPage
            session={listSession(clinic, opened)}
            words={(await LANGUAGE_FOLDERS.en.pages()).waiting}
          />
        </LanguageProvider>
      </QueryClientProvider>,
    );
    expect(await screen.findByText(/^This EHR keeps no list of open handoffs\./)).toBeTruthy();
  });
});

test('a follow-up flag that cannot be set is said, and nothing is asked of the EHR for it', async () => {
  clinic = openClinicOf({ ehr: 'strict' }, 'p10-priya-sandboxer');
  app = await openApp(clinic, 'p10');
  await app.tap('Not today');
  await app.tap('Talk it over first', 'radio');
  await app.tap(/^Save, check in/);
  await screen.findByText('Follow-up flag: this EHR has no place for it');
  expect(clinic.writes().filter((request) => request.includes('/Flag'))).toEqual([]);
});

describe('a result from paper', () => {
  const enter = async (): Promise<void> => {
    await app?.tap('Enter a result from paper');
    await app?.tap('EPDS', 'radio');
    await app?.type('Total', '14');
    await app?.tap('0', 'radio');
    await app?.tap('Save result');
  };

  test('stays in this visit where the EHR takes no results, and nothing is sent', async () => {
    clinic = openClinicOf({ ehr: 'athena-like' }, 'x01-nadia-emptychart');
    app = await openApp(clinic, 'x01');
    await enter();
    expect(clinic.writes()).toEqual([]);
    await screen.findByRole('button', { name: /this visit/i });
  });

  test('is written once where nothing is created conditionally', async () => {
    clinic = openClinicOf({ ehr: 'epic-like' }, 'x01-nadia-emptychart');
    app = await openApp(clinic, 'x01');
    await enter();
    await screen.findByRole('heading', { name: 'Talk with Nadia' });
    expect(await clinic.inChart('Observation?patient=x01')).toHaveLength(1);
  });
});

test('a note that was cut short is said, and nothing is started beside it', async () => {
  clinic = openClinicOf({ ehr: 'meditech-like' }, 'p01-testa-samplewell');
  app = await openApp(clinic, 'p01');
  await app.tap('Testa agrees');
  await app.tap('Yes, call now');
  await screen.findByText(/^Saved to chart/);
  app.close();
  const messages = (await clinic.inChart('Communication?patient=p01')) as fhir4.Communication[];
  const note = messages.find(({ identifier }) => identifier?.[0]?.value?.includes(':note'));
  const [payload] = note?.payload ?? [];
  const cut = { ...note, payload: [{ contentString: payload?.contentString?.slice(0, -400) }] };
  const put = await clinic.ehr.fhir.handleOwn(
    new Request(`${clinic.ehr.issuer}/Communication/${note?.id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/fhir+json' },
      body: JSON.stringify(cut),
    }),
  );
  expect(put.ok).toBe(true);
  app = await openApp(clinic, 'p01');
  expect(await screen.findByText(/A handoff may be under way already/)).toBeTruthy();
});
