import type { Consent } from '../../../domain/handoff/agreement.ts';
import { CHART_LANGUAGE, languageOf } from '../../../domain/language/language.ts';
import type { Parsed } from '../../border/parsed.ts';
import { codeIn, concept, LOCAL } from '../../codes/our-codes.ts';

const SCRIPT = 'https://warmhandoff.example/fhir/script/';
const INTERPRETED = 'through-interpreter';

/** What she was asked, in the offer's Communication: which sentence, word for word, and how. */
export const toConsentElements = (consent: Consent | undefined) =>
  consent === undefined
    ? { interpreted: [], instantiated: {}, asked: [] }
    : {
        interpreted: consent.interpreter
          ? [concept(LOCAL.communication, INTERPRETED, 'Said by an interpreter')]
          : [],
        instantiated: { instantiatesUri: [`${SCRIPT}${consent.language}/${consent.script}`] },
        asked: [{ contentString: consent.text }],
      };

/** Undefined where the Communication does not name the sentence. */
export function fromConsentElements(
  communication: Parsed<fhir4.Communication>,
): Consent | undefined {
  const uri = communication.instantiatesUri?.find((one) => one.startsWith(SCRIPT));
  const text = communication.payload?.[1]?.contentString;
  if (uri === undefined || text === undefined) return undefined;
  const [language, script = ''] = uri.slice(SCRIPT.length).split('/');
  const interpreter = (communication.category ?? []).some(
    (one) => codeIn(one, LOCAL.communication) === INTERPRETED,
  );
  return { script, text, language: languageOf(language) ?? CHART_LANGUAGE, interpreter };
}
