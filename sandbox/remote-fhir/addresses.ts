// Two bases for one server: the client knows ours, the server behind knows its own.

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A base at the start of a JSON string, whole: `http://a/fhir` is not the base of `http://a/fhir2`. */
const inJson = (base: string): RegExp => new RegExp(`"${escaped(base)}(?=["/?#|])`, 'g');

export type Addresses = {
  /** A request of the client, as the server behind has it: the address below its base. */
  readonly upstreamUrl: (requestUrl: string) => string;
  readonly outgoing: (text: string) => string;
  /** The server's answer, as the client may use it: links, fullUrls, locations lead to us. */
  readonly incoming: (text: string) => string;
  /** The same for a header that is an address. */
  readonly incomingUrl: (url: string) => string;
};

/**
 * Translates addresses between our base and that of the server behind; both without a slash at the
 * end. JSON is translated as text, so that no number loses digits on the way (`1.10`).
 */
export function addressesOf(own: string, upstream: string): Addresses {
  const { pathname } = new URL(own);
  const ownInJson = inJson(own);
  const upstreamInJson = inJson(upstream);
  return {
    upstreamUrl: (requestUrl) => {
      const url = new URL(requestUrl);
      const below = url.pathname.slice(pathname.length);
      const query = url.search
        .replaceAll(encodeURIComponent(own), encodeURIComponent(upstream))
        .replaceAll(own, upstream);
      // A URL may hold these as they are, but servers on Java refuse them.
      const safe = query.replace(/[|{}^\\]/g, encodeURIComponent);
      return `${upstream}${below}${safe}`;
    },
    outgoing: (text) => text.replace(ownInJson, `"${upstream}`),
    incoming: (text) => text.replace(upstreamInJson, `"${own}`),
    incomingUrl: (url) =>
      url === upstream || /^[/?#]/.test(url.slice(upstream.length))
        ? url.replace(upstream, own)
        : url,
  };
}
