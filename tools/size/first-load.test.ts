import { describe, expect, test } from 'vitest';
import { firstLoadFiles, lazyFiles, type Manifest } from './first-load.ts';

const manifest: Manifest = {
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    imports: ['_react.js', '_session.js'],
    dynamicImports: ['node_modules/temporal-polyfill'],
    css: ['assets/index.css'],
  },
  'launch.html': { file: 'assets/launch.js', isEntry: true, imports: ['_session.js'] },
  '_react.js': { file: 'assets/react.js', imports: ['_session.js'] },
  '_session.js': { file: 'assets/session.js', css: ['assets/shared.css'] },
  'node_modules/temporal-polyfill': { file: 'assets/temporal.js', imports: ['_react.js'] },
};

describe('the first load', () => {
  test('is the page, its script, what that imports, and their styles, each once', () => {
    expect(firstLoadFiles(manifest, 'index.html')).toEqual([
      'index.html',
      'assets/index.js',
      'assets/index.css',
      'assets/react.js',
      'assets/session.js',
      'assets/shared.css',
    ]);
  });

  test('counts a part that is fetched dynamically when the page cannot show itself without it', () => {
    expect(firstLoadFiles(manifest, 'index.html', ['node_modules/temporal-polyfill'])).toContain(
      'assets/temporal.js',
    );
  });

  test('leaves out what another page imports', () => {
    expect(firstLoadFiles(manifest, 'launch.html')).toEqual([
      'launch.html',
      'assets/launch.js',
      'assets/session.js',
      'assets/shared.css',
    ]);
  });

  test('of a page that was not built is an error, not nothing', () => {
    expect(() => firstLoadFiles(manifest, 'sheet.html')).toThrow('sheet.html is not in');
  });

  test('of a page with a missing chunk is an error, not a smaller number', () => {
    const torn: Manifest = { 'index.html': { file: 'a.js', imports: ['_gone.js'] } };
    expect(() => firstLoadFiles(torn, 'index.html')).toThrow('_gone.js is imported');
  });

  test('leaves the rest as lazy', () => {
    const first = ['index.html', 'launch.html'].flatMap((page) => firstLoadFiles(manifest, page));
    expect(lazyFiles(manifest, first)).toEqual(['assets/temporal.js']);
  });
});
