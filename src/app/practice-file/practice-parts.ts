import * as v from 'valibot';
import type { Language } from '../../domain/language/language.ts';
import type { Practice } from '../../domain/practice.ts';
import type { LargerParts, PartsRead } from './larger-parts.ts';
import { ownFormsOf } from './practice-forms.ts';
import { ownPlacesOf } from './practice-places.ts';
import { settingProblem } from './setting-problem.ts';

/** Checks a practice's own sentences (content/practice-scripts.ts). */
export type WordsOf = (file: {
  readonly scripts: readonly unknown[];
  readonly consent: unknown;
}) => Pick<Practice, 'ownScripts' | 'consent'>;

/** Without the lint no sentence of a practice's own is shown. */
const notLinted: WordsOf = ({ scripts, consent }) => ({
  ownScripts: {
    shown: [],
    refused: [
      ...scripts.map((_, index) => `script ${index + 1}`),
      ...Object.keys(Object(consent)).map((lang) => `consent ${lang}`),
    ].map((id) => ({ id, rules: ['not-checked'] })),
  },
  consent: [],
});

const list = v.optional(v.array(v.unknown()), []);
const Lists = v.object({
  scripts: list,
  consent: v.optional(
    v.strictObject({
      en: v.optional(v.unknown()),
      es: v.optional(v.unknown()),
    } satisfies Record<Language, unknown>),
    {},
  ),
  destinations: list,
  holidays: list,
});

/** The larger parts of a practice file, checked; without `words` none of its sentences is shown. */
export function partsOf(file: LargerParts, words: WordsOf = notLinted): PartsRead {
  const lists = v.safeParse(Lists, file);
  if (!lists.success) {
    return { ok: false, problems: lists.issues.map((issue) => settingProblem(issue)) };
  }
  const { destinations, holidays, scripts, consent } = lists.output;
  const places = ownPlacesOf({ destinations, holidays });
  if (!places.ok) return places;
  const forms = ownFormsOf({ linkIds: file.linkIds, itemCodes: file.itemCodes });
  if (!forms.ok) return forms;
  const { ok: _, ...where } = places;
  return { ok: true, parts: { ...words({ scripts, consent }), ...where, forms: forms.forms } };
}

/** The same, with the lint for a file that has sentences: it is fetched for no other. */
export async function checkedParts(file: LargerParts): Promise<(file: LargerParts) => PartsRead> {
  const words =
    file.scripts || file.consent
      ? await import('../../content/practice-scripts/practice-scripts.ts').then(
          ({ ownWordsOf }) => ownWordsOf,
          () => notLinted,
        )
      : notLinted;
  return (parts) => partsOf(parts, words);
}
