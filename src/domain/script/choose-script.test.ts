import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HESITATION_REASONS } from '../handoff/hesitation.ts';
import { NEXT_STEP_WAYS } from '../handoff/next-step-record.ts';
import { GATES } from '../safety/safety-gate.ts';
import type { Topic } from '../screening/instruments/instrument-entry.ts';
import { chooseNextStepLines, chooseSendingLine } from './choose-next-step-lines.ts';
import { chooseScript, type ScriptMoment } from './choose-script.ts';
import { chooseHesitation, chooseStaffIntro, chooseStepLines } from './choose-step-lines.ts';
import type { ScriptId } from './script-id.ts';
import type { ScriptContext } from './script-lines.ts';
import { LOSS_UNSAFE, SPANISH_FORM } from './script-table.ts';

/** Sentences that name staff; a practice that has named no one cannot say them. */
const NAMES_STAFF: readonly ScriptId[] = [
  'EN-T-OB1',
  'EN-T-PEDS',
  'ES-T-PEDS',
  'EN-H-COST',
  'EN-PH-INTRO',
];

type Given = Partial<ScriptContext['person']> &
  Partial<Pick<ScriptContext, 'chart' | 'loss' | 'afterBirth' | 'newParent'>> & {
    readonly staffNamed?: boolean;
  };

function about(given: Given): ScriptContext {
  const { chart = 'own', loss = false, staffNamed = false, newParent = true, ...rest } = given;
  const { afterBirth = (rest.role ?? 'mother') === 'mother' && rest.gender !== 'male', ...person } =
    rest;
  return {
    person: {
      role: 'mother',
      gender: 'female',
      language: 'en',
      interpreterNeeded: false,
      ...person,
    },
    chart,
    loss,
    afterBirth,
    newParent,
    canFill: (id) => staffNamed || !NAMES_STAFF.includes(id),
  };
}

const OFFER: ScriptMoment = { gate: 'open', checkInDue: false };
const spanish = { language: 'es', interpreterNeeded: true } as const;
const father = { role: 'father', gender: 'male', chart: 'child' } as const;

function said(given: Given, moment: ScriptMoment = OFFER) {
  const choice = chooseScript(about(given), moment);
  return (
    choice && {
      stage: choice.stage,
      id: choice.line?.id,
      lang: choice.line?.lang,
      variant: choice.variant,
    }
  );
}

describe('the people of the scenarios hear', () => {
  test.each([
    ['P01, a mother in her own chart', {}, { id: 'S-T1', lang: 'en', variant: 'patient' }],
    ['P04, Spanish with an interpreter', spanish, { id: 'ES-T1', lang: 'es', variant: 'patient' }],
    [
      'P07, a mother in the infant’s chart',
      { chart: 'child', staffNamed: true },
      { id: 'EN-T-PEDS', lang: 'en', variant: 'caregiver' },
    ],
    [
      'P07, where the practice names no staff',
      { chart: 'child' },
      { id: 'S-T1', lang: 'en', variant: 'caregiver' },
    ],
    [
      'P08, a father, Spanish',
      { ...father, ...spanish },
      { id: 'ES-T-PARTNER', lang: 'es', variant: 'partner' },
    ],
    [
      'P09, an adoptive mother',
      { role: 'adoptive_parent', chart: 'child' },
      { id: 'EN-T-ADOPT', lang: 'en', variant: 'adoptive_parent' },
    ],
  ] as const)('%s', (_, given, expected) => {
    expect(said(given)).toEqual({ stage: 'transition', ...expected });
  });

  test('P11: the planned check-in opens with the article’s question', () => {
    expect(said({}, { gate: 'open', checkInDue: true })).toMatchObject({
      stage: 'revisit',
      id: 'S-R1',
    });
  });

  test('P02: a marked item opens the safety sentence, also when a check-in is due', () => {
    const moment: ScriptMoment = { gate: 'paused_until_assessment', checkInDue: true };
    expect([said({}, moment)?.id, said(spanish, moment)?.id]).toEqual(['EN-S-OPEN', 'ES-S-OPEN']);
  });

  test('C01: nothing, where nothing asks for a handoff', () => {
    expect(said({}, { gate: 'none', checkInDue: false })).toBeNull();
  });
});

