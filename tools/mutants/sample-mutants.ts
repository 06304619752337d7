import { globSync, readFileSync } from 'node:fs';
import { commonTokens } from '@stryker-mutator/api/plugin';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { createInjector } from 'typed-inject';
import { numbersFrom } from '../../tests/journeys/support/mutate.ts';

/** Places of mutants, `src/domain/a.ts:3:2-3:14`, and how many mutants stand in them. */
export type Sample = { readonly places: readonly string[]; readonly of: number };

/** As many mutants of these folders as asked for, drawn by the seed: the same ones again. */
export async function sampleMutants(
  folders: readonly string[],
  count: number,
  seed: number,
): Promise<Sample> {
  const files = folders.flatMap((folder) =>
    globSync(`${folder}/**/*.ts`, { exclude: (name) => /\.test\.ts$|\/testing$/.test(name) }),
  );
  if (files.length === 0) throw new Error(`no source file in ${folders.join(', ')}`);
  const places = await placesIn(files.map((name) => name.replaceAll('\\', '/')).toSorted());
  const draw = numbersFrom(seed);
  const left = [...places];
  const chosen: string[] = [];
  while (chosen.length < count && left.length > 0) {
    chosen.push(...left.splice(draw(left.length), 1));
  }
  return { places: chosen.toSorted(), of: places.length };
}

/** Where a mutant can be made. Two of one place are tried together; nested ones too. */
async function placesIn(files: readonly string[]): Promise<readonly string[]> {
  const instrumenter = createInjector()
    .provideValue(commonTokens.logger, SILENT)
    .injectFunction(createInstrumenter);
  const places = new Set<string>();
  for (const name of files) {
    const content = readFileSync(name, 'utf8');
    const { mutants } = await instrumenter.instrument([{ name, mutate: true, content }], {
      plugins: null,
      ignorers: [],
      excludedMutations: [],
      noHeader: false,
    });
    for (const { location } of mutants) {
      const { start, end } = location;
      // A block or a whole function would take all that stands in it along.
      if (start.line !== end.line) continue;
      places.add(`${name}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`);
    }
  }
  return [...places];
}

const no = (): boolean => false;
const nothing = (): void => undefined;
const SILENT = {
  ...{ isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no },
  ...{ isWarnEnabled: no, isErrorEnabled: no, isFatalEnabled: no },
  ...{ trace: nothing, debug: nothing, info: nothing },
  ...{ warn: nothing, error: nothing, fatal: nothing },
};
