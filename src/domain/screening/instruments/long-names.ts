/**
 * The Patient Health Questionnaire of this length, written out, as the source of a pattern: English,
 * German and Spanish, the number (`9|nine`) before or after the name.
 */
export const patientHealth = (number: string): string => writtenOut(PATIENT_HEALTH, number);

/** The same for the Generalized Anxiety Disorder scale. Without a number it is a diagnosis. */
export const generalAnxiety = (number: string): string => writtenOut(GENERAL_ANXIETY, number);

/** The Patient Health Questionnaire in any language, whatever its length. */
export const PATIENT_HEALTH =
  '(?:Patient Health Questionn?aire|Gesundheitsfragebogen f(?:ü|ue)r Patient(?:en|innen)[^|;]{0,14}?|Cuestionario (?:sobre|de) (?:la )?salud del paciente)';
const GENERAL_ANXIETY =
  '(?:Generali[sz]ed Anxiety(?: Disorder)?(?: Assessment| Questionnaire| Screener| Scale)?|Generalisierte Angstst(?:ö|oe)rung|(?:trastorno de )?ansiedad generalizada)';

const writtenOut = (name: string, number: string): string =>
  `${name}[-– :,(]*(?:${number})(?![\\da-z])|(?:${number})[- ]?(?:item|question|teiliger?)s?[- ]*${name}`;
