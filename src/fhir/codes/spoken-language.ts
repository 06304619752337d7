import { LANGUAGES, languageTag } from '../../domain/language/language.ts';
import { LANGUAGE_TAGS } from './code-systems.ts';

/** Systems whose codes are language tags: BCP-47, and ISO 639 as FHIR and v2 address it. */
const TAG_SYSTEMS =
  /^(?:urn:ietf:bcp:47|urn:iso:std:iso:639.*|urn:oid:2\.16\.840\.1\.113883\.6\.(?:99|100|121))$/;

/**
 * The language a record names (BCP-47); null where it says that it is not known, or nothing that
 * can be read. EHRs send 639-2, or a code of their own with the name beside it (R4
 * Patient.communication.language is any CodeableConcept): "SP" of a local list is no tag, its
 * display is "Spanish".
 */
export function spokenLanguage(concept: fhir4.CodeableConcept | undefined): string | null {
  const codings = concept?.coding ?? [];
  const tags = codings.filter(({ system = LANGUAGE_TAGS }) => TAG_SYSTEMS.test(system));
  const own = codings.filter((coding) => !tags.includes(coding));
  const names = [...codings.map(({ display }) => display), concept?.text];
  return (
    firstOf(
      tags.map(({ code }) => code),
      languageTag,
    ) ??
    firstOf(names, named) ??
    firstOf(
      own.map(({ code }) => code),
      ofOwnCode,
    )
  );
}

function firstOf(
  said: readonly (string | undefined)[],
  read: (said: string | undefined) => string | null,
): string | null {
  for (const one of said) {
    const tag = read(one);
    if (tag !== null) return tag;
  }
  return null;
}

/** A language by its name in one of the app's languages: "Haitian Creole", "portugués". */
function named(said: string | undefined): string | null {
  const [name = ''] = (said ?? '').split(/[;,(/]/);
  return byName().get(plain(name)) ?? languageTag(said);
}

/** A code of an EHR's own list counts where it is that of a language too: "spa", "ES", "en_US". */
function ofOwnCode(code: string | undefined): string | null {
  const tag = languageTag(code);
  return tag !== null && isLanguage(tag) ? tag : null;
}

const inEnglish = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const isLanguage = (tag: string): boolean => inEnglish.of(tag) !== undefined;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** Languages of patients in the United States that ISO 639-1 has no code for; sign languages. */
const THREE_LETTERS = ['ase', 'chr', 'chk', 'cmn', 'fil', 'haw', 'hmn', 'quc', 'sgn', 'yue'];

let known: ReadonlyMap<string, string> | null = null;

/** Every language by its name; made only when a record gives a name and no tag. */
function byName(): ReadonlyMap<string, string> {
  if (known !== null) return known;
  const codes = [...LETTERS.flatMap((a) => LETTERS.map((b) => `${a}${b}`)), ...THREE_LETTERS];
  known = new Map(
    LANGUAGES.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
      return codes.flatMap((code): readonly [string, string][] => {
        const name = names.of(code);
        return name === undefined ? [] : [[plain(name), Intl.getCanonicalLocales(code)[0] ?? code]];
      });
    }),
  );
  return known;
}

const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
