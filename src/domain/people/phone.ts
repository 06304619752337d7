/** A North American number, in any common spelling, with an optional extension. */
const NANP =
  /^\s*(?:\+?1[\s.-]*)?\(?([2-9]\d{2})\)?[\s.-]*([2-9]\d{2})[\s.-]*(\d{4})(?:\s*(?:x|ext\.?)\s*(\d{1,6}))?\s*$/i;

/** `+1-202-555-0101` as `(202) 555-0101`; any other number is shown exactly as recorded. */
export function formatPhone(recorded: string): string {
  const [, area, exchange, line, extension] = NANP.exec(recorded) ?? [];
  if (area === undefined) return recorded;
  return `(${area}) ${exchange}-${line}${extension === undefined ? '' : ` ext. ${extension}`}`;
}

/** The `tel:` address of a number (RFC 3966); null when there is nothing in it to dial. */
export function phoneHref(recorded: string): string | null {
  const [, area, exchange, line, extension] = NANP.exec(recorded) ?? [];
  if (area !== undefined) {
    return `tel:+1${area}${exchange}${line}${extension === undefined ? '' : `;ext=${extension}`}`;
  }
  const digits = recorded.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '');
  return /\d/.test(digits) ? `tel:${digits}` : null;
}
