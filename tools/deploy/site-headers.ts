import { createHash } from 'node:crypto';

/** What one deployment of the app is allowed, by origin. */
export type SiteRules = {
  /** Who may show the app in a frame: the EHR's web client. */
  readonly frameAncestors: readonly string[];
  /** Whom the app may talk to: FHIR and token servers. */
  readonly connectTo: readonly string[];
  /** Of the styles that stand in a page itself. */
  readonly styleHashes: readonly string[];
  /** Where browsers tell what the policy stopped: the health system's own collector; absent: nowhere. */
  readonly reportTo?: string;
};

// What the app uses of a browser's powers: it copies the note, where the EHR's frame lets it. A frame's
// own permission comes from the EHR (`allow="clipboard-write"`); this takes away all the others.
const UNUSED = [
  ...['accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'camera', 'clipboard-read'],
  ...['display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid'],
  ...['identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone'],
  ...['midi', 'otp-credentials', 'payment', 'picture-in-picture', 'publickey-credentials-create'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access', 'usb'],
  ...['web-share', 'window-management', 'xr-spatial-tracking'],
];
const PERMISSIONS = [...UNUSED.map((power) => `${power}=()`), 'clipboard-write=(self)'].join(', ');

/** The name that the policy and the header of report locations share. */
const REPORTS = 'policy';

// A browser that knows report-to does not look at report-uri, and takes https for the first only: on
// one developer's machine (http to itself) the second is what works.
const reportsByName = ({ reportTo }: SiteRules): boolean => reportTo?.startsWith('https:') === true;

/**
 * The headers of every answer, for whichever server gives the files out: tools/deploy/app-server.ts, nginx
 * and Caddy have them from here.
 */
export const securityHeaders = (rules: SiteRules): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [
    "default-src 'self'",
    `connect-src ${["'self'", ...rules.connectTo].join(' ')}`,
    "img-src 'self' data:",
    `style-src ${["'self'", ...rules.styleHashes].join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${rules.frameAncestors.join(' ')}`,
    // No text becomes markup or script: not the chart's, and not by a slip of ours or of a package.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    ...(rules.reportTo === undefined ? [] : [`report-uri ${rules.reportTo}`]),
    ...(reportsByName(rules) ? [`report-to ${REPORTS}`] : []),
  ].join('; '),
  ...(reportsByName(rules) ? { 'Reporting-Endpoints': `${REPORTS}="${rules.reportTo}"` } : {}),
  // A window of another site that opened the app can neither steer nor count it. Says nothing in a
  // frame, where the EHR's own page decides; windows that the app opens have no opener (portals), or
  // are its own blank ones (the sheet, docs/decisions/0046).
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Scripts, issuer and practice files are for this site's pages; a frame is no such use.
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': PERMISSIONS,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

/** A header's value between double quotes of a configuration file. */
export const quoted = (value: string): string => value.replaceAll('"', '\\"');

/** Files here carry a hash in their name and never change. */
export const VERSIONED = '/assets/';

/** Everything else is asked for again: pages, issuer files, practice files. */
export const CACHE = { versioned: 'public, max-age=31536000, immutable', other: 'no-cache' };

/** Where a load balancer asks whether the files are being given out, and which build they are. */
export const HEALTH = { path: '/health', file: 'health.json' };

// The launch page carries its few styles inside itself, to need no second trip, and stands under three
// names: each hash once.
export const styleHashesOf = (...pages: readonly string[]): readonly string[] => [
  ...new Set(pages.flatMap(styleHashesIn)),
];

const styleHashesIn = (html: string): readonly string[] =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
