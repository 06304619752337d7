import { deliverCrypto } from './steady-chance.ts';
import { realTurn, type VirtualTime } from './virtual-time.ts';

/** Runs everything that can run at this instant. */
async function settle(): Promise<void> {
  do await realTurn();
  while (await deliverCrypto());
}

/** What a promise comes to, while time stands still. It must wait for nothing but promises. */
export async function atOnce<T>(asked: Promise<T>): Promise<T> {
  let done = false;
  const settled = asked.finally(() => {
    done = true;
  });
  settled.catch(() => undefined);
  for (let turns = 0; !done; turns += 1) {
    if (turns > 100_000) throw new Error('waits for something that does not come by itself');
    await settle();
  }
  return settled;
}

/**
 * Lets time pass until something is so, at most this long; says whether it became so. Timers run one
 * at a time, each with all the promises it lets go on; `between` is told after each.
 */
export async function until(
  time: VirtualTime,
  isSo: () => boolean,
  milliseconds: number,
  between: () => Promise<void>,
): Promise<boolean> {
  const end = time.now() + milliseconds;
  for (;;) {
    await settle();
    await between();
    if (isSo()) return true;
    if (!time.step(end)) {
      time.goTo(end);
      return isSo();
    }
  }
}
