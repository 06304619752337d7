import type { Wire } from './personality.ts';

/** Answers as they were sent; a page may read every header an app needs. */
export const plainWire: Wire = {
  exposedHeaders: [
    'Date',
    'ETag',
    'Location',
    'Content-Location',
    'Last-Modified',
    'Retry-After',
    'WWW-Authenticate',
  ],
  lostHeaders: [],
  locationBase: null,
  latencyMs: 0,
};
