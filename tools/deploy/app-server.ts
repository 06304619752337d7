import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getMimeType } from 'hono/utils/mime';
import { CACHE, HEALTH, securityHeaders, styleHashesOf, VERSIONED } from './site-headers.ts';

export type AppServerOptions = {
  /** The folder `npm run build` wrote. */
  readonly dist: string;
  /** Files that belong to this one deployment: path ("ehr/….json") → JSON. They win over dist. */
  readonly overlay?: Readonly<Record<string, unknown>>;
  /** Who may show the app in a frame: the EHR's origin. */
  readonly frameAncestors: readonly string[];
  /** EHRs the app may talk to. */
  readonly connectTo: readonly string[];
  /** Where browsers tell what the policy stopped. */
  readonly reportTo?: string;
};

type SiteFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | undefined;
  readonly etag: string;
  readonly type: string;
};

const isText = /^(text\/|application\/(json|javascript|manifest)|image\/svg)/;

function toFile(path: string, bytes: Uint8Array<ArrayBuffer>): SiteFile {
  const type = getMimeType(path) ?? 'application/octet-stream';
  return {
    bytes,
    gzip: isText.test(type) ? new Uint8Array(gzipSync(bytes, { level: 9 })) : undefined,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`,
    type,
  };
}

/** The built site in memory, each text compressed once. */
function readSite(options: AppServerOptions): ReadonlyMap<string, SiteFile> {
  const { dist, overlay = {} } = options;
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`there is no built app in ${dist}. Build it: npm run build`);
  }
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .map((path) => path.split(sep).join('/'))
    // Vite's manifest is for tools, not for browsers.
    .filter((path) => !path.startsWith('.vite/'));
  const built = paths.map(
    (path) => [path, new Uint8Array(readFileSync(join(dist, path)))] as const,
  );
  const added = Object.entries(overlay).map(
    ([path, json]) => [path, new TextEncoder().encode(JSON.stringify(json))] as const,
  );
  return new Map([...built, ...added].map(([path, bytes]) => [path, toFile(path, bytes)]));
}

const inlineStyleHashes = (files: ReadonlyMap<string, SiteFile>): readonly string[] =>
  styleHashesOf(
    ...[...files]
      .filter(([path]) => path.endsWith('.html'))
      .map(([, { bytes }]) => new TextDecoder().decode(bytes)),
  );

/** Serves the built app as a health system's web server should: docs for IT describe the same. */
export function createAppServer(
  options: AppServerOptions,
): (request: Request) => Promise<Response> {
  const files = readSite(options);
  const shared = {
    ...securityHeaders({ ...options, styleHashes: inlineStyleHashes(files) }),
    Vary: 'Accept-Encoding',
  };
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Read only', { status: 405, headers: { ...shared, Allow: 'GET, HEAD' } });
    }
    const { pathname } = new URL(request.url);
    const path =
      pathname === HEALTH.path
        ? `/${HEALTH.file}`
        : pathname.endsWith('/')
          ? `${pathname}index.html`
          : pathname;
    const file = files.get(path.slice(1));
    if (file === undefined) return new Response('Not here', { status: 404, headers: shared });
    const { bytes, gzip, etag, type } = file;
    const headers = {
      ...shared,
      ETag: etag,
      // A name with a hash in it never changes its content; everything else is asked again.
      'Cache-Control': path.startsWith(VERSIONED) ? CACHE.versioned : CACHE.other,
    };
    if (request.headers.get('If-None-Match') === etag) {
      return new Response(null, { status: 304, headers });
    }
    const compressed = /\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '') && gzip;
    return new Response(request.method === 'HEAD' ? null : compressed || bytes, {
      headers: {
        ...headers,
        'Content-Type': type,
        ...(compressed ? { 'Content-Encoding': 'gzip' } : {}),
      },
    });
  };
}
