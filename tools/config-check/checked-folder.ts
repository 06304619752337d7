import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a check of one file must know of the others in the folder. */
export type CheckedFolder = {
  /** `practice/ours.json`: the practice files there are. */
  readonly practices: readonly string[];
  /** Of those, the examples that ship with the app, as they came. */
  readonly examples: readonly string[];
  /** The folder is a build made for trial (`npm run trial`): its health.json says so. */
  readonly isTrial: boolean;
};

const SHIPPED = ['practice/sample.json', 'practice/sample-no-directory.json'];
/** Whoever makes an example their own gives it their own name. */
const ITS_NAME = "Example Women's Health";

export const checkedFolder = (folder: string, practices: readonly string[]): CheckedFolder => ({
  practices,
  examples: practices.filter(
    (file) => SHIPPED.includes(file) && memberOf(join(folder, file), 'name') === ITS_NAME,
  ),
  isTrial: memberOf(join(folder, 'health.json'), 'trial') === true,
});

/** One member of a JSON file; undefined where there is no such file, or it is not JSON. */
function memberOf(file: string, name: string): unknown {
  try {
    return existsSync(file) ? Object(JSON.parse(readFileSync(file, 'utf8')))[name] : undefined;
  } catch {
    return undefined;
  }
}
