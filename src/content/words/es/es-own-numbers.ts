/**
 * What to do where no number of the practice is known. The support line says itself that it is no
 * crisis line (rules/safety.md#lines).
 */
export const esOwnNumbers =
  'La visita puede seguir sin la aplicación: llame con la lista de números de su consulta. Línea de apoyo para madres, a toda hora: 1-833-TLC-MAMA (1-833-852-6262); no es una línea de crisis. En una crisis: 988 (oprima 2), o 911.';
