import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import sample from '../../public/practice/sample.json' with { type: 'json' };
import { LANGUAGE_FOLDERS } from '../../src/content/languages/languages.ts';
import { CardPage } from '../gallery/gallery-page.tsx';
import { visitOf } from '../gallery/gallery-visit.ts';
import { STATES } from '../gallery/states.ts';

// What she said is kept as it was written; whoever reads the screen in another language is told so.

beforeEach(() => vi.stubGlobal('fetch', async () => Response.json(sample)));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test.each([
  ['es', true],
  ['en', false],
] as const)(
  'on a screen in %s her English words are quoted, and marked: %s',
  async (language, marked) => {
    const shot = STATES.talk_check_in;
    if (!('scene' in shot)) throw new Error('no card');
    const { scene, ...rest } = shot;
    const words = await LANGUAGE_FOLDERS[language].words();
    const page = render(
      <CardPage language={language} words={words} {...rest} visit={await visitOf(scene)} />,
    );
    await expect.poll(() => page.container.querySelector('q')).not.toBeNull();
    const quoted = page.container.querySelector('q');
    expect(quoted?.getAttribute('lang')).toBe('en');
    expect(quoted?.parentElement?.textContent?.includes('(Inglés)')).toBe(marked);
  },
);
