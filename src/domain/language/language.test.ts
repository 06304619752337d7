import { describe, expect, test } from 'vitest';
import { languageOf, languageTag, primaryLanguage } from './language.ts';

describe('the language a record means', () => {
  test.each([
    'es',
    'ES',
    'es-MX',
    'es-419',
    'es_US',
    'ES_us',
    'spa',
    'SPA',
    'Spanish',
    ' spanish ',
    'Spanish; Castilian',
    'Spanish (US)',
    'Español',
    'espanol',
  ])('%s is Spanish', (recorded) => {
    expect(languageOf(recorded)).toBe('es');
  });

  test.each(['en', 'EN', 'en-US', 'en_GB', 'eng', 'English', 'inglés'])(
    '%s is English',
    (recorded) => {
      expect(languageOf(recorded)).toBe('en');
    },
  );

  test.each([
    'est',
    'et',
    'est-EE',
    'Estonian',
    'esu',
    'ht',
    'hat',
    'ase',
    'pt-BR',
    'Haitian Creole',
  ])('%s is neither', (recorded) => {
    expect(languageOf(recorded)).toBeNull();
  });

  test.each([
    'UNK',
    'unk',
    'und',
    'ASKU',
    'NI',
    'NA',
    'mul',
    'zxx',
    '',
    '  ',
    '-',
    'es-',
    null,
    undefined,
  ])('%s is not known, and is no language', (recorded) => {
    expect(languageTag(recorded)).toBeNull();
    expect(languageOf(recorded)).toBeNull();
  });

  test.each([
    ['hat', 'ht'],
    ['fre', 'fr'],
    ['por', 'pt'],
    ['vi_VN', 'vi-VN'],
    ['na', 'na'],
    ['sgn-US', 'ase'],
  ])('%s is %s as everyone else writes it', (recorded, tag) => {
    expect(languageTag(recorded)).toBe(tag);
  });

  test('a region is no other language', () => {
    expect(primaryLanguage('es-419')).toBe('es');
    expect(primaryLanguage('HAT_ht')).toBe('ht');
  });
});
