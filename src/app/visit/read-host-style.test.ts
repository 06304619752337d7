import { afterEach, expect, test, vi } from 'vitest';
import { readHostStyle } from './read-host-style.ts';

const ADDRESS = 'https://ehr.example/style.json';
const asked: RequestInit[] = [];
const answering = (answer: () => Promise<Response>) =>
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    asked.push(init);
    return answer();
  });
afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

test('the style is asked for without credentials, and not for ever', async () => {
  answering(async () => Response.json({ color_text: '#000' }));
  expect(await readHostStyle(ADDRESS)).toEqual({ color_text: '#000' });
  expect(asked).toMatchObject([{ credentials: 'omit', referrerPolicy: 'no-referrer' }]);
  expect(asked[0]?.signal).toBeInstanceOf(AbortSignal);
});

test.each<[string, () => Promise<Response>]>([
  ['refused', async () => new Response('{}', { status: 403 })],
  ['not JSON', async () => new Response('<html>')],
  ['cut off', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['too slow', () => Promise.reject(new DOMException('timed out', 'TimeoutError'))],
])('%s: the page stays as it is', async (_, answer) => {
  answering(answer);
  expect(await readHostStyle(ADDRESS)).toBeNull();
});
