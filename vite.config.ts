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
      const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === 'index');
      if (entry === undefined) return [];
      const styles = [...(entry.viteMetadata?.importedCss ?? [])];
      return [
        ...[entry.fileName, ...entry.imports].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        })),
        ...styles.map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'style', crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        })),
      ];
    },
  },
};

// Two pages: launch.html (no React; the redirect must be instant) and
// index.html (the app, and the OAuth redirect target).
export default defineConfig({
  plugins: [react(), preloadAppFromLaunchPage],
  // Relative asset addresses: one build is served from any folder of any host.
  base: './',
  build: {
    target: 'es2023',
    manifest: true,
    rolldownOptions: { input: { index: 'index.html', launch: 'launch.html' } },
  },
});
