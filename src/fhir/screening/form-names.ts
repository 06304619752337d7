import { ALL_INSTRUMENTS, type InstrumentId } from '../../domain/screening/instruments.ts';
import { ANY_PATIENT_HEALTH, OTHER_FORMS, shownFormOfAddress } from './shown-form.ts';

/** A form that a chart's words name; `instrument` is null for one that this app cannot score. */
export type FormName = { readonly name: string; readonly instrument: InstrumentId | null };

type Pattern = FormName & { readonly pattern: RegExp };

const PATTERNS: readonly Pattern[] = [
  ...ALL_INSTRUMENTS.flatMap(({ id, names: { text, shortForm } }): readonly Pattern[] =>
    Object.entries(text).flatMap(([name, source]): readonly Pattern[] => [
      { name, instrument: id, pattern: new RegExp(`(?:${source})(?!\\d)`, 'gi') },
      ...(shortForm === undefined
        ? []
        : [
            {
              name: shortForm.name,
              instrument: null,
              pattern: new RegExp(`(?:${source})[- ]?(?:${shortForm.ending})(?![\\da-z])`, 'gi'),
            },
          ]),
    ]),
  ),
  ...OTHER_FORMS.map((form): Pattern => ({ ...form, instrument: null })),
];

/** LOINC ends its displays with where an item is from: `[Reported.PHQ]` names no form. */
const ORIGIN = /\[[^\]]*\.PHQ[^\]]*\]/gi;

/**
 * Every form that a text names: a title, a display, an address, a local code. The one place where
 * words become forms. Of two names at one place the longer is meant ("EPDS-3" is no EPDS); a
 * "Patient Health Questionnaire" of no length counts only where nothing else is named.
 */
export function formsNamedIn(text: string): readonly FormName[] {
  const words = plain(text);
  const found = PATTERNS.flatMap(({ name, instrument, pattern }) =>
    [...words.matchAll(pattern)].map(({ index, 0: match }) => ({
      name,
      instrument,
      from: index,
      to: index + match.length,
    })),
  );
  const meant = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.name !== one.name &&
          other.from <= one.from &&
          other.to >= one.to &&
          other.to - other.from > one.to - one.from,
      ),
  );
  const names = meant.map(({ name, instrument }): FormName => ({ name, instrument }));
  if (names.length === 0 && words.search(ANY_PATIENT_HEALTH) >= 0) {
    return [{ name: 'PHQ', instrument: null }];
  }
  return names.filter((one, index) => index === names.findIndex(({ name }) => name === one.name));
}

/**
 * The same by the end of an address: its last part, or the one before where that is only a
 * version. A LOINC panel or total in it names its form too.
 */
export function formsNamedByAddress(canonical: string): readonly FormName[] {
  const [address = ''] = canonical.split('|');
  const parts = address
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .split(/[/#:?&=]/)
    .filter(Boolean);
  const tail = parts.findLast((part) => !/^v?\d+(?:\.\d+)*$/i.test(part)) ?? '';
  const loinc = /(?<!\d)\d{4,6}-\d(?!\d)/.exec(tail)?.[0] ?? '';
  const coded = ALL_INSTRUMENTS.find(({ codes }) =>
    [...codes.panels, ...codes.totals].includes(loinc),
  );
  if (coded !== undefined) return [{ name: coded.id, instrument: coded.id }];
  const named = formsNamedIn(tail);
  const shown = named.length === 0 ? shownFormOfAddress(tail) : null;
  return shown === null ? named : [{ name: shown, instrument: null }];
}

/** Words apart where an identifier joins them: `phq_9.v2`, `EPDSScore`, `PHQ9Schema`. */
function plain(text: string): string {
  return decoded(text)
    .replace(ORIGIN, ' ')
    .replace(/[_.+/]/g, ' ')
    .replace(/([a-z\d])([A-Z])(?=[a-z])/g, '$1 $2')
    .replace(/([A-Z]{2,})(?=[A-Z][a-z])/g, '$1 ');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
