import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { SessionProvider, type VisitSession } from '../../../src/app/session/session-context.ts';
import type { Shelf } from '../../../src/app/session/shelf.ts';
import { dropText } from '../../../src/app/session/window-store.ts';
import { visitSessionOf } from '../../../src/session-of.ts';
import { launch } from '../../../src/smart/launch.ts';
import type { Session } from '../../../src/smart/opened-session.ts';
import { openSessionOf } from '../../../src/smart/session.ts';
import { APP, type Clinic, type Staff } from '../world/clinic.ts';
import type { Sender } from '../world/network.ts';
import type { Chart } from '../world/seeded-chart.ts';
import type { TabStorage } from '../world/tab-storage.ts';
import { bareElement } from './bare-page.ts';
import { ShownApp, type View } from './shown-app.ts';

/** One launch of the app in a browser tab. */
export type AppWindow = {
  readonly sender: Sender;
  readonly user: Staff;
  readonly chart: Chart;
  readonly tab: TabStorage;
  /** The tab's storage, as long as this launch lives in it. */
  readonly storage: () => Storage;
  /** What its browser keeps beyond the tab, likewise. */
  readonly shelf: () => Promise<Shelf>;
  /** The workstation's time, ISO. */
  readonly clock: () => string;
  /** What it shows; null: nothing yet. */
  readonly view: () => View | { readonly is: 'not_opened' } | null;
  readonly session: () => VisitSession | null;
  /** The tab is closed, or crashes: nothing of it goes on. */
  readonly kill: () => void;
};

type Opening = {
  readonly clinic: Clinic;
  readonly id: string;
  readonly user: Staff;
  readonly chart: Chart;
  readonly tab: TabStorage;
  /** How far this workstation's clock is ahead of the EHR's. */
  readonly aheadMs: number;
  readonly digit: number;
  /** Told of everything the window shows, as it is shown. */
  readonly shows: (window: AppWindow, view: View) => void;
};

/** Launches the app from the chart, as a click in the EHR does, and renders it. */
export function openWindow(opening: Opening): AppWindow {
  const { clinic, id, user, chart, tab, aheadMs, digit, shows } = opening;
  let open = true;
  let view: ReturnType<AppWindow['view']> = null;
  let root: Root | null = null;
  let session: VisitSession | null = null;
  const sender: Sender = { id, isOpen: () => open };
  // The last digit tells the window, so that a record's time tells who made it.
  const clock = (): string =>
    new Date(Math.floor((clinic.time.now() + aheadMs) / 10) * 10 + digit).toISOString();
  const window: AppWindow = {
    sender,
    user,
    chart,
    tab,
    storage: () => (open ? tab.storage() : CLOSED),
    shelf: () => (open ? tab.shelf() : Promise.reject(new Error('the page is closed'))),
    clock,
    view: () => view,
    session: () => session,
    kill: () => {
      if (!open) return;
      open = false;
      root?.unmount();
      // The app's memory is the page's own; here the windows share one process.
      for (const name of tab.names()) dropText(() => CLOSED, name);
    },
  };
  const render = (opened: VisitSession): void => {
    session = opened;
    root = createRoot(bareElement());
    const publish = (shown: View): void => {
      if (!open) return;
      view = shown;
      shows(window, shown);
    };
    const queries = new QueryClient({ defaultOptions: { queries: { gcTime: 0 } } });
    root.render(
      createElement(
        QueryClientProvider,
        { client: queries },
        createElement(SessionProvider, { value: opened }, createElement(ShownApp, { publish })),
      ),
    );
  };
  signIn(clinic, window).then(
    (opened) => {
      if (!open) return;
      if (opened === null) view = { is: 'not_opened' };
      else render(opened);
    },
    () => {
      view = { is: 'not_opened' };
    },
  );
  return window;
}

/** What code that still runs after its page was closed meets. */
const CLOSED: Storage = {
  length: 0,
  clear: () => undefined,
  getItem: () => null,
  key: () => null,
  removeItem: () => undefined,
  setItem: () => undefined,
};

/** The whole SMART EHR launch; null: the launch page says why not. */
async function signIn(clinic: Clinic, window: AppWindow): Promise<VisitSession | null> {
  const { sender, storage, chart, user, clock } = window;
  const send: typeof fetch = (input, init) => clinic.network.send(sender, input, init);
  const now = (): number => Date.parse(clock());
  const page = { storage, locks: undefined, now } as const;
  const launched = await launch(new URL(clinic.launchUrl(chart, user)), {
    ...page,
    read: (file) => send(new URL(file, `${APP}/`)),
    framed: false,
  });
  if (!launched.ok) return null;
  const answer = await send(launched.goTo, { redirect: 'manual' });
  const address = new URL(answer.headers.get('Location') ?? APP);
  const opened = await openSessionOf({
    ...page,
    address,
    showAddress: () => undefined,
    fetch: send,
  });
  return opened.ok ? visitSession(opened.session, window, send) : null;
}

/** What the app is given of an open session. */
function visitSession(opened: Session, window: AppWindow, send: typeof fetch): VisitSession | null {
  if (opened.patientId === null) return null;
  const { clock, storage, shelf } = window;
  return {
    ...visitSessionOf(opened, opened.patientId, { clock, storage, shelf, fetch: send }),
    styleUrl: null,
    practice: new URL(opened.practice, `${APP}/`).href,
  };
}
