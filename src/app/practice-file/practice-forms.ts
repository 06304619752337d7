import * as v from 'valibot';
import type { FormSettings, OwnCode } from '../../domain/screening/form-settings.ts';
import { INSTRUMENT_ORDER, INSTRUMENTS } from '../../domain/screening/instruments.ts';
import { text } from './practice-text.ts';
import { settingProblem } from './setting-problem.ts';

/** The forms a practice names in its own way, or what is wrong with the lists. */
export type OwnForms =
  | { readonly ok: true; readonly forms: FormSettings }
  | { readonly ok: false; readonly problems: readonly string[] };

const instrument = v.picklist(INSTRUMENT_ORDER, `must be one of ${INSTRUMENT_ORDER.join(', ')}`);
const code = v.pipe(text, v.regex(/^\S+\|\S+$/, 'must be as system|code'));

type Named = {
  readonly instrument: keyof typeof INSTRUMENTS;
  readonly items?: readonly string[] | undefined;
  readonly total?: string | undefined;
};

// One left out, or two in one place, would put her answers under other questions.
const isWhole = ({ instrument: form, items }: Named): boolean =>
  items === undefined || items.length === INSTRUMENTS[form].items;
const isOnce = ({ items = [], total }: Named): boolean =>
  new Set([...items, ...(total === undefined ? [] : [total])]).size ===
  items.length + (total === undefined ? 0 : 1);

const ONE_EACH = 'must have one name for each item of the form, item 1 first';
const ONLY_ONCE = 'must not have the same name twice';

/** One Questionnaire of the practice's own: its linkIds, item 1 first. */
export const LinkIdsEntry = v.pipe(
  v.strictObject({
    questionnaire: v.pipe(
      text,
      v.check((address) => !/[|\s]/.test(address), 'must be an address without |version'),
    ),
    instrument,
    items: v.array(text),
    total: v.exactOptional(text),
    yesNo: v.exactOptional(v.array(text)),
  }),
  v.check((entry) => isWhole(entry), ONE_EACH),
  v.check((entry) => isOnce(entry), ONLY_ONCE),
);

/** The practice's own codes of one form's results and answers, each as `system|code`. */
export const ItemCodesEntry = v.pipe(
  v.strictObject({
    instrument,
    items: v.exactOptional(v.array(code)),
    total: v.exactOptional(code),
  }),
  v.check((entry) => isWhole(entry), ONE_EACH),
  v.check((entry) => isOnce(entry), ONLY_ONCE),
);

const Lists = v.object({
  linkIds: v.optional(
    v.pipe(
      v.array(LinkIdsEntry),
      v.check((all) => isEachOnce(all.map((one) => one.questionnaire)), 'names a form twice'),
    ),
    [],
  ),
  itemCodes: v.optional(
    v.pipe(
      v.array(ItemCodesEntry),
      v.check(
        (all) => isEachOnce(all.flatMap((one) => codesOf(one)).map(([own]) => own)),
        'has a code twice',
      ),
    ),
    [],
  ),
});

/** The practice's own names of forms, checked. */
export function ownFormsOf(file: { linkIds: unknown; itemCodes: unknown }): OwnForms {
  const lists = v.safeParse(Lists, file);
  if (!lists.success) {
    return { ok: false, problems: lists.issues.map((issue) => settingProblem(issue)) };
  }
  const { linkIds, itemCodes } = lists.output;
  return {
    ok: true,
    forms: {
      linkIds: Object.fromEntries(
        linkIds.map(({ questionnaire, items, ...more }) => [
          questionnaire,
          { ...more, items: Object.fromEntries(items.map((linkId, index) => [linkId, index + 1])) },
        ]),
      ),
      itemCodes: Object.fromEntries(itemCodes.flatMap((one) => codesOf(one))),
    },
  };
}

const codesOf = ({ instrument: form, items = [], total }: Named): readonly [string, OwnCode][] => [
  ...items.map((own, index): [string, OwnCode] => [own, { instrument: form, part: index + 1 }]),
  ...(total === undefined
    ? []
    : [[total, { instrument: form, part: 'total' }] satisfies [string, OwnCode]]),
];

const isEachOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;
