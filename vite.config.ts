import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { version } from './package.json' with { type: 'json' };
import { launchPages } from './tools/build/launch-pages.ts';
import { TRIAL, trustPublicSandbox } from './tools/trial/trust-public-sandbox.ts';

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
      // index.html's own script, the app it loads as soon as the code exchange has begun, and what
      // checks who is signed in.
      const names = ['index', 'show-app', 'id-token'];
      const first = chunks.filter(({ name }) => names.includes(name));
      const scripts = new Set(first.flatMap(({ fileName, imports }) => [fileName, ...imports]));
      const styles = new Set(
        chunks
          .filter(({ fileName }) => scripts.has(fileName))
          .flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]),
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

/** Whom a sentence of the bank is for is decided by the script table; its own notes stay out. */
const leaveOutScriptNotes: Plugin = {
  name: 'leave-out-script-notes',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/words\/\w+\/[\w-]*scripts\.json$/ },
    handler: (json) => {
      const words = ['seed', 'bank', 'id', 'stage', 'lang', 'text'];
      return JSON.stringify(JSON.parse(json), (key, value) =>
        key === '' || words.includes(key) || /^\d+$/.test(key) ? value : undefined,
      );
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
      ? inRepo('src/smart/left-out/no-fhir-client.ts')
      : null,
};

/**
 * `health.json`: that the files are being given out, and which build they are. No patient data, no
 * clock: the same build says the same.
 */
const sayHealth = (isTrial: boolean): Plugin => ({
  name: 'say-health',
  apply: 'build',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle).toSorted().join();
    const build = createHash('sha256').update(files).digest('hex').slice(0, 12);
    // A build made for trial says so: it trusts the public sandbox (`npm run config:check`).
    const trial = isTrial ? { trial: true } : {};
    const health = { status: 'ok', app: 'connect-to-care', version, build, ...trial };
    this.emitFile({
      type: 'asset',
      fileName: 'health.json',
      source: `${JSON.stringify(health)}\n`,
    });
  },
});

/** The files of the first load, besides that of the page itself. */
type FirstFile = 'shared' | 'session' | 'first';

/**
 * What the first card is made of, in one file with React: all that `src/show-app.tsx` imports
 * statically, but for what the launch page or `src/main.ts` needs before it; of that, what both need is
 * a file of its own, or the launch page would wait for React to get at it. Many small files would
 * compress worse (about 2 kB, docs/decisions/0008). A later card is fetched later because
 * it is imported dynamically (`src/ui/first/later.tsx`): that import is the one place that decides.
 */
const firstLoad = () => {
  let files: ReadonlyMap<string, string> | undefined;
  const filesOf = (modules: Rolldown.ChunkingContext): ReadonlyMap<string, string> => {
    const reachedFrom = (entry: string): ReadonlySet<string> => {
      const reached = new Set([inRepo(entry)]);
      for (const module of reached)
        for (const next of modules.getModuleInfo(module)?.importedIds ?? []) reached.add(next);
      return reached;
    };
    const entry = inRepo('src/main.ts');
    const main = reachedFrom('src/main.ts');
    const launch = reachedFrom('src/smart/launch-page.ts');
    const fileOf = (module: string): FirstFile =>
      main.has(module) ? (launch.has(module) ? 'shared' : 'session') : 'first';
    return new Map(
      [...reachedFrom('src/show-app.tsx'), ...main]
        .filter((module) => module !== entry && (main.has(module) || !launch.has(module)))
        .map((module) => [module, fileOf(module)]),
    );
  };
  return (file: FirstFile): Rolldown.CodeSplittingNameFunction =>
    (id, modules) => {
      files ??= filesOf(modules);
      // What fetches the other files is in the same.
      const named = id.includes('preload-helper') ? 'shared' : files.get(id);
      return named === file ? file : null;
    };
};

// Four pages: launch.html (no React; the redirect must be instant), index.html (the app, and the
// OAuth redirect target), preflight.html (for IT) and signed-out.html (leaves nothing behind).
const inFile = firstLoad();

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    leaveOutFhirClient,
    leaveOutScriptNotes,
    preloadAppFromLaunchPage,
    launchPages,
    trustPublicSandbox,
    sayHealth(mode === TRIAL),
  ],
  // Relative asset addresses: one build is served from any folder of any host.
  base: './',
  // fhirclient without its fetch polyfill (browsers have had fetch for ten years) …
  define: { FHIRCLIENT_PURE: 'true' },
  // … and without its log, which can print access tokens (src/smart/left-out/no-debug.ts).
  resolve: { alias: { debug: inRepo('src/smart/left-out/no-debug.ts') } },
  build: {
    // In a folder of its own, so that it is never given out in the other's place.
    outDir: mode === TRIAL ? 'dist-trial' : 'dist',
    target: 'es2023',
    manifest: true,
    // A hint only: browsers without modulepreload (Safari 16) load the same files a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // No getter of ours does anything but give a value.
      treeshake: { propertyReadSideEffects: false },
      input: {
        index: 'index.html',
        launch: 'launch.html',
        preflight: 'preflight.html',
        'signed-out': 'signed-out.html',
      },
      output: {
        codeSplitting: {
          groups: [
            { name: inFile('shared'), priority: 10 },
            { name: inFile('session') },
            { name: inFile('first') },
          ],
        },
      },
    },
  },
}));
