/**
 * A path, a reference or a `next` link as an address on this server, or null when it is not:
 * the access token goes nowhere else, whatever a Bundle says.
 *
 * @param base without a trailing slash; relative links are resolved against it (R4 §3.1.0.1.4)
 */
export function withinServer(base: string, link: string): string | null {
  const home = address(`${base}/`);
  const url = address(link, `${base}/`);
  if (home === null || url === null) return null;
  const inside = `${url.pathname}/` === home.pathname || url.pathname.startsWith(home.pathname);
  const named = url.username !== '' || url.password !== '';
  return url.origin === home.origin && inside && !named ? url.href : null;
}

function address(link: string, base?: string): URL | null {
  try {
    return new URL(link, base);
  } catch {
    return null;
  }
}
