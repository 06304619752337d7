/** Lower case, without accents, commas or doubled spaces: `Mañana, 9 AM` → `manana 9 am`. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[,;@]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words that carry nothing. What is left after the date, the time and these was not understood. */
export function withoutFillers(words: string): string {
  return words
    .replace(/\b(?:at|on|the|el|la|los|las|a|de|del|para|por)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `[rest, ...groups]` with the first match of `pattern` cut out; null when it does not occur. */
export function cut(words: string, pattern: RegExp): RegExpMatchArray | null {
  const match = words.match(pattern);
  if (match === null || match.index === undefined) return null;
  const rest = `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`;
  match[0] = rest.replace(/\s+/g, ' ').trim();
  return match;
}

/** Months by their first letters in English and Spanish, 1 = January. */
export const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  ene: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  abr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  ago: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  dic: 12,
};

/** A month's name, short or whole, in either language. */
export const MONTH =
  '(jan(?:uary)?|ene(?:ro)?|feb(?:ruary|rero)?|mar(?:ch|zo)?|apr(?:il)?|abr(?:il)?|may|mayo|june?|junio|july?|julio|aug(?:ust)?|ago(?:sto)?|sept?|september|septiembre|oct(?:ober|ubre)?|nov(?:ember|iembre)?|dec(?:ember)?|dic(?:iembre)?)\\.?';

/** Days of the week by their first letters in English and Spanish, 1 = Monday. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  mon: 1,
  lun: 1,
  tue: 2,
  mar: 2,
  wed: 3,
  mie: 3,
  thu: 4,
  jue: 4,
  fri: 5,
  vie: 5,
  sat: 6,
  sab: 6,
  sun: 7,
  dom: 7,
};

/** A weekday's name, short or whole, in either language. */
export const WEEKDAY =
  '(mon(?:day)?|lun(?:es)?|tues?(?:day)?|mar(?:tes)?|wed(?:nesday)?|mie(?:rcoles)?|thu(?:rs?)?(?:day)?|jue(?:ves)?|fri(?:day)?|vie(?:rnes)?|sat(?:urday)?|sab(?:ado)?|sun(?:day)?|dom(?:ingo)?)\\.?';
