import { CHART_LANGUAGE } from '../../domain/language/language.ts';
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
  const { interpreterNeeded, language } = chart.person;
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  // An interpreter for a language nobody wrote down: intake has to ask which.
  if (language === null && interpreterNeeded) return { staff, language: 'not on file' };
  return { staff, language: english.of(language ?? CHART_LANGUAGE) ?? '' };
}
