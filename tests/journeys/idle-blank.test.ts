import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { enFirst } from '../../src/content/words/en/en-first.ts';
import { blankWhenIdle } from '../../src/ui/first/idle-blank.ts';

let stop: () => void;

const MINUTE = 60_000;
const seen = (): string =>
  [...document.body.children]
    .filter((one) => one instanceof HTMLElement && !one.hidden)
    .map(({ textContent }) => textContent)
    .join('');

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="app"><h1>Testa Samplewell</h1><button>Save</button></div>';
  stop = blankWhenIdle(enFirst.idle);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const input = (type: string): void => {
  document.body.dispatchEvent(new Event(type, { bubbles: true }));
};
const key = (type: string, target: Element | null): Event => {
  const event = new Event(type, { bubbles: true, cancelable: true });
  target?.dispatchEvent(event);
  return event;
};

test('H17: after 5 minutes without input nothing of the person is left on the page', () => {
  vi.advanceTimersByTime(5 * MINUTE);
  expect(seen()).toBe('Connect to care — tap to continue');
});

test.each(['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'])(
  'not while someone is there: %s',
  (type) => {
    vi.advanceTimersByTime(4 * MINUTE);
    input(type);
    vi.advanceTimersByTime(4 * MINUTE);
    expect(seen()).toContain('Testa');
  },
);

test('a tap brings everything back, with the cursor where it was', () => {
  const save = document.querySelector('button');
  save?.focus();
  vi.advanceTimersByTime(5 * MINUTE);
  document.querySelector<HTMLElement>('.idle button')?.click();
  expect(seen()).toContain('Testa');
  expect(document.activeElement).toBe(save);
});

test('the key that wakes the page presses nothing', () => {
  vi.advanceTimersByTime(5 * MINUTE);
  const button = document.querySelector('.idle button');
  expect(key('keydown', button).defaultPrevented).toBe(true);
  key('keyup', button);
  expect(seen()).toContain('Testa');
});

test('it blanks again the next time', () => {
  vi.advanceTimersByTime(5 * MINUTE);
  document.querySelector<HTMLElement>('.idle button')?.click();
  input('pointerdown');
  vi.advanceTimersByTime(5 * MINUTE);
  expect(seen()).not.toContain('Testa');
});

test('a workstation that slept shows nothing when it wakes, even to a tap', () => {
  // Asleep: the clock goes on, no timer runs.
  vi.setSystemTime(Date.now() + 60 * MINUTE);
  input('pointerdown');
  expect(seen()).not.toContain('Testa');
});
