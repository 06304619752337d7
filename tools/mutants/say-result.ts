/** What of Stryker's report is read (mutation-testing-report-schema 2). */
export type MutationReport = {
  readonly files: {
    readonly [name: string]: {
      readonly source: string;
      readonly mutants: readonly {
        readonly mutatorName: string;
        readonly replacement?: string;
        readonly status: string;
        readonly location: { readonly start: { readonly line: number } };
      }[];
    };
  };
};

const KILLED: readonly string[] = ['Killed', 'Timeout'];
const SURVIVED: readonly string[] = ['Survived', 'NoCoverage'];

/** The share that was killed, and every survivor as a line of docs/mutants.md. */
export function sayResult({ files }: MutationReport) {
  const all = Object.entries(files).flatMap(([name, { source, mutants }]) =>
    mutants.map((mutant) => ({ name, line: source.split('\n'), ...mutant })),
  );
  const killed = all.filter(({ status }) => KILLED.includes(status)).length;
  const survivors = all.filter(({ status }) => SURVIVED.includes(status));
  const judged = killed + survivors.length;
  const share = judged === 0 ? 0 : (100 * killed) / judged;
  const lines = survivors.map(({ name, line, location, mutatorName, replacement, status }) => {
    const code = (line[location.start.line - 1] ?? '').trim();
    const to = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 60);
    return `- ${name}:${location.start.line} ${mutatorName} → \`${to}\` in \`${code}\` (${status})`;
  });
  return {
    share,
    text: [`${killed} of ${judged} mutants killed (${share.toFixed(1)} %)`, ...lines].join('\n'),
  };
}
