import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { SignedInUser } from '../../../sandbox/authorization-server/launches.ts';
import type { VisitSession } from '../../../src/app/session-context.ts';
import { en } from '../../../src/content/en.ts';
import { createFhirClient } from '../../../src/fhir/fhir-client.ts';
import { launch } from '../../../src/smart/launch.ts';
import { openSessionOf } from '../../../src/smart/session.ts';
import { App } from '../../../src/ui/app.tsx';
import { APP, type Clinic } from './clinic.ts';

/** What a person at the screen does: counted, because taps are a promise (ux.md §9, 1). */
export type AtScreen = {
  readonly tap: (name: string | RegExp, role?: string) => Promise<void>;
  readonly type: (label: string, text: string) => Promise<void>;
  readonly taps: () => number;
  readonly typedFields: () => number;
  readonly text: () => string;
  readonly close: () => void;
};

/** A whole SMART EHR launch against the clinic, in a browser of its own, and the app on screen. */
export async function openApp(
  clinic: Clinic,
  patient: string,
  options: { readonly encounter?: string | null; readonly user?: SignedInUser } = {},
): Promise<AtScreen> {
  const encounter = options.encounter === undefined ? `${patient}-visit` : options.encounter;
  const session = await launchedSession(clinic, patient, encounter, options.user);
  render(
    <App
      session={session}
      queries={new QueryClient({ defaultOptions: { queries: { gcTime: 0 } } })}
      language="en"
      words={en}
    />,
  );
  const user = userEvent.setup();
  let taps = 0;
  let typed = 0;
  return {
    tap: async (name, role = 'button') => {
      taps += 1;
      await user.click(await screen.findByRole(role, { name }));
    },
    type: async (label, text) => {
      typed += 1;
      await user.type(await screen.findByLabelText(label), text);
    },
    taps: () => taps,
    typedFields: () => typed,
    text: () => document.body.textContent ?? '',
    close: cleanup,
  };
}

async function launchedSession(
  clinic: Clinic,
  patient: string,
  encounter: string | null,
  user?: SignedInUser,
): Promise<VisitSession> {
  const stored = new Map<string, string>();
  const storage = memoryStorage(stored);
  const launched = await launch(new URL(clinic.launchUrl(patient, encounter, user)), {
    read: (file) => fetch(new URL(file, `${APP}/`)),
    storage: () => storage,
    locks: undefined,
    now: () => Date.parse(clinic.now()),
  });
  if (!launched.ok) throw new Error(`launch refused: ${launched.problem.kind}`);
  const answer = await fetch(launched.goTo, { redirect: 'manual' });
  const opened = await openSessionOf({
    address: new URL(answer.headers.get('Location') ?? ''),
    storage: () => storage,
    locks: undefined,
    showAddress: () => undefined,
    fetch: (input, init) => fetch(input, init),
    now: () => Date.parse(clinic.now()),
  });
  if (!opened.ok) throw new Error(`no session: ${opened.problem.kind}`);
  return {
    issuer: opened.session.issuer,
    patientId: opened.session.patientId,
    encounterId: opened.session.encounterId,
    user: opened.session.user,
    needPatientBanner: opened.session.needPatientBanner,
    practice: new URL(opened.session.practice, `${APP}/`).href,
    client: createFhirClient({
      base: opened.session.issuer,
      authorization: () => opened.session.authorization(),
    }),
    clock: clinic.now,
  };
}

/** A browser's sessionStorage of its own: two calls are two browsers. */
function memoryStorage(values: Map<string, string>): Storage {
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (key) => {
      values.delete(key);
    },
    setItem: (key, value) => {
      values.set(key, value);
    },
  };
}
