import type { OwnConsent } from './practice-script.ts';
import type { Line } from './script-lines.ts';

/** The bank's consent questions, which a practice may put in its own words. */
const QUESTIONS: readonly string[] = ['EN-CONSENT', 'ES-CONSENT'];

/** The practice's own consent question stands where the bank's stood. */
export const withOwnConsent = (
  lines: readonly Line[],
  consent: readonly OwnConsent[],
): readonly Line[] =>
  lines.map((line) => {
    const ours = consent.find(({ lang }) => lang === line.lang);
    if (ours === undefined || !QUESTIONS.includes(line.id)) return line;
    const { lang, interpreterReads } = line;
    return { id: ours.id, own: ours.text, lang, interpreterReads };
  });
