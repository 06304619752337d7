import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * The app's script and style are fetched while the EHR signs the user in: launch.html names them
 * as preloads, so that index.html finds them in the cache. Saves two trips on every launch.
 */
const preloadAppFromLaunchPage: Plugin = {
  name: 'preload-app-from-launch-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { path, bundle }) {
      if (!path.endsWith('launch.html') || bundle === undefined) return [];
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      // index.html's own script, and the app it loads as soon as the code exchange has begun.
      const first = chunks.filter(({ name }) => name === 'index' || name === 'show-app');
      const scripts = new Set(first.flatMap(({ fileName, imports }) => [fileName, ...imports]));
      const styles = new Set(
        first.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]),
      );
      return [
        ...[...scripts].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        })),
        ...[...styles].map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'style', crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        })),
      ];
    },
  },
};

const inRepo = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** fhirclient's ready() wraps its answer in a FHIR client that this app never uses. */
const leaveOutFhirClient: Plugin = {
  name: 'leave-out-fhirclients-fhir-client',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './Client' && importer?.includes('/fhirclient/lib/')
      ? inRepo('src/smart/no-fhir-client.ts')
      : null,
};

// Two pages: launch.html (no React; the redirect must be instant) and
// index.html (the app, and the OAuth redirect target).
export default defineConfig({
  plugins: [react(), leaveOutFhirClient, preloadAppFromLaunchPage],
  // Relative asset addresses: one build is served from any folder of any host.
  base: './',
  // fhirclient without its fetch polyfill (browsers have had fetch for ten years) …
  define: { FHIRCLIENT_PURE: 'true' },
  // … and without its log, which can print access tokens (src/smart/no-debug.ts).
  resolve: { alias: { debug: inRepo('src/smart/no-debug.ts') } },
  build: {
    target: 'es2023',
    manifest: true,
    // A hint only: browsers without modulepreload (Safari 16) load the same files a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', launch: 'launch.html' },
      output: {
        codeSplitting: {
          groups: [
            // A file of its own, or the launch page would wait for React to get at it.
            { name: 'preload-helper', test: /preload-helper/, priority: 10 },
            {
              // What the first card and the later ones share, in one file with React: small files
              // of their own would compress worse.
              name: 'shared',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack)\/|src\/(content\/(script-bank|en-first|data\/scripts)|ui\/(button|card|say|language|talk-card|visit-context)|fhir\/handoff\/(from|codes|record-identity|episode-status|contact-outcomes)|domain\/(hesitation|script-|choose-script))/,
            },
          ],
        },
      },
    },
  },
});
