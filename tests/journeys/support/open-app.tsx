import {
  type BoundFunctions,
  configure,
  type queries,
  render,
  within,
} from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { SignedInUser } from '../../../sandbox/authorization-server/launches.ts';
import type { VisitSession } from '../../../src/app/session/session-context.ts';
import { readVisit } from '../../../src/app/visit/read-visit.ts';
// The app fetches it behind the first card; here it is compiled before a test's time begins.
import '../../../src/app/visit/rest-of-visit.ts';
import type { ListSession } from '../../../src/app/waiting-list/use-waiting-list.ts';
import { en } from '../../../src/content/words/en/en.ts';
import { listSessionOf, visitSessionOf } from '../../../src/session-of.ts';
import { launch } from '../../../src/smart/launch.ts';
import type { Session } from '../../../src/smart/opened-session.ts';
import { openSessionOf } from '../../../src/smart/session.ts';
import { App } from '../../../src/ui/first/app.tsx';
import { type BrowserMemory, browserMemory, memoryShelf } from '../../support/memory-shelf.ts';
import { APP, type Clinic } from './clinic.ts';

// On a busy machine a card takes longer than the library's one second.
configure({ asyncUtilTimeout: 5000 });

/** What a person at the screen does: counted, because taps are a promise (rules/screen.md#taps). */
export type AtScreen = {
  /** What this browser shows; two can be open at once. */
  readonly shown: BoundFunctions<typeof queries>;
  readonly tap: (name: string | RegExp, role?: string) => Promise<void>;
  readonly tapTwice: (name: string | RegExp) => Promise<void>;
  readonly type: (label: string, text: string) => Promise<void>;
  readonly taps: () => number;
  readonly typedFields: () => number;
  readonly text: () => string;
  readonly close: () => void;
};

type LaunchOptions = {
  readonly encounter?: string | null;
  readonly user?: SignedInUser;
  /** False (the default): the chart around the app shows who the patient is. */
  readonly needPatientBanner?: boolean;
  /** Other records the EHR names with the launch. */
  readonly fhirContext?: readonly Readonly<Record<string, unknown>>[];
  /** The window it is opened in; absent: a browser of its own. */
  readonly window?: BrowserWindow;
};

/** What one window of a browser keeps (its sessionStorage). */
export type BrowserWindow = Map<string, string>;

const browsers = new WeakMap<BrowserWindow, BrowserMemory>();

/** What the browser around this window keeps beyond it. */
export function browserOf(window: BrowserWindow): BrowserMemory {
  const memory = browsers.get(window) ?? browserMemory();
  browsers.set(window, memory);
  return memory;
}

/** The shelf of one page in that browser. */
const shelfOf = (memory: BrowserMemory) => async () => memoryShelf(memory);

/** A whole SMART EHR launch against the clinic, in a browser of its own, and the app on screen. */
export async function openApp(
  clinic: Clinic,
  patient: string,
  options: LaunchOptions = {},
): Promise<AtScreen> {
  return show(await signIn(clinic, patient, options));
}

/** The app on screen for a session that is already open: a browser of its own. */
export function show(session: VisitSession): AtScreen {
  const { container, unmount } = render(
    <App session={session} begun={readVisit(session)} language="en" words={en} />,
  );
  const user = userEvent.setup();
  const shown = within(container);
  let taps = 0;
  let typed = 0;
  return {
    shown,
    tap: async (name, role = 'button') => {
      taps += 1;
      await user.click(await shown.findByRole(role, { name }));
    },
    tapTwice: async (name) => {
      await user.dblClick(await shown.findByRole('button', { name }));
    },
    type: async (label, text) => {
      typed += 1;
      await user.type(await shown.findByLabelText(label), text);
    },
    taps: () => taps,
    typedFields: () => typed,
    text: () => container.textContent ?? '',
    close: unmount,
  };
}

/** A whole SMART EHR launch against the clinic. */
export async function signIn(
  clinic: Clinic,
  patient: string,
  options: LaunchOptions = {},
): Promise<VisitSession> {
  const encounter = options.encounter === undefined ? `${patient}-visit` : options.encounter;
  const window = options.window ?? new Map<string, string>();
  const address = clinic.launchUrl(patient, encounter, options.user, {
    needPatientBanner: options.needPatientBanner ?? false,
    fhirContext: options.fhirContext ?? [],
  });
  const session = await openedFrom(clinic, address, window);
  return visitSession(clinic, session, window);
}

/** What the app is given of an open session. */
export function visitSession(
  clinic: Clinic,
  session: Session,
  window: BrowserWindow = new Map(),
): VisitSession {
  const { patientId } = session;
  if (patientId === null) throw new Error('the launch named no patient');
  const around = {
    storage: () => memoryStorage(window),
    shelf: shelfOf(browserOf(window)),
    clock: clinic.now,
  };
  // The page's colours are for browsers (tests/browser).
  return { ...visitSessionOf(session, patientId, around), styleUrl: null, ...fileOf(session) };
}

/** What a launch without a patient gives, and every other launch too. */
export const listSession = (clinic: Clinic, opened: Session): ListSession => ({
  ...listSessionOf(opened, { clock: clinic.now }),
  ...fileOf(opened),
});

/** The practice file's whole address: no page stands around a test. */
const fileOf = ({ practice }: Session) => ({ practice: new URL(practice, `${APP}/`).href });

/** The session that a click in the EHR opens, in a browser of its own. */
export async function openedFrom(
  clinic: Clinic,
  launchUrl: string,
  window: BrowserWindow = new Map(),
  /** What someone does on a page of the EHR's sign-in; absent: it asks nothing. */
  signingIn: (page: Response) => Promise<Response> = async (page) => page,
): Promise<Session> {
  const storage = memoryStorage(window);
  const launched = await launch(new URL(launchUrl), {
    read: (file) => fetch(new URL(file, `${APP}/`)),
    storage: () => storage,
    locks: undefined,
    now: () => Date.parse(clinic.now()),
    framed: true,
  });
  if (!launched.ok) throw new Error(`launch refused: ${launched.problem.kind}`);
  const answer = await signingIn(await fetch(launched.goTo, { redirect: 'manual' }));
  const opened = await openSessionOf({
    address: new URL(answer.headers.get('Location') ?? ''),
    storage: () => storage,
    locks: undefined,
    showAddress: () => undefined,
    fetch: (input, init) => fetch(input, init),
    now: () => Date.parse(clinic.now()),
  });
  if (!opened.ok) throw new Error(`no session: ${opened.problem.kind}`);
  return opened.session;
}

/** A browser's sessionStorage of its own: two calls are two browsers. */
export function memoryStorage(values: Map<string, string>): Storage {
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
