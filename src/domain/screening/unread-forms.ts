import { ageOfScreen, calendarDay } from '../time/currency.ts';
import type { UnreadReason, UnreadScreen } from './screen.ts';

/** A form that the first card names because it could not be used (hazard H22). */
export type UnreadForm = {
  /** Its name, as far as the chart says it. */
  readonly name: string | null;
  /** `YYYY-MM-DD`; null where the chart has no day of it. */
  readonly day: string | null;
  readonly why: 'unreadable' | 'not_final' | 'someone_else' | 'no_date' | 'shown_only';
};

/** In the words of the first card; what was entered in error is withdrawn, and no form any more. */
const WHY: Readonly<Partial<Record<UnreadReason, UnreadForm['why']>>> = {
  not_final: 'not_final',
  someone_else: 'someone_else',
  no_date: 'no_date',
};

/**
 * The forms of today and the 14 days before that were found and not used, each once, by day: with
 * one of them nobody can say that nothing was found. One without a day may be of today; one of a
 * later day has a wrong date.
 */
export function unreadFormsOf(
  unread: readonly UnreadScreen[],
  visitDate: string,
  zone: string,
): readonly UnreadForm[] {
  const forms = unread
    .filter(({ reason }) => reason !== 'entered_in_error')
    .filter(({ taken }) => taken === null || ageOfScreen(taken, visitDate, zone) !== 'stale')
    .map(
      ({ name, taken, reason, form }): UnreadForm => ({
        name,
        day: taken === null ? null : calendarDay(taken, zone),
        why: form === undefined ? (WHY[reason] ?? 'unreadable') : 'shown_only',
      }),
    )
    .toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
  return forms.filter(
    (one, index) => index === forms.findIndex((other) => key(other) === key(one)),
  );
}

const key = ({ name, day, why }: UnreadForm): string => `${day ?? '9'} ${name ?? ''} ${why}`;