describe('at the safety stage', () => {
  test('a blank item has no sentence: "one of your answers was" would be false', () => {
    expect(chooseScript(about({}), { gate: 'ask_item', checkInDue: false })).toEqual({
      stage: 'safety',
      variant: 'patient',
      line: null,
      others: [],
    });
  });

  test('in an emergency: stay with her', () => {
    expect(said({}, { gate: 'emergency', checkInDue: false })?.id).toBe('EN-S-STAY');
  });

  test('after the assessment the offer resumes from there', () => {
    const moment: ScriptMoment = { ...OFFER, afterAssessment: true };
    expect(said({}, moment)).toMatchObject({ stage: 'transition', id: 'EN-S-RESUME' });
  });

  test('in Spanish it stays with her, and resumes, in Spanish', () => {
    expect(said(spanish, { ...OFFER, gate: 'emergency' })?.id).toBe('ES-S-STAY');
    expect(said(spanish, { ...OFFER, afterAssessment: true })?.id).toBe('ES-S-RESUME');
  });
});

describe('language', () => {
  test('another language hears English, marked for the interpreter', () => {
    const choice = chooseScript(about({ language: 'ht-HT', interpreterNeeded: true }), OFFER);
    expect(choice).toMatchObject({
      variant: 'interpreter',
      line: { id: 'EN-T-INTERP', lang: 'en', interpreterReads: true },
    });
  });

  test('another language without an interpreter on record is not promised one', () => {
    const choice = chooseScript(about({ language: 'vi' }), OFFER);
    expect(choice?.line).toEqual({ id: 'S-T1', lang: 'en', interpreterReads: true });
  });

  test('English through an interpreter (sign language) is marked too', () => {
    const choice = chooseScript(about({ interpreterNeeded: true }), OFFER);
    expect(choice?.line).toEqual({ id: 'EN-T-INTERP', lang: 'en', interpreterReads: true });
  });

  test('Spanish of any country is Spanish', () => {
    expect(said({ language: 'es-MX' })?.lang).toBe('es');
  });

  test('no language on record is English, not marked', () => {
    expect(chooseScript(about({ language: null }), OFFER)?.line?.interpreterReads).toBe(false);
  });

  test('a Spanish-speaking man who hesitates is not addressed as a woman', () => {
    const ids = chooseHesitation(about({ ...father, ...spanish }), 'not_ready').map(({ id }) => id);
    expect(ids).toEqual(['ES-H1-ANY', 'ES-H2']);
  });

  test('a woman who is the partner is addressed as a woman', () => {
    const partner = { role: 'partner', gender: 'female', chart: 'child' } as const;
    expect(said({ ...partner, ...spanish, staffNamed: true })?.id).toBe('ES-T-PEDS');
    expect(said({ ...partner, ...spanish })?.id).toBe('ES-T-ADOPT');
  });
});

describe('the other wordings', () => {
  test('begin with the article’s own, and are one tap away', () => {
    const others = chooseScript(about({}), OFFER)?.others.map(({ id }) => id);
    expect(others).toEqual(['S-T2', 'S-F1', 'S-F2', 'S-F3', 'EN-T-OB2']);
  });

  test('speak of worry only when anxiety is among the reasons', () => {
    const others = chooseScript(about({}), { ...OFFER, about: ['worry'] })?.others;
    expect(others?.map(({ id }) => id)).toContain('EN-T-ANX');
    const without = chooseScript(about({}), { ...OFFER, about: ['mood', 'trauma'] })?.others;
    expect(without?.map(({ id }) => id)).not.toContain('EN-T-ANX');
  });

  test('a parent who may not have given birth is not called postpartum', () => {
    const parent = chooseScript(about({ role: 'parent', chart: 'child' }), OFFER);
    const ids = [parent?.line, ...(parent?.others ?? [])].map((line) => line?.id);
    expect(ids).toEqual(['S-F3', 'S-F2']);
  });
});

