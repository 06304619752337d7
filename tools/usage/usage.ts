import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What a command takes, in one form for every tool. */
export type Usage = {
  /** `npm run explain` */
  readonly command: string;
  /** What follows `--`: `BUNDLE.json [options]` */
  readonly takes: string;
  /** What it does, in a line. */
  readonly says: string;
  /** Each argument and option, and what it is. Defaults are said as `; default: …`. */
  readonly options: readonly (readonly [name: string, what: string])[];
};

const WIDTH = 100;

/** The text of `--help`: one form, whatever the tool. */
export function usageText({ command, takes, says, options }: Usage): string {
  const all = [...options, ['--help', 'this text'] as const];
  const wide = Math.max(...all.map(([name]) => name.length)) + 2;
  const rows = all.map(([name, what]) => {
    const [first = '', ...others] = folded(what, WIDTH - wide - 2);
    return [
      `  ${name.padEnd(wide)}${first}`,
      ...others.map((line) => ' '.repeat(wide + 2) + line),
    ].join('\n');
  });
  return [`Usage: ${takes === '' ? command : `${command} -- ${takes}`}`, says, '', ...rows].join(
    '\n',
  );
}

/** A sentence in lines of at most this many characters. */
const folded = (text: string, width: number): readonly string[] =>
  (text.match(new RegExp(`.{1,${width}}(?:\\s|$)`, 'g')) ?? []).map((line) => line.trimEnd());

/** The arguments as `parseArgs` reads them; `--help` and a mistake end the program here. */
export function readArguments<T extends ParseArgsConfig>(usage: Usage, config: T) {
  helpIfAsked(usage);
  try {
    return parseArgs<T>(config);
  } catch (error) {
    return refuseUse(usage, error);
  }
}

/** Asked for help: the text, and nothing is done. */
export function helpIfAsked(usage: Usage): void {
  if (!process.argv.slice(2).includes('--help')) return;
  console.log(usageText(usage));
  process.exit(0);
}

/** Said wrongly: what was wrong, how it is said, and exit code 2. */
export function refuseUse(usage: Usage, problem: unknown): never {
  console.error(`${problem instanceof Error ? problem.message : problem}\n\n${usageText(usage)}`);
  return process.exit(2);
}
