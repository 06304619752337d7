import type { Plugin } from 'vite';

const PAGES = ['launch-infant.html', 'launch-list.html'] as const;

/**
 * The addresses for an infant's chart and for the waiting list: launch.html under other names. What it
 * asks for is decided by the name (src/smart/launch-address.ts).
 */
export const launchPages: Plugin = {
  name: 'launch-pages',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['launch.html'];
      if (page?.type !== 'asset') throw new Error('launch.html is not in the build');
      for (const fileName of PAGES) {
        this.emitFile({ type: 'asset', fileName, source: page.source });
      }
    },
  },
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _answer, next) => {
      request.url = request.url?.replace(/^\/launch-(infant|list)\.html/, '/launch.html');
      next();
    });
  },
};
