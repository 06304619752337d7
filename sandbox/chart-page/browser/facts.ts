// The facts on the left of the chart: read again when something was written.

/** Puts the facts as the EHR has them now in place of those shown; a failed read leaves them. */
export async function refreshFacts(patient: string, shown: HTMLElement): Promise<void> {
  const answer = await fetch(`/chart/${encodeURIComponent(patient)}/facts`).catch(() => undefined);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.getElementById(shown.id);
  if (now !== null) shown.replaceChildren(...now.childNodes);
}
