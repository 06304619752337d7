/**
 * Opens the sheet alone in a window of its own, with this page's looks, so that it can be printed
 * from the browser's menu. False: the browser blocked the window.
 */
export function openSheetWindow(sheet: HTMLElement, title: string, lang: string): boolean {
  const opened = window.open('', '_blank');
  if (opened === null) return false;
  const page = opened.document;
  page.title = title;
  page.documentElement.lang = lang;
  for (const style of document.querySelectorAll('style, link[rel="stylesheet"]')) {
    const copy = page.importNode(style, true);
    // A window without an address of its own has nothing to resolve a relative one against.
    if (style instanceof HTMLLinkElement) copy.setAttribute('href', style.href);
    page.head.append(copy);
  }
  page.body.append(page.importNode(sheet, true));
  return true;
}
