import { EHRS, type Options } from './options.ts';

/** The line that plays one schedule again, as it was or as far as it was shrunk. */
export function sayReplay(
  { seed, ehrs, windows }: Options,
  number: number,
  path: string | null,
): string {
  const ehr = ehrs[number % ehrs.length] ?? EHRS[0];
  // Alone, its EHR has every turn.
  const line = `npm run faults -- --ehr ${ehr} --windows ${windows} --seed ${seed} --replay ${number}`;
  return path === null ? line : `${line} --path ${path}`;
}