describe('what is no news to someone, or cannot be', () => {
  const firstFor = (given: Given) =>
    chooseHesitation({ ...about(given), canFill: () => true }, 'language_or_culture_fit').map(
      ({ id }) => id,
    );

  test('"someone who speaks your language" is not said in English to who speaks English', () => {
    expect(firstFor({})).toEqual(['S-H2', 'S-H1']);
    expect(firstFor({ language: 'ht' })[0]).toBe('EN-H-LANG');
    expect(firstFor(spanish)[0]).toBe('ES-H-LANG');
  });

  test('someone who signs is not asked about voicemail, nor offered who "speaks"', () => {
    const signs = { ...about({ language: 'ase' }), canFill: () => true };
    expect(chooseStepLines(signs, 'contact').map(({ id }) => id)).toEqual(['EN-CONTACT-SIGN']);
    expect(chooseStepLines(about({}), 'contact').map(({ id }) => id)).toEqual(['EN-CONTACT']);
    expect(firstFor({ language: 'ase' })).not.toContain('EN-H-LANG');
  });
});

describe('the steps after the offer', () => {
  test('agreement in her language', () => {
    const first = (given: Given) => chooseStepLines(about(given), 'agreement')[0]?.id;
    expect([first({}), first(spanish), first({ chart: 'child' })]).toEqual([
      'EN-CONSENT',
      'ES-CONSENT',
      'EN-CONSENT-PEDS',
    ]);
  });

  test('passing the phone and the close', () => {
    const first = (given: Given, step: 'handover' | 'close') =>
      chooseStepLines(about(given), step)[0];
    expect([
      first({}, 'handover')?.id,
      first({}, 'close')?.id,
      first(spanish, 'close')?.id,
    ]).toEqual(['EN-PH-PASS', 'EN-PH-CLOSE', 'ES-PH-CLOSE']);
    expect(first(spanish, 'handover')).toMatchObject({ id: 'ES-PH-PASS', interpreterReads: false });
  });

  test('who carries on is introduced, and says who they are, in her language', () => {
    const first = (given: Given, step: 'contact' | 'introduce' | 'introduce_self') =>
      chooseStepLines({ ...about(given), canFill: () => true }, step)[0];
    expect(first({}, 'introduce')?.id).toBe('EN-CO-HANDOFF');
    expect(first({}, 'introduce_self')?.id).toBe('EN-CO-SELF');
    expect(first({ ...spanish, gender: 'female' }, 'introduce_self')?.id).toBe('ES-CO-SELF');
    expect(first({ ...spanish, gender: 'female' }, 'contact')?.id).toBe('ES-CONTACT');
  });

  test('H15: the Spanish that is feminine is not said to a father', () => {
    const first = (step: 'contact' | 'introduce_self') =>
      chooseStepLines({ ...about({ ...spanish, ...father }), canFill: () => true }, step)[0];
    expect(first('contact')).toMatchObject({ id: 'ES-CONTACT', interpreterReads: false });
    expect(first('introduce_self')).toMatchObject({ id: 'ES-CO-SELF', interpreterReads: false });
  });

  test('staff introduce a woman with the article’s "she", anyone else by name', () => {
    expect(chooseStaffIntro(about({}))).toBe('S-I1');
    expect(chooseStaffIntro(about({ ...father, staffNamed: true }))).toBe('EN-PH-INTRO');
    expect(chooseStaffIntro(about(father))).toBeNull();
  });

  test('H15: someone who signs is never put on speaker, nor passed the phone (P14)', () => {
    const signing = { language: 'ase', interpreterNeeded: true, staffNamed: true } as const;
    expect(chooseStaffIntro(about(signing))).toBe('S-I1');
    expect(chooseStaffIntro(about({ ...father, ...signing }))).toBeNull();
    expect(chooseStepLines(about(signing), 'handover').map(({ id }) => id)).toEqual(['EN-PH-HOLD']);
    for (const language of ['sgn-US', 'ASE', 'mfs']) {
      const ids = chooseStepLines(about({ ...signing, language }), 'handover').map(({ id }) => id);
      expect(ids).not.toContain('EN-PH-PASS');
    }
  });

  test('every hesitation has an answer, also where no staff is named', () => {
    const silent = HESITATION_REASONS.filter(
      ({ code }) => chooseHesitation(about({}), code).length === 0,
    );
    expect(silent).toEqual([]);
  });

  test('before she has said why, the article’s two answers', () => {
    expect(chooseHesitation(about({}), null).map(({ id }) => id)).toEqual(['S-H1', 'S-H2']);
  });
});

