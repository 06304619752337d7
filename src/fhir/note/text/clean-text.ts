/**
 * A document's text without what an EHR wraps around it: HTML entities, quoting marks, other
 * line ends, signs that are not seen. No entry of a note holds any of these as such.
 */
export const cleanText = (text: string): string =>
  withoutEntities(text)
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/^[^\S\n]*(?:>[^\S\n]?)+/gm, '');

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** Escaped twice happens: what is escaped in a note is never so by the note itself. */
function withoutEntities(text: string): string {
  const once = text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]+));/g, (all, ...of) => {
    const [decimal, hex, name]: readonly (string | undefined)[] = of;
    if (name !== undefined) return NAMED[name] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0x10ffff ? all : String.fromCodePoint(code);
  });
  return once === text ? text : withoutEntities(once);
}

/** The text of an HTML or XHTML document, its blocks as lines. Shown nowhere as HTML. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->|<(head|style|script)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/(?:p|div|li|tr|h\d|pre))\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '');
