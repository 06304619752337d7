import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../domain/language/language.ts';
import { LANGUAGE_FOLDERS } from '../languages/languages.ts';
import { ALL_SCRIPTS } from '../scripts/all-scripts.ts';
import { en } from './en/en.ts';
import { enAfter } from './en/en-after.ts';
import { es } from './es/es.ts';
import { esAfter } from './es/es-after.ts';

type Say = (...values: readonly unknown[]) => string;

/** Every sentence of the interface, with marks where values belong. */
function sentences(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [[path, (words as Say)('A', 'B', 'C', 'D')]];
  return Object.entries(words as object).flatMap(([key, value]) =>
    sentences(value, `${path}.${key}`),
  );
}
const EN = [...sentences(en), ...sentences(enAfter, '.after')];
const ES = [...sentences(es), ...sentences(esAfter, '.after')];

describe('one word for one thing', () => {
  /** Where a dated revisit, or contact after an urgent step, is meant. */
  const PLANNED =
    /check-?in(?:Due|Planned)|check_in|checkIns?|ownCheckIn|own_check_in|notToday|session\.(?:step|card)\.not_today|ownHeading|receipts|within_a_week|check_in_not_ahead/i;

  test('"check-in" is a planned revisit; results are screening', () => {
    const elsewhere = EN.filter(
      ([path, text]) => /check-in|check in\b/i.test(text) && !PLANNED.test(path),
    );
    expect(elsewhere).toEqual([]);
    expect(en.part.screenings).toBe('screening results');
    expect(en.nothing.heading).toMatch(/screening/);
  });

  test('in Spanish a practice is a consultorio, and a step is Acuerdo', () => {
    expect(ES.filter(([, text]) => /(?<!\p{L})oficinas?(?!\p{L})/iu.test(text))).toEqual([]);
    expect(es.steps.agree).toBe('Acuerdo');
    expect(es.call.signed('Silvie')).toContain('se comunica en lengua de señas');
  });

  test('nobody is said to be two women or two men', () => {
    const paired = /(?<!\p{L})(?:juntas|juntos)(?!\p{L})/iu;
    expect(ES.filter(([, text]) => paired.test(text))).toEqual([]);
  });

  test('a chart that was not found is hers, his, or this person’s; never "theirs" for a woman', () => {
    expect(en.peds.noChart.notFound.hers).toBe('No chart of hers was found here.');
    expect(en.peds.noChart.notFound.his).toContain('of his');
    expect(en.peds.noChart.notFound.theirs).toContain('of this person');
  });
});

test.each(LANGUAGES)(
  'in %s an earlier mark is named with its date, and never as of today',
  (one) => {
    const { earlierMark } = { en, es }[one].safety;
    expect(earlierMark('Fri, Oct 9')).toContain('Fri, Oct 9');
    expect(earlierMark('Fri, Oct 9')).not.toMatch(/today|hoy/i);
  },
);

test.each(LANGUAGES)(
  'in %s the blank item is asked in words of ours, and recorded only as asked',
  (one) => {
    const { iAsked, tool } = { en, es }[one].safety;
    const ask = ALL_SCRIPTS.find(({ id }) => id === `${one.toUpperCase()}-S-ASK`);
    expect(ask?.text).toMatch(/\?$/);
    expect(iAsked('Bridget')).toContain('Bridget');
    expect(tool.elsewhere).not.toBe('');
  },
);

test.each(LANGUAGES)(
  'in %s declining leaves her with what it is, cost, who sees it, us, and a line',
  (one) => {
    const { info } = { en: enAfter, es: esAfter }[one];
    const said = [...info.lines, info.reachUs, info.support].join(' ');
    const about = {
      en: /What it is.*Cost.*Who sees it.*reach us.*English and Spanish/,
      es: /Qué es.*Costo.*Quién lo ve.*hablar con nosotros.*español y en inglés/,
    };
    expect(said).toMatch(about[one]);
  },
);

test('the hour of one is "a la 1:00" and "entre la 1:00" on all that she hears or keeps', () => {
  const { agreed } = LANGUAGE_FOLDERS.es.when;
  expect(agreed(esAfter.screen.at('1:00 p.m.'))).toBe('a la 1:00 p.m.');
  expect(agreed(esAfter.screen.between('1:00 p.m.', '2:00 p.m.'))).toBe(
    'entre la 1:00 p.m. y las 2:00 p.m.',
  );
});

test('intake hears who is really calling, her name, the language and why', () => {
  const text = (id: string) => ALL_SCRIPTS.find((one) => one.id === id)?.text ?? '';
  expect(text('S-I1')).toContain('she is here with me');
  const line = `${text('EN-PH-WHO')} ${text('EN-PH-WHY')}`;
  for (const said of [
    '{{staff}}',
    '{{practice}}',
    '{{patient_name}}',
    '{{language}}',
    'first visit',
  ]) {
    expect(line).toContain(said);
  }
});
