/** A piece of a document: an entry, one that is not whole, the end of a note, or other text. */
export type Part =
  /** `[mark] body [check code]`. */
  | { readonly is: 'entry'; readonly mark: string; readonly body: string; readonly code: string }
  /** It has no check code: cut off where the text ends, or changed by someone. */
  | { readonly is: 'broken'; readonly mark: string; readonly body: string }
  | { readonly is: 'end'; readonly version: number; readonly code: string }
  | { readonly is: 'text'; readonly text: string };

const OPENS =
  /^(?:Connect to care note, version \d+|Note \d+, format \d+|\d+ of \d+|Added by hand)$/;
const CLOSES = /^check ([0-9A-F]{8})$/;
const ENDS = /^End of note (\d+), \d+ records, check ([0-9A-F]{8})$/;
/** What is left of a mark where a text ends in the middle of it. */
const BEGINS = /^(?:C(?:o|$)|N(?:o|$)|\d|A(?:d|$)|E(?:n|$)|c(?:h|$)|$)/;

/** Takes a document apart at its brackets. Brackets that are not the app's are text. */
export function partsOf(document: string): readonly Part[] {
  const parts: Part[] = [];
  let open: string | null = null;
  let from = 0;
  const close = (until: number): void => {
    const text = document.slice(from, until).trim();
    if (open !== null) parts.push({ is: 'broken', mark: open, body: text });
    else if (text !== '') parts.push({ is: 'text', text });
    open = null;
  };
  for (const found of document.matchAll(/\[([^[\]]*)\]/g)) {
    const words = (found[1] ?? '').replace(/\s+/g, ' ').trim();
    const code = CLOSES.exec(words)?.[1];
    const end = ENDS.exec(words);
    const after = found.index + found[0].length;
    if (code !== undefined && open !== null) {
      const body = document.slice(from, found.index).trim();
      parts.push({ is: 'entry', mark: open, body, code });
      open = null;
    } else if (OPENS.test(words)) {
      close(found.index);
      open = words;
    } else if (end?.[2] !== undefined) {
      close(found.index);
      parts.push({ is: 'end', version: Number(end[1]), code: end[2] });
    } else continue;
    from = after;
  }
  const cut = document.lastIndexOf('[');
  const halfMark = cut >= from && !document.includes(']', cut) && parts.at(-1)?.is !== 'end';
  if (open === null && halfMark && BEGINS.test(document.slice(cut + 1).trim())) {
    close(cut);
    parts.push({ is: 'broken', mark: '', body: document.slice(cut) });
  } else close(document.length);
  return parts;
}
