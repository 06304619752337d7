export type Issue = fhir4.OperationOutcomeIssue;

/** An OperationOutcome over the given issues. */
export const outcomeOf = (issues: readonly Issue[]): fhir4.OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [...issues],
});

/** One issue of severity error; `expression` is the FHIRPath of the element at fault. */
export const errorIssue = (
  code: Issue['code'],
  diagnostics: string,
  expression?: string,
): Issue => ({
  severity: 'error',
  code,
  diagnostics,
  ...(expression !== undefined && { expression: [expression] }),
});

/**
 * A request the server will not carry out. It is thrown, because only an exception undoes the
 * database transaction on every path; `fhir-server.ts` turns it into the HTTP answer.
 */
export class Refusal extends Error {
  readonly status: number;
  readonly issues: readonly Issue[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    issues: readonly Issue[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(issues.map(({ diagnostics }) => diagnostics).join('; '));
    this.status = status;
    this.issues = issues;
    this.headers = headers;
  }
}

/** A refusal with a single issue. */
export const refusal = (
  status: number,
  code: Issue['code'],
  diagnostics: string,
  expression?: string,
): Refusal => new Refusal(status, [errorIssue(code, diagnostics, expression)]);

/** Says nothing about what went wrong: it could quote a record. */
export const internalError = (): Refusal =>
  new Refusal(500, [errorIssue('exception', 'The server failed; nothing was stored')]);

/** Runs one entry of a Bundle; what is refused there names the entry in its expression. */
export function inEntry<T>(index: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const at = `Bundle.entry[${index}]`;
    const issues = error.issues.map((issue) => ({
      ...issue,
      diagnostics: `${at}: ${issue.diagnostics ?? ''}`,
      expression: (issue.expression ?? ['']).map((path) =>
        path === '' ? at : `${at}.resource.${path.replace(/^[A-Z]\w*\.?/, '')}`.replace(/\.$/, ''),
      ),
    }));
    throw new Refusal(error.status, issues, error.headers);
  }
}
