/** Nobody looks at a waiting panel for longer with a patient in the room. */
export const LONGEST_WAIT_MS = 15_000;

/** What was asked for; rejects when it has not come in time. */
export function inTime<T>(asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('not in time')), LONGEST_WAIT_MS);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
