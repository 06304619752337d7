// The facts on the left of the chart: read again when something was written.

/** Puts the facts as the EHR has them now in place of those shown; a failed read leaves them. */
export async function refreshFacts(patient: string, shown: HTMLElement): Promise<void> {
  const page = await readPage(`/chart/${encodeURIComponent(patient)}/facts`);
  const now = page?.getElementById(shown.id);
  if (now) shown.replaceChildren(...now.childNodes);
}

/** A page of this server as a document. No text becomes markup here: Trusted Types forbids it. */
const readPage = (address: string): Promise<Document | null> =>
  new Promise((done) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => done(request.status === 200 ? request.responseXML : null);
    request.onerror = () => done(null);
    request.open('GET', address);
    request.send();
  });
