import { keepField, keptWhileUnsent } from '../../src/app/draft/draft.ts';
import type { VisitSession } from '../../src/app/session/session-context.ts';
import type { Visit } from '../../src/app/visit/visit.ts';
import { galleryClient } from './gallery-client.ts';
import { NOW } from './gallery-records.ts';

/** What of the session shows on the page: who acts, what is not saved, and when the sign-in ends. */
export type SessionShot = 'who_acts' | 'restored' | 'unsent' | 'page_only' | 'ends';

const MINUTE = 60_000;

/** A launch in the gallery, with what an earlier panel left behind. */
export function sessionOf(visit: Visit | null, shot: SessionShot | undefined): VisitSession {
  const kept = new Map<string, string>();
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
    storage: () => {
      if (shot === 'page_only') throw new DOMException('full', 'QuotaExceededError');
      return storageOf(kept);
    },
    signInEnds: () => (shot === 'ends' ? Date.parse(NOW) + MINUTE : null),
    clock: () => NOW,
  };
  if (visit === null) return session;
  if (shot === 'restored' || shot === 'page_only') {
    keepField(session, visit, 'set_appointment', 'when', '12/4 230p');
  }
  if (shot === 'unsent') {
    const failure = { kind: 'offline', method: 'POST', what: 'Bundle', text: null } as const;
    void keptWhileUnsent(session, visit, { tap: 'start_call' }, async () => ({
      is: 'not_saved',
      failure,
    }));
  }
  return session;
}

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
