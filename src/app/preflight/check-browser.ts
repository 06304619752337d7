import { type Finding, finding } from './finding.ts';

/** What of a browser's window the checks look at; a test gives its own. */
export type Browser = {
  readonly storage: () => Storage;
  readonly hasSubtleCrypto: boolean;
  readonly framed: boolean;
  /** Reading the page around throws where it is of another site. */
  readonly readAround: () => unknown;
  /** The page's own origin; 'null' under `sandbox` without `allow-same-origin`. */
  readonly origin: string;
  /** The EHR's host as Chromium tells it; null elsewhere. */
  readonly around: string | null;
  /** Whether the frame's policy allows a feature; null: the browser does not say. */
  readonly allows: (feature: string) => boolean | null;
};

/** What the browser and the frame allow: storage, cryptography, the frame itself. */
export function checkBrowser(browser: Browser): readonly Finding[] {
  return [checkStorage(browser), checkCrypto(browser), checkFrame(browser)];
}

function checkStorage({ storage }: Browser): Finding {
  try {
    const key = 'warm-handoff-preflight';
    const open = storage();
    open.setItem(key, '1');
    open.removeItem(key);
    return finding('storage', 'storage_works');
  } catch (error) {
    return finding('storage', 'storage_blocked', error instanceof Error ? error.name : 'refused');
  }
}

const checkCrypto = ({ hasSubtleCrypto }: Browser): Finding =>
  finding('crypto', hasSubtleCrypto ? 'crypto_here' : 'crypto_missing');

function checkFrame({ framed, origin, around, readAround, allows }: Browser): Finding {
  const clipboard = allows('clipboard-write');
  const facts = [
    ...(around === null ? [] : [`in a frame of ${around}`]),
    ...(clipboard === null ? [] : [`clipboard-write: ${clipboard ? 'allowed' : 'not allowed'}`]),
  ];
  if (origin === 'null') {
    return finding('frame', 'frame_opaque', ...facts, 'sandbox without allow-same-origin');
  }
  if (!framed) return finding('frame', 'frame_none');
  try {
    readAround();
    return finding('frame', 'frame_same_site', ...facts);
  } catch {
    return finding('frame', 'frame_cross_site', ...facts);
  }
}

/** This window, as the checks look at it. */
export function thisBrowser(): Browser {
  const policy: unknown = Reflect.get(document, 'featurePolicy');
  const allowsFeature: unknown =
    typeof policy === 'object' && policy !== null ? Reflect.get(policy, 'allowsFeature') : null;
  return {
    storage: () => sessionStorage,
    hasSubtleCrypto: globalThis.crypto?.subtle !== undefined,
    framed: window.top !== window,
    readAround: () => window.parent.location.href,
    origin: window.origin,
    around: location.ancestorOrigins?.[0] ?? null,
    allows: (feature) =>
      typeof allowsFeature === 'function' ? allowsFeature.call(policy, feature) === true : null,
  };
}
