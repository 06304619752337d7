/**
 * Whether a coding's system is LOINC, by any address it goes by in charts: the specification's,
 * with https or a trailing slash, and the OID that charts converted from C-CDA carry
 * (hl7.org/fhir/R4/terminologies-systems.html).
 */
export const isLoinc = (system: string): boolean =>
  /^(?:https?:\/\/)?(?:www\.)?loinc\.org\/?$|^(?:urn:oid:)?2\.16\.840\.1\.113883\.6\.1$/i.test(
    system.trim(),
  );

/** The same for SNOMED CT, of which an edition has an address below the common one. */
export const isSnomed = (system: string): boolean =>
  /^(?:https?:\/\/)?snomed\.info\/sct(?:\/.*)?$|^(?:urn:oid:)?2\.16\.840\.1\.113883\.6\.96$/i.test(
    system.trim(),
  );
