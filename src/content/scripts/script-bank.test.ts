import { describe, expect, test } from 'vitest';
import { HESITATION_REASONS } from '../../domain/handoff/hesitation.ts';
import { SCRIPT_IDS } from '../../domain/script/script-id.ts';
import { LOSS_UNSAFE, SPANISH_FORM, TRANSITION } from '../../domain/script/script-table.ts';
import { AGREEMENT, HESITATION } from '../../domain/script/step-table.ts';
import './later-scripts.ts';
import { ALL_SCRIPTS } from './all-scripts.ts';
import { fillLine, fillScript, scriptText } from './script-bank.ts';

const sentences = ALL_SCRIPTS;
const stageOf = (id: string) => sentences.find((sentence) => sentence.id === id)?.stage;

describe('the bank and the ids the rules choose from', () => {
  test('are the same, in the same order', () => {
    expect(SCRIPT_IDS).toEqual(sentences.map(({ id }) => id));
  });

  test('an id says the language of its sentence', () => {
    const wrong = sentences.filter(({ id, lang }) => id.startsWith('ES-') !== (lang === 'es'));
    expect(wrong).toEqual([]);
  });

  test('every offer is a transition or framing sentence in the language it is filed under', () => {
    const offers = Object.values(TRANSITION);
    const stages = offers.flatMap(({ en, es }) => [...en, ...es]).map(stageOf);
    expect(new Set(stages)).toEqual(new Set(['transition', 'framing']));
  });

  test('every answer to a hesitation is a hesitation sentence', () => {
    const ids = HESITATION_REASONS.flatMap(({ code }) => [
      ...HESITATION[code].en,
      ...HESITATION[code].es,
    ]);
    expect(new Set(ids.map(stageOf))).toEqual(new Set(['hesitation']));
  });

  test('every agreement is an agreement sentence', () => {
    const ids = Object.values(AGREEMENT).flatMap(({ en, es }) => [...en, ...es]);
    expect(new Set(ids.map(stageOf))).toEqual(new Set(['agreement']));
  });

  test('no loss-safe offer or hesitation mentions a baby, new parents or mothers', () => {
    const offered = new Set(
      [...Object.values(TRANSITION), ...Object.values(HESITATION)].flatMap(({ en, es }) => [
        ...en,
        ...es,
      ]),
    );
    const careless = [...offered]
      .filter((id) => !LOSS_UNSAFE.has(id))
      .filter((id) => /\b(baby|babies|new parents?|mam[aá]s|beb[eé]s?)\b/i.test(scriptText(id)));
    expect(careless).toEqual([]);
  });

  test('Spanish that addresses her or him is filed by that form', () => {
    const offered = [...Object.values(TRANSITION), ...Object.values(HESITATION)].flatMap(
      ({ es }) => [...es],
    );
    const spokenAs = (id: (typeof offered)[number]) => {
      const words = scriptText(id);
      if (/\b(conectarlo|juntos|los dos)\b/i.test(words)) return 'masculine';
      return /\b(conectarla|las dos|muchas pacientes)\b/i.test(words) ? 'feminine' : undefined;
    };
    const misfiled = offered.filter((id) => spokenAs(id) !== SPANISH_FORM[id]);
    expect(misfiled).toEqual([]);
  });
});

test('in Spanish one o’clock is one, in the bank’s sentences and in a practice’s own', () => {
  const own = (time: string) =>
    fillLine(
      {
        id: 'OURS',
        own: 'Le llaman a las {{time}}, el lunes.',
        lang: 'es',
        interpreterReads: false,
      },
      { time },
    );
  expect(own('1:00 p.m.')).toMatchObject({ text: 'Le llaman a la 1:00 p.m., el lunes.' });
  expect(own('11:00 a.m.')).toMatchObject({ text: 'Le llaman a las 11:00 a.m., el lunes.' });
  const close = fillScript('ES-PH-CLOSE', {
    appt_date: 'viernes, 4 de diciembre',
    appt_time: '1:30 p.m. hora del Este',
    appt_with: 'Dana Demoline',
    appt_mode: 'video',
  });
  expect(close).toMatchObject({ text: expect.stringContaining('a la 1:30 p.m. hora del Este') });
});

test('no Spanish sentence takes the two who speak for women or men, or says "oficina"', () => {
  const spoken = ALL_SCRIPTS.filter(({ lang }) => lang === 'es').map(({ text }) => text);
  expect(spoken.length).toBeGreaterThan(40);
  expect(
    spoken.filter((text) => /\b(las dos|los dos|juntas|juntos|oficina)\b/i.test(text)),
  ).toEqual([]);
});

describe('filling a sentence', () => {
  test('puts every value in its place', () => {
    expect(fillScript('EN-PH-PASS', { intake_name: 'Rowan' })).toEqual({
      ok: true,
      text: 'Rowan is on the line. I will stay here while you two find a time.',
      lang: 'en',
    });
  });

  test('a value is taken as it is, signs and all', () => {
    expect(fillScript('EN-PH-PASS', { intake_name: '$& {{staff}}' })).toMatchObject({
      text: '$& {{staff}} is on the line. I will stay here while you two find a time.',
    });
  });

  test('names what is missing, each once, and shows nothing', () => {
    expect(fillScript('EN-CO-HANDOFF', { coordinator: ' ' })).toEqual({
      ok: false,
      missing: ['coordinator'],
    });
  });

  test('the article’s own sentences need no value', () => {
    const asking = SCRIPT_IDS.filter((id) => id.startsWith('S-')).filter(
      (id) => !fillScript(id, {}).ok,
    );
    expect(asking).toEqual([]);
  });

  test('the safety sentence is Spanish for a Spanish id', () => {
    expect(fillScript('ES-S-OPEN', {})).toMatchObject({ ok: true, lang: 'es' });
  });
});
