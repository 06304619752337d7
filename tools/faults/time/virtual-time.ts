import { performance } from 'node:perf_hooks';

/** Instants and timers of one schedule: nothing happens but what stands in this queue. */
export type VirtualTime = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Calls `run` after this long. Returns what stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** Goes on to the next timer and calls it; false: there is none before this instant. */
  readonly step: (until: number) => boolean;
  /** Goes on to this instant, past no timer. */
  readonly goTo: (instant: number) => void;
};

type Timer = { id: number; at: number; every: number | null; run: () => void };

const RealDate = Date;
const realNow = performance.now.bind(performance);
const realImmediate = setImmediate;

/** Real milliseconds, for what the laboratory says of its own speed. */
export const realMilliseconds = (): number => realNow();

/** Everything that waits only for promises has run. */
export const realTurn = (): Promise<void> => new Promise((done) => realImmediate(done));

let timers: Timer[] = [];
let instant = 0;
let lastId = 0;

function add(run: () => void, milliseconds: number, every: boolean): number {
  lastId += 1;
  const wait = Math.max(0, Number.isFinite(milliseconds) ? milliseconds : 0);
  timers.push({ id: lastId, at: instant + wait, every: every ? Math.max(1, wait) : null, run });
  return lastId;
}

function remove(id: unknown): void {
  timers = timers.filter((timer) => timer.id !== id);
}

function next(): Timer | undefined {
  let first: Timer | undefined;
  for (const timer of timers) {
    if (!first || timer.at < first.at || (timer.at === first.at && timer.id < first.id)) {
      first = timer;
    }
  }
  return first;
}

const time: VirtualTime = {
  now: () => instant,
  after: (milliseconds, run) => {
    const id = add(run, milliseconds, false);
    return () => remove(id);
  },
  step: (until) => {
    const timer = next();
    if (timer === undefined || timer.at > until) return false;
    instant = Math.max(instant, timer.at);
    if (timer.every === null) remove(timer.id);
    else timer.at = instant + timer.every;
    timer.run();
    return true;
  },
  goTo: (to) => {
    instant = Math.max(instant, to);
  },
};

/** A new schedule: the clock at this instant, no timer left of the one before. */
export function startTime(at: number): VirtualTime {
  timers = [];
  lastId = 0;
  instant = at;
  return time;
}

/**
 * Puts these timers and this clock in the place of the process's own. Before React is imported: its
 * scheduler keeps the `setImmediate` it finds.
 */
export function installTime(): void {
  const timeout = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    add(() => run(...args), ms, false);
  const interval = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    add(() => run(...args), ms, true);
  const immediate = (run: (...args: unknown[]) => void, ...args: unknown[]) =>
    add(() => run(...args), 0, false);
  class VirtualDate extends RealDate {
    constructor(...args: readonly unknown[]) {
      if (args.length === 0) super(instant);
      else super(...(args as [number]));
    }
    static override now(): number {
      return instant;
    }
  }
  Object.assign(globalThis, {
    setTimeout: timeout,
    setInterval: interval,
    setImmediate: immediate,
    clearTimeout: remove,
    clearInterval: remove,
    clearImmediate: remove,
    Date: VirtualDate,
  });
  Object.defineProperty(globalThis.performance, 'now', { value: () => instant });
  AbortSignal.timeout = (ms) => {
    const cut = new AbortController();
    add(() => cut.abort(new DOMException('signal timed out', 'TimeoutError')), ms, false);
    return cut.signal;
  };
}
