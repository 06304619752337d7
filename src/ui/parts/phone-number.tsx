import { formatPhone } from '../../domain/people/phone.ts';
import { phoneHref } from './dial.ts';

/**
 * The number as large, selectable text: `tel:` links are blocked in many EHR frames
 * (F31), so the link is only a convenience on the same text.
 */
export function PhoneNumber({ recorded }: { recorded: string }) {
  const href = phoneHref(recorded);
  const shown = formatPhone(recorded);
  return <p className="phone">{href === null ? shown : <a href={href}>{shown}</a>}</p>;
}
