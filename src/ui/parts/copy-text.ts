/**
 * Copies text, and tells the truth about it: true only when the browser says that it was copied.
 * In an EHR's frame the clipboard API is usually refused by policy, so the older command goes
 * first, on a selected field inside the tap; its answer is what counts
 * (rules/screen.md#frame-limits).
 */
export async function copyText(text: string, page: Document = document): Promise<boolean> {
  if (copySelected(text, page)) return true;
  try {
    const { clipboard } = page.defaultView?.navigator ?? {};
    if (clipboard === undefined) return false;
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copySelected(text: string, page: Document): boolean {
  if (typeof page.execCommand !== 'function') return false;
  const focused = page.activeElement;
  const field = page.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  // Never seen, and the page does not jump to it.
  field.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;opacity:0';
  page.body.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return page.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
