import type { Visit } from './visit.ts';

/**
 * Who really makes a call, and the language to expect: the signed-in user, or, where the EHR does
 * not name one, whom the practice file names. The intake line is called in English.
 */
export function callerVariables({
  user,
  practice,
  chart,
}: Pick<Visit, 'user' | 'practice' | 'chart'>): Readonly<Record<string, string>> {
  const staff = user.name.trim() || practice.staffName || '';
  const language = new Intl.DisplayNames(['en'], { type: 'language' });
  return { staff, language: language.of(chart.person.language ?? 'en') ?? '' };
}
