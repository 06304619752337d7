/** What a server did with one Bundle: all of it, or not, and why. */
export type SendResult =
  | { readonly ok: true; readonly entries: number }
  | { readonly ok: false; readonly reasons: readonly string[] };

const SHOWN = 5;

const isError = ({ severity }: fhir4.OperationOutcomeIssue): boolean =>
  severity === 'error' || severity === 'fatal';

/**
 * The first five issues of an OperationOutcome, each as one line a person can act on. Warnings are
 * left out beside errors: a validating server says many before the one that matters.
 */
export function toReasons(outcome: fhir4.OperationOutcome): readonly string[] {
  const errors = outcome.issue.filter(isError);
  const lines = (errors.length > 0 ? errors : outcome.issue).map((issue) => {
    const where = issue.expression?.length ? ` at ${issue.expression.join(', ')}` : '';
    return `${issue.severity} ${issue.code}: ${issue.diagnostics ?? issue.details?.text ?? 'no details'}${where}`;
  });
  const more = lines.length - SHOWN;
  return more > 0 ? [...lines.slice(0, SHOWN), `… and ${more} more`] : lines;
}

/**
 * POSTs a transaction or batch to a FHIR server.
 *
 * @param baseUrl the server's base, with or without a slash at its end
 * @param token bearer token, when the server wants one
 */
export async function sendBundle(
  bundle: fhir4.Bundle,
  baseUrl: string,
  token: string | undefined,
): Promise<SendResult> {
  const response = await post(bundle, baseUrl, token);
  if (typeof response === 'string') return { ok: false, reasons: [response] };
  const body = await readJson(response);
  if (!response.ok) {
    const said = isOutcome(body) ? toReasons(body) : ['the server gave no OperationOutcome'];
    return { ok: false, reasons: [`HTTP ${response.status}`, ...said] };
  }
  const answer = body as fhir4.Bundle | null;
  if (answer?.resourceType !== 'Bundle') {
    return { ok: false, reasons: [`HTTP ${response.status}, but the answer is not a Bundle`] };
  }
  // A batch is answered with 200 even when some of its entries were refused.
  const refused =
    answer.entry?.filter(({ response: one }) => /^[45]/.test(one?.status ?? '')) ?? [];
  if (refused.length === 0) return { ok: true, entries: answer.entry?.length ?? 0 };
  const issues = refused.flatMap(({ response: one }) =>
    isOutcome(one?.outcome) ? one.outcome.issue : [],
  );
  return {
    ok: false,
    reasons: [
      `${refused.length} of ${answer.entry?.length} entries refused`,
      ...toReasons({ resourceType: 'OperationOutcome', issue: issues }),
    ],
  };
}

async function post(bundle: fhir4.Bundle, baseUrl: string, token: string | undefined) {
  try {
    return await fetch(baseUrl.replace(/\/$/, ''), {
      method: 'POST',
      headers: {
        'content-type': 'application/fhir+json',
        accept: 'application/fhir+json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(bundle),
    });
  } catch (error) {
    return `${baseUrl} cannot be reached: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

const isOutcome = (value: unknown): value is fhir4.OperationOutcome =>
  typeof value === 'object' &&
  value !== null &&
  'resourceType' in value &&
  value.resourceType === 'OperationOutcome';
