/**
 * What to do where no number of the practice is known. The support line says itself that it is no
 * crisis line (rules/safety.md#lines).
 */
export const ownNumbersEn =
  'The visit can go on without the app: call from your practice’s own list of numbers. Support line for new mothers, any hour: 1-833-TLC-MAMA (1-833-852-6262); it is not a crisis line. In a crisis: 988, or 911.';

export const ownNumbersEs =
  'La visita puede seguir sin la aplicación: llame con la lista de números de su consulta. Línea de apoyo para madres, a toda hora: 1-833-TLC-MAMA (1-833-852-6262); no es una línea de crisis. En una crisis: 988 (oprima 2), o 911.';
