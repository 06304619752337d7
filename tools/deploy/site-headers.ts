import { createHash } from 'node:crypto';

/** What one deployment of the app is allowed, by origin. */
export type SiteRules = {
  /** Who may show the app in a frame: the EHR's web client. */
  readonly frameAncestors: readonly string[];
  /** Whom the app may talk to: FHIR and token servers. */
  readonly connectTo: readonly string[];
  /** Of the styles that stand in a page itself. */
  readonly styleHashes: readonly string[];
};

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
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

/** Files here carry a hash in their name and never change. */
export const VERSIONED = '/assets/';

/** Everything else is asked for again: pages, issuer files, practice files. */
export const CACHE = { versioned: 'public, max-age=31536000, immutable', other: 'no-cache' };

/** Where a load balancer asks whether the files are being given out, and which build they are. */
export const HEALTH = { path: '/health', file: 'health.json' };

// The launch page carries its few styles inside itself, to need no second trip.
export const styleHashesOf = (html: string): readonly string[] =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
