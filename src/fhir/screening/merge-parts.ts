import { addsUp, answeredItems, formOfPart, joined, type ScreenForm } from './screen-form.ts';
import type { ScreenPart } from './screen-part.ts';

/**
 * Parts that tell of the same filled-in form, as one form. In turn, each only where the answers
 * agree: parts linked by `derivedFrom` or `hasMember`; parts of the same instant; parts of the
 * same day, if the total can come from the items. Two different forms of one day stay two.
 * The order of `parts` does not matter.
 */
export function mergeParts(parts: readonly ScreenPart[]): readonly ScreenForm[] {
  const linked = linkedGroups(parts).flatMap((group) => joinWithin(group.map(formOfPart), joined));
  const atOnce = grouped(linked, ({ instrument, taken }) =>
    // A bare date is no instant: those wait for the day.
    taken?.includes('T') ? `${instrument} ${instantOf(taken)}` : null,
  ).flatMap((group) => joinWithin(group, joined));
  return grouped(atOnce, ({ instrument, taken }) =>
    taken === null ? null : `${instrument} ${taken.slice(0, 10)}`,
  ).flatMap((group) =>
    joinWithin(group, (a, b) => {
      const both = joined(a, b);
      // Only by the calendar, two totals that differ are two forms.
      const sameTotal = a.total === null || b.total === null || a.total === b.total;
      return both !== null && sameTotal && addsUp(both) ? both : null;
    }),
  );
}

/** Joins forms while they can be joined; the fullest first, the nearest in time before others. */
function joinWithin(
  forms: readonly ScreenForm[],
  join: (a: ScreenForm, b: ScreenForm) => ScreenForm | null,
): readonly ScreenForm[] {
  const result: ScreenForm[] = [];
  for (const form of forms.toSorted(byFullness)) {
    const [best] = result
      .map((other, index) => ({ index, both: join(other, form), gap: gap(other, form) }))
      .filter(({ both }) => both !== null)
      .toSorted((a, b) => a.gap - b.gap);
    if (best?.both) result[best.index] = best.both;
    else result.push(form);
  }
  return result;
}

/** The fullest form first; where loose answers cannot be told apart, the higher ones stay together. */
function byFullness(a: ScreenForm, b: ScreenForm): number {
  const sum = (form: ScreenForm) =>
    [...form.items.values()].reduce<number>((s, n) => s + (n ?? 0), 0);
  const name = ({ parts }: ScreenForm) => parts.map(({ record }) => record).join(' ');
  return answeredItems(b) - answeredItems(a) || sum(b) - sum(a) || (name(a) < name(b) ? -1 : 1);
}

/** Parts of one instrument that name each other, or name the same record. */
function linkedGroups(parts: readonly ScreenPart[]): readonly (readonly ScreenPart[])[] {
  const groups: { keys: Set<string>; members: ScreenPart[] }[] = [];
  for (const part of parts) {
    const keys = new Set([part.record, ...part.links].map((key) => `${part.instrument} ${key}`));
    const touching = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    const members = [...touching.flatMap((group) => group.members), part];
    for (const group of touching) {
      for (const key of group.keys) keys.add(key);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push({ keys, members });
  }
  return groups.map(({ members }) => members);
}

/** Forms with the same key together; a form without a key stays alone. */
function grouped(
  forms: readonly ScreenForm[],
  keyOf: (form: ScreenForm) => string | null,
): readonly (readonly ScreenForm[])[] {
  const byKey = Map.groupBy(forms, (form) => keyOf(form));
  const alone = (byKey.get(null) ?? []).map((form) => [form]);
  byKey.delete(null);
  return [...byKey.values(), ...alone];
}

function instantOf(taken: string): number {
  return Temporal.Instant.from(taken).epochMilliseconds;
}

function gap({ taken: a }: ScreenForm, { taken: b }: ScreenForm): number {
  if (!a?.includes('T') || !b?.includes('T')) return 0;
  return Math.abs(instantOf(a) - instantOf(b));
}
