import { sayLongDay, sayTime, sayZone } from '../../app/say/say-time.ts';
import type { SayWhen } from '../../app/say/say-when.ts';
import type { NextDate } from '../../app/visit/next-date.ts';
import { LANGUAGE_FOLDERS } from '../../content/languages/languages.ts';
import type { AfterWords } from '../../content/words/after-words.ts';
import { formatPhone } from '../../domain/people/phone.ts';

/** Her date in words, part by part: on screen and on paper each is a line of its own. */
export type SaidDate = {
  readonly set: string;
  readonly day: string;
  readonly time: string;
  readonly by: string | null;
  /** Who calls whom and from which number, or with whom she is; null: nothing to say of that. */
  readonly call: string | null;
};

/** "You are set for", "Friday, December 4", "at 2:30 PM Eastern", "by video". */
export function sayNextDate(
  date: NextDate,
  words: AfterWords,
  locale: SayWhen['locale'],
): SaidDate {
  const how = { zone: date.zone, locale };
  const from = sayTime(date.start, how);
  const zone = sayZone(date.start, how);
  const until = `${sayTime(date.end, how)} ${zone}`;
  const isWindow = date.is === 'call' && date.end !== date.start;
  return {
    set: words.screen.set[date.is],
    day: sayLongDay(date.start, how),
    time: LANGUAGE_FOLDERS[locale].when.agreed(
      isWindow ? words.screen.between(from, until) : words.screen.at(`${from} ${zone}`),
    ),
    by: date.medium === null ? null : words.screen.by[date.medium],
    call: saidCall(date, words),
  };
}

/** A call says that it is one, and its number: she answers one that she knows. */
export function saidCall({ phone, way, who }: NextDate, words: AfterWords): string | null {
  if (way === null) return who === null ? null : words.screen.with(who);
  return phone === '' ? null : words.screen.calls[way](formatPhone(phone), who);
}
