/**
 * What to do where no number of the practice is known. The support line says itself that it is no
 * crisis line (rules/safety.md#lines).
 */
export const enOwnNumbers =
  'The visit can go on without the app: call from your practice’s own list of numbers. Support line for new mothers, any hour: 1-833-TLC-MAMA (1-833-852-6262); it is not a crisis line. In a crisis: 988, or 911.';
