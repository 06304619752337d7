import { findPhoneNumbersInText } from 'libphonenumber-js/min';

/** Numbers without a country code are those of the country the app is made for. */
const COUNTRY = 'US';

/**
 * The `tel:` address of a recorded number (RFC 3966 §3, §5.3); null where it is not plain which
 * number is meant: dialling a wrong one reaches a stranger with her in the room. An extension is
 * dialled as such, and of two numbers the first. A number of letters, or without its area code, is
 * only shown.
 */
export function phoneHref(recorded: string): string | null {
  const said = recorded.trim();
  // 988, 911: short codes are no subscriber numbers.
  if (/^\d{3}$/.test(said)) return `tel:${said}`;
  const [found] = findPhoneNumbersInText(said, COUNTRY);
  if (found !== undefined) return found.number.getURI();
  // In the international form, and of a numbering plan that the library does not know or has left.
  return /^\+\d[\d\s().-]{6,}$/.test(said) ? `tel:+${said.replace(/\D/g, '')}` : null;
}
