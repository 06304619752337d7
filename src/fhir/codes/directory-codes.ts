/** How a directory says what R4 has no element for (docs/data.md). */
export const CONTACT_PURPOSE = 'http://terminology.hl7.org/CodeSystem/contactentity-type';
/** IANA zone of opening hours, for which R4 has no element. */
export const TIME_ZONE = 'http://hl7.org/fhir/StructureDefinition/timezone';
/** Our own. */
export const DESTINATION_ID = 'https://warmhandoff.example/fhir/sid/destination';
export const DELIVERY = 'https://warmhandoff.example/fhir/CodeSystem/referral-delivery';
export const DESTINATION_TAG = 'https://warmhandoff.example/fhir/CodeSystem/destination-tag';
/** valueQuantity: UCUM `h`, or `business-day` of the system below. */
export const CALLBACK_PROMISE =
  'https://warmhandoff.example/fhir/StructureDefinition/callback-promise';
export const PROMISE_UNIT = 'https://warmhandoff.example/fhir/CodeSystem/promise-unit';
/** valueDateTime: the earliest first visit still free. */
export const EARLIEST_SLOT = 'https://warmhandoff.example/fhir/StructureDefinition/earliest-slot';
/** valueDate: when someone last checked the entry. */
export const LAST_VERIFIED = 'https://warmhandoff.example/fhir/StructureDefinition/last-verified';
