/**
 * An answer with other headers, on its way to the app. What the EHR itself just made is changed in
 * place; what came from elsewhere (a redirect, another server) cannot be, and is copied.
 */
export function withHeaders(answer: Response, change: (headers: Headers) => void): Response {
  try {
    change(answer.headers);
    return answer;
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    const headers = new Headers(answer.headers);
    change(headers);
    return new Response(answer.body, { status: answer.status, headers });
  }
}
