/** "name, phone and language": a list as a sentence has it. */
export const listed = (locale: 'en' | 'es', items: readonly string[]): string =>
  new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(items);
