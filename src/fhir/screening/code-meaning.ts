import type { FormSettings } from '../../domain/screening/form-settings.ts';
import type { InstrumentNames } from '../../domain/screening/instruments/instrument-entry.ts';
import {
  ALL_INSTRUMENTS,
  INSTRUMENTS,
  type Instrument,
  type InstrumentId,
} from '../../domain/screening/instruments.ts';
import { isLoinc, isSnomed } from '../codes/code-system-name.ts';
import { LOINC } from '../codes/code-systems.ts';

/** Which part of which form a code stands for; a number is the item, counted from 1. */
export type Meaning = {
  readonly instrument: InstrumentId;
  /**
   * `gate` is the yes/no question asked first; `beyond` a number one higher than the items, which
   * says that the form counts that question as its first.
   */
  readonly part: number | 'total' | 'panel' | 'unscored' | 'yes_no' | 'gate' | 'beyond';
  /** Which of the yes/no questions it is, by its name in the chart. */
  readonly question?: string;
  /** `EPDS-3` is the third item, and also the name of a short form nobody can score. */
  readonly doubtful?: true;
};

const SEPARATOR = '[-_/. ]';
const NUMBER = '0*(\\d{1,2})';
const QUESTION = `(?:q|item|question)${SEPARATOR}?`;
const PLAIN_ITEM = new RegExp(`^/?(?:${QUESTION})?${NUMBER}$`, 'i');
const TOTAL_WORD = `(?:total|score|sum)(?:${SEPARATOR}?(?:score|total))?`;
const PLAIN_TOTAL = new RegExp(`^/?${TOTAL_WORD}$`, 'i');

/** What a record's or component's codes can mean. An item two forms share has two meanings. */
export function meaningsOfCodes(
  concept: fhir4.CodeableConcept | undefined,
  known: readonly InstrumentId[] = [],
  own: FormSettings['itemCodes'] = {},
): readonly Meaning[] {
  for (const { system, code } of concept?.coding ?? []) {
    if (code === undefined) continue;
    const set = own[`${system ?? ''}|${code}`];
    if (set !== undefined) return [set];
    const found = inSystem(system, code);
    const meanings = found.length > 0 ? found : numbered(code, known);
    if (meanings.length > 0) return meanings;
  }
  return [];
}

/**
 * What a linkId can mean: a LOINC code at its end (`/44249-1/44260-8`), the form's name and a
 * number (`epds-10`, `gad7_q5`), or, only where the form is `known`, a plain number (`10`).
 */
export function meaningsOfName(name: string, known: readonly InstrumentId[]): readonly Meaning[] {
  const loinc = /(?:^|\D)(\d{4,6}-\d)$/.exec(name)?.[1];
  return loinc === undefined ? numbered(name, known) : inSystem(LOINC, loinc);
}

function numbered(name: string, known: readonly InstrumentId[]): readonly Meaning[] {
  const named = ALL_INSTRUMENTS.flatMap((one) => namedPart(one, name));
  if (named.length > 0) return named;
  return known.flatMap((instrument) => {
    const { yesNo, gate } = INSTRUMENTS[instrument].names;
    if (gate !== undefined && new RegExp(`^/?${gate}$`, 'i').test(name)) {
      return [{ instrument, part: 'gate' as const }];
    }
    if (yesNo !== undefined && new RegExp(`^/?${yesNo}$`, 'i').test(name)) {
      return [yesNoQuestion(instrument, name)];
    }
    if (PLAIN_TOTAL.test(name)) return [{ instrument, part: 'total' as const }];
    return item(instrument, PLAIN_ITEM.exec(name)?.[1]);
  });
}

function inSystem(system: string | undefined, code: string): readonly Meaning[] {
  if (system !== undefined && isSnomed(system)) {
    return ALL_INSTRUMENTS.filter(({ codes }) => codes.snomedTotals.includes(code)).map(
      ({ id }) => ({ instrument: id, part: 'total' }),
    );
  }
  // Some charts leave the system out; a LOINC code is recognisable without it.
  if (system !== undefined && !isLoinc(system)) return [];
  return ALL_INSTRUMENTS.flatMap(({ id, codes }): Meaning[] => {
    const { totals, panels, items, unscored } = codes;
    if (totals.includes(code)) return [{ instrument: id, part: 'total' }];
    if (panels.includes(code)) return [{ instrument: id, part: 'panel' }];
    if (unscored.includes(code)) return [{ instrument: id, part: 'unscored' }];
    const at = items.indexOf(code);
    return at < 0 ? [] : [{ instrument: id, part: at + 1 }];
  });
}

/** A yes/no question of a form; the same one is known by the same last words of its name. */
export const yesNoQuestion = (instrument: InstrumentId, name: string): Meaning => ({
  instrument,
  part: 'yes_no',
  question: name.toLowerCase().replace(/^.*?(?=suicid|self[-_]?harm)/, ''),
});

function namedPart({ id, names }: Instrument, text: string): readonly Meaning[] {
  const { code, yesNo, gate } = names;
  const start = `(?:^|${SEPARATOR})${code}`;
  if (yesNo !== undefined && new RegExp(`${start}${SEPARATOR}${yesNo}$`, 'i').test(text)) {
    return [yesNoQuestion(id, text)];
  }
  if (gate !== undefined && new RegExp(`${start}${SEPARATOR}${gate}$`, 'i').test(text)) {
    return [{ instrument: id, part: 'gate' }];
  }
  if (new RegExp(`${start}${SEPARATOR}?${TOTAL_WORD}$`, 'i').test(text)) {
    return [{ instrument: id, part: 'total' }];
  }
  // Without a separator, `phq91` could be anything; only a name without a digit may do that.
  const gap = /\d/.test(code) ? `(?:${SEPARATOR}+|(?=q|item))` : `${SEPARATOR}*`;
  const match = new RegExp(`${start}${gap}(?:${QUESTION})?${NUMBER}$`, 'i').exec(text);
  const doubtful = isShortForm(names, text);
  return item(id, match?.[1]).map((meaning) => (doubtful ? { ...meaning, doubtful } : meaning));
}

/** Whether a name is that of the shorter form, and nothing else. */
export function isShortForm({ code, shortForm }: InstrumentNames, text: string): boolean {
  return (
    shortForm !== undefined && new RegExp(`^${code}[-_ ]?${shortForm.ending}$`, 'i').test(text)
  );
}

function item(instrument: InstrumentId, digits: string | undefined): readonly Meaning[] {
  if (digits === undefined) return [];
  const number = Number(digits);
  const { items, names } = INSTRUMENTS[instrument];
  if (number >= 1 && number <= items) return [{ instrument, part: number }];
  if (names.gate === undefined || number > items + 1) return [];
  return [{ instrument, part: number === 0 ? 'gate' : 'beyond' }];
}
