import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';

/** A small batch as a person runs it, without what it cost. */
const batch = (seed: number) =>
  new Promise<string>((done, fail) => {
    const args = ['--schedules', '3', '--seed', `${seed}`, '--ehr', 'open', '--json'];
    const node = ['--disable-warning=ExperimentalWarning', 'tools/faults.ts', ...args];
    execFile(process.execPath, node, { env: { ...process.env, VITEST: '' } }, (problem, out) => {
      if (problem !== null) return fail(problem);
      const { milliseconds: _, ...tally } = JSON.parse(out) as { readonly milliseconds: number };
      done(JSON.stringify(tally));
    });
  });

test('one seed owns everything: the same schedules end the same, another seed’s do not', async () => {
  const first = await batch(11);
  expect(JSON.parse(first)).toMatchObject({ ehrs: { open: { schedules: 3 } } });
  expect(await batch(11)).toBe(first);
  expect(await batch(12)).not.toBe(first);
}, 120_000);
