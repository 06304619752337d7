import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

// A failure is told on the screen, never in the console; and what React warns of (two rows with one
// key, a state set outside a tap) is a fault of the screen. Either fails the journey that caused it. So
// does any other line: whoever stands beside the screen, or collects its console, learns nothing of her.

let said: string[] = [];
let spies: readonly MockInstance[] = [];

beforeEach(() => {
  said = [];
  spies = (['error', 'warn', 'info', 'log', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...words: readonly unknown[]) => {
      said.push(`console.${level}: ${words.map(String).join(' ')}`);
    }),
  );
});

afterEach(() => {
  for (const spy of spies) spy.mockRestore();
  expect(said).toEqual([]);
});
