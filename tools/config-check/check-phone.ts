import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { error, note, type Remark, warn } from './finding.ts';

/** Reserved for samples: nobody answers. */
const SAMPLE = /555[\s.-]*01\d\d\s*(?:x|ext|$)/i;
const SHORT_CODE = /^\D*(?:988|911)\D*$/;

/** A number that is called with a patient in the room must be one that can be dialled. */
export function checkPhone(setting: string, phone: string): readonly Remark[] {
  if (SHORT_CODE.test(phone)) {
    return [
      error(setting, `${phone} is a crisis line; the app shows it by itself`, 'An intake line.'),
    ];
  }
  if (SAMPLE.test(phone)) {
    return [note(setting, `${phone} is a sample number`, 'Replace it before the first patient.')];
  }
  const parsed = parsePhoneNumberFromString(phone, 'US');
  if (parsed === undefined || !parsed.isValid()) {
    return [error(setting, `${phone} is no telephone number`, 'Such as +1-202-555-0101.')];
  }
  return parsed.country === 'US' || parsed.countryCallingCode === '1'
    ? []
    : [warn(setting, `${phone} is not a number of North America`, 'Is the country code right?')];
}
