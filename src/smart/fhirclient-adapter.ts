import * as security from 'fhirclient/lib/security/browser.js';
import type { fhirclient } from 'fhirclient/lib/types';

type Kept = {
  readonly read: () => fhirclient.ClientState | null;
  readonly write: (state: fhirclient.ClientState) => void;
};

/**
 * What fhirclient sees of the browser. Its own adapter would let the address bar override
 * our settings, keep one global session key, and read the inside of access tokens; through
 * this one it sees the page's bare address, this launch's record only, and no token body.
 */
export function adapterFor(page: URL, kept: Kept): fhirclient.Adapter {
  return {
    // False: no global `SMART_KEY`, so that two launches cannot overwrite each other.
    options: { fullSessionStorageSupport: false, replaceBrowserHistory: false },
    security,
    getUrl: () => bare(page),
    relative: (path) => new URL(path, bare(page)).href,
    getStorage: () => ({
      get: async (key) => (key === null ? null : kept.read()),
      set: async (_key, state) => kept.write(state),
      unset: async () => false,
    }),
    getAbortController: () => AbortController,
    // Only used to look for `exp` inside an access token. Access tokens are opaque
    // (RFC 6749 §1.4); Epic's are not JWTs, and looking throws.
    atob: () => '{}',
    redirect: unused,
    btoa: unused,
    base64urlencode: unused,
    base64urldecode: unused,
    getSmartApi: unused,
  };
}

function bare(page: URL): URL {
  return new URL(page.pathname, page.origin);
}

function unused(): never {
  throw new Error('Not part of a public client’s launch');
}
