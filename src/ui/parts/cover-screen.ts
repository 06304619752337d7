/**
 * Puts an element over the whole page and takes everything else out of sight and out of reach, for
 * the eye and for a screen reader. Calling what it returns brings all of it back, unchanged.
 */
export function coverScreen(cover: HTMLElement): () => void {
  const page = cover.ownerDocument;
  const focused = page.activeElement;
  const rest = [...page.body.children].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && !one.hidden,
  );
  for (const one of rest) one.hidden = true;
  page.body.append(cover);
  return () => {
    cover.remove();
    for (const one of rest) one.hidden = false;
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
}
