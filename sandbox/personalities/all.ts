import { athenaLike } from './athena-like.ts';
import { epicLike } from './epic-like.ts';
import { launcherLike } from './launcher-like.ts';
import { meditechLike } from './meditech-like.ts';
import { open } from './open.ts';
import { oracleLike } from './oracle-like.ts';
import type { Personality } from './personality.ts';
import { readOnly } from './read-only.ts';
import { strict } from './strict.ts';
import { veradigmLike } from './veradigm-like.ts';

/** Every EHR the sandbox can be. A new one is a file of data and a line here. */
export const personalities: readonly Personality[] = [
  open,
  strict,
  epicLike,
  oracleLike,
  athenaLike,
  meditechLike,
  veradigmLike,
  launcherLike,
  readOnly,
];

/**
 * The personality of this name.
 * @throws Error with one sentence that lists the names there are
 */
export function personalityNamed(name: string): Personality {
  const found = personalities.find((one) => one.name === name);
  if (found) return found;
  const names = personalities.map((one) => one.name).join(', ');
  throw new Error(`There is no EHR "${name}" here. Choose one of: ${names}.`);
}
