/**
 * Prints this page. A frame that may not print ignores `print()` without a word; only `beforeprint`
 * tells (rules/screen.md#frame-limits). Returns whether printing began.
 */
export function tryPrint(page: Window = window): boolean {
  let began = false;
  const before = (): void => {
    began = true;
  };
  page.addEventListener('beforeprint', before);
  page.print();
  page.removeEventListener('beforeprint', before);
  return began;
}
