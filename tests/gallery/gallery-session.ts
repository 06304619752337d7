import { heldOf, keepField, keptWhileUnsent, takeUp } from '../../src/app/draft/draft.ts';
import { watchDrafts } from '../../src/app/draft/page-drafts.ts';
import type { VisitSession } from '../../src/app/session/session-context.ts';
import type { Shelf } from '../../src/app/session/shelf.ts';
import type { Visit } from '../../src/app/visit/visit.ts';
import { browserMemory, memoryShelf } from '../support/memory-shelf.ts';
import { galleryClient } from './gallery-client.ts';
import { NOW } from './gallery-records.ts';

/** What of the session shows on the page: who acts, what is not saved, and when the sign-in ends. */
export type SessionShot =
  | 'who_acts'
  | 'typed'
  | 'restored'
  | 'unsent'
  | 'moved_on'
  | 'other_day'
  | 'page_only'
  | 'ends';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A launch in the gallery, with what an earlier panel left behind. */
export function sessionOf(visit: Visit | null, shot: SessionShot | undefined): VisitSession {
  const kept = new Map<string, string>();
  const browser = { ...browserMemory(), refuses: shot === 'page_only' };
  const session: VisitSession = {
    issuer: 'https://gallery.example/fhir',
    patientId: 'p01',
    encounterId: null,
    user: shot === 'who_acts' ? null : 'PractitionerRole/ob-provider',
    needPatientBanner: true,
    styleUrl: null,
    practice: 'practice/sample.json',
    client: galleryClient,
    grantedScopes: [],
    quirks: {},
    storage: () => storageOf(kept),
    shelf: async () => memoryShelf(browser),
    signInEnds: () => (shot === 'ends' ? Date.parse(NOW) + MINUTE : null),
    clock: () => NOW,
  };
  if (visit === null) return session;
  if (shot === 'page_only') keepField(session, visit, 'set_appointment', 'when', '12/4 230p');
  const leave = EARLIER[shot ?? 'ends'];
  if (leave === undefined) return session;
  // A page before this one left it, and was closed.
  let left: () => void = () => undefined;
  const isLeft = new Promise<void>((done) => {
    left = done;
  });
  const shelf: Shelf = memoryShelf(browser);
  const put: Shelf['put'] = async (sealed) => shelf.put(sealed).then(left);
  leave({ ...session, shelf: async () => ({ ...shelf, put }) }, visit);
  const page = { ...session, shelf: () => isLeft.then(() => memoryShelf(browser)) };
  if (shot === 'restored') {
    const stop = watchDrafts(() => {
      if (heldOf(page, visit).found === null) return;
      stop();
      takeUp(page, visit);
    });
  }
  return page;
}

const typed = (session: VisitSession, visit: Visit): void =>
  keepField(session, visit, 'set_appointment', 'when', '12/4 230p');

/** What a page before this one did. */
const EARLIER: Partial<Record<SessionShot, (session: VisitSession, visit: Visit) => void>> = {
  typed,
  restored: typed,
  moved_on: (session, visit) =>
    typed(session, { ...visit, handoff: { ...visit.handoff, stage: 'agreed' } }),
  other_day: (session, visit) =>
    typed({ ...session, clock: () => new Date(Date.parse(NOW) - 20 * HOUR).toISOString() }, visit),
  unsent: (session, visit) => {
    const failure = { kind: 'offline', method: 'POST', what: 'Bundle', text: null } as const;
    const wanted = { tap: 'start_call' } as const;
    void keptWhileUnsent(session, visit, { wanted, id: null }, async () => ({
      is: 'not_saved',
      failure,
    }));
  },
};

const storageOf = (kept: Map<string, string>): Storage => ({
  get length() {
    return kept.size;
  },
  clear: () => kept.clear(),
  getItem: (key) => kept.get(key) ?? null,
  key: (index) => [...kept.keys()][index] ?? null,
  removeItem: (key) => void kept.delete(key),
  setItem: (key, value) => void kept.set(key, value),
});
