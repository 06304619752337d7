/** A North American number, in any common spelling, with an optional extension. */
const NANP =
  /^\s*(?:tel:)?(?:\+?1[\s.-]*)?\(?([2-9]\d{2})\)?[\s.-]*([2-9]\d{2})[\s.-]*(\d{4})(?:\s*(?:x|ext(?:ension|\.)?|#|,|;ext=)\s*(\d{1,7}))?\s*$/i;

/** `+1-202-555-0101` as `(202) 555-0101`; any other number is shown exactly as recorded. */
export function formatPhone(recorded: string): string {
  const [, area, exchange, line, extension] = NANP.exec(recorded) ?? [];
  if (area === undefined) return recorded;
  return `(${area}) ${exchange}-${line}${extension === undefined ? '' : ` ext. ${extension}`}`;
}

/** Whether two recorded numbers are one, whatever their spelling and extension. */
export const isSamePhone = (one: string, another: string): boolean =>
  subscriber(one) !== '' && subscriber(one) === subscriber(another);

function subscriber(recorded: string): string {
  const [, area, exchange, line] = NANP.exec(recorded) ?? [];
  return area === undefined ? recorded.replace(/\D/g, '') : `${area}${exchange}${line}`;
}
