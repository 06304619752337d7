/** Error codes of RFC 6749 §4.1.2.1 and §5.2. */
export type OauthError =
  | 'access_denied'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_request'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type';

export type OauthFailure = { readonly error: OauthError; readonly description: string };

/** RFC 6749 §5.1: no cache may keep a response that carries tokens, nor the refusal of one. */
const noStore = { 'Cache-Control': 'no-store', Pragma: 'no-cache' } as const;

export function tokenAnswer(body: Readonly<Record<string, unknown>>, status = 200): Response {
  return Response.json(body, { status, headers: noStore });
}

/** RFC 6749 §5.2: 400 with the error named; 401 and a challenge when the client is not known. */
export function tokenFailure({ error, description }: OauthFailure): Response {
  const answer = tokenAnswer(
    { error, error_description: description },
    error === 'invalid_client' ? 401 : 400,
  );
  if (error === 'invalid_client') answer.headers.set('WWW-Authenticate', 'Basic realm="sandbox"');
  return answer;
}