describe('for anyone, at any moment', () => {
  const context = fc.record({
    role: fc.constantFrom('mother', 'father', 'partner', 'adoptive_parent', 'parent'),
    gender: fc.constantFrom('female', 'male', 'other', null),
    language: fc.constantFrom('en', 'es', 'es-MX', 'vi', null),
    interpreterNeeded: fc.boolean(),
    chart: fc.constantFrom('own', 'child'),
    loss: fc.boolean(),
    staffNamed: fc.boolean(),
  });
  const moment = fc.record({
    gate: fc.constantFrom(...GATES),
    checkInDue: fc.boolean(),
    about: fc.subarray<Topic>(['mood', 'worry', 'trauma']),
    afterAssessment: fc.boolean(),
  });
  const linesOf = (given: Given, at: ScriptMoment, reason: number) => {
    const choice = chooseScript(about(given), at);
    return [
      ...(choice?.line ? [choice.line, ...choice.others] : []),
      ...chooseHesitation(about(given), HESITATION_REASONS[reason]?.code ?? null),
      ...chooseStepLines(about(given), 'agreement'),
    ];
  };
  const reason = fc.integer({ min: 0, max: HESITATION_REASONS.length });

  test('no sentence has an unfilled variable', () => {
    fc.assert(
      fc.property(context, moment, reason, (given, at, why) => {
        const open = linesOf(given, at, why).filter(
          (line) => line.own === undefined && !about(given).canFill(line.id),
        );
        expect(open).toEqual([]);
      }),
    );
  });

  test('after a loss no sentence assumes a living child', () => {
    fc.assert(
      fc.property(context, moment, reason, (given, at, why) => {
        const careless = linesOf({ ...given, loss: true }, at, why);
        expect(
          careless.filter(({ id }) => [...LOSS_UNSAFE].some((unsafe) => unsafe === id)),
        ).toEqual([]);
      }),
    );
  });

  test('an open gate always has a sentence to say', () => {
    fc.assert(
      fc.property(context, moment, (given, at) => {
        expect(chooseScript(about(given), { ...at, gate: 'open' })?.line).not.toBeNull();
      }),
    );
  });

  test('Spanish matches the recorded gender', () => {
    const wrong = { female: 'masculine', male: 'feminine' } as const;
    fc.assert(
      fc.property(context, moment, reason, (given, at, why) => {
        if (given.gender !== 'female' && given.gender !== 'male') return;
        const { gender } = given;
        const lines = linesOf(given, at, why);
        expect(
          lines.filter((l) => l.own === undefined && SPANISH_FORM[l.id] === wrong[gender]),
        ).toEqual([]);
      }),
    );
  });

  test('H15: whoever speaks Spanish hears Spanish, at every step, whoever they are', () => {
    const steps = [
      'agreement',
      'contact',
      'introduce',
      'introduce_self',
      'handover',
      'close',
    ] as const;
    const because = ['sent_by_portal', 'no_answer', 'closed', 'no_slot'] as const;
    fc.assert(
      fc.property(context, moment, (given, at) => {
        const person = { ...about({ ...given, language: 'es' }), canFill: () => true };
        const choice = chooseScript(person, at);
        const first = [
          ...(choice?.line ? [choice.line] : []),
          ...steps.flatMap((step) => chooseStepLines(person, step)),
          ...HESITATION_REASONS.flatMap(({ code }) => chooseHesitation(person, code)),
          ...because.flatMap((why) =>
            NEXT_STEP_WAYS.flatMap((way) => chooseNextStepLines(person, why, way)),
          ),
          ...chooseSendingLine(person),
        ];
        expect(first.filter(({ lang }) => lang !== 'es')).toEqual([]);
        expect(first.length).toBeGreaterThan(steps.length + because.length);
      }),
    );
  });

  test('English for someone who speaks another language is marked', () => {
    fc.assert(
      fc.property(context, moment, reason, (given, at, why) => {
        const speaksOther = given.language !== 'en' && given.language !== null;
        const unmarked = linesOf(given, at, why).filter(
          ({ lang, interpreterReads }) => lang === 'en' && !interpreterReads,
        );
        if (speaksOther) expect(unmarked).toEqual([]);
      }),
    );
  });
});
