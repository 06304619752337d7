import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the floor page into `folder`, with the same bundler and target as the app. */
export const buildFloor = async (folder: string): Promise<void> => {
  const root = fileURLToPath(new URL('./floor/', import.meta.url));
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    build: {
      target: 'es2023',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: { index: `${root}index.html`, launch: `${root}launch.html` } },
    },
  });
};
