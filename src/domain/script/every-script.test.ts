import { expect, test } from 'vitest';
import { HESITATION_REASONS } from '../handoff/hesitation.ts';
import { NEXT_STEP_WAYS } from '../handoff/next-step-record.ts';
import { GATES } from '../safety/safety-gate.ts';
import { chooseNextStepLines, chooseSendingLine, MESSAGE_LINE } from './choose-next-step-lines.ts';
import { chooseScript } from './choose-script.ts';
import {
  chooseHesitation,
  chooseStaffIntro,
  chooseStepLines,
  introDetails,
} from './choose-step-lines.ts';
import { SCRIPT_IDS } from './script-id.ts';
import type { ScriptContext } from './script-lines.ts';

const yesNo = [true, false];
const STEPS = [
  'agreement',
  'contact',
  'introduce',
  'introduce_self',
  'handover',
  'close',
  'call_her',
  'message_her',
  'safety_ask',
  'safety_lines',
] as const;

/** Everyone a sentence can be worded for. */
const people = (['mother', 'father', 'partner', 'adoptive_parent', 'parent'] as const).flatMap(
  (role) =>
    (['female', 'male', null] as const).flatMap((gender) =>
      ['en', 'es', 'ht', 'ase'].flatMap((language) =>
        (['own', 'child'] as const).flatMap((chart) =>
          yesNo.flatMap((loss) =>
            yesNo.map(
              (afterBirth): ScriptContext => ({
                person: { role, gender, language, interpreterNeeded: language !== 'en' },
                chart,
                loss,
                afterBirth,
                newParent: true,
                canFill: () => true,
              }),
            ),
          ),
        ),
      ),
    ),
);

/** Every sentence a card can ask for, for this person. */
function sayable(context: ScriptContext): readonly string[] {
  const moments = GATES.flatMap((gate) =>
    yesNo.flatMap((checkInDue) =>
      ([[], ['mood', 'worry', 'trauma']] as const).flatMap((about) =>
        yesNo.map((afterAssessment) => ({ gate, checkInDue, about, afterAssessment })),
      ),
    ),
  );
  return [
    ...moments.flatMap((moment) => {
      const choice = chooseScript(context, moment);
      return choice?.line ? [choice.line, ...choice.others] : [];
    }),
    ...STEPS.flatMap((step) => chooseStepLines(context, step)),
    ...[null, ...HESITATION_REASONS.map(({ code }) => code)].flatMap((reason) =>
      chooseHesitation(context, reason),
    ),
    ...(['sent_by_portal', 'no_answer', 'closed', 'no_slot'] as const).flatMap((because) =>
      NEXT_STEP_WAYS.flatMap((way) => chooseNextStepLines(context, because, way)),
    ),
    ...chooseSendingLine(context),
    MESSAGE_LINE,
  ]
    .map(({ id }) => id)
    .concat(introOf(context));
}

function introOf(context: ScriptContext) {
  const intro = chooseStaffIntro(context);
  return intro === null ? [] : [intro, ...introDetails(intro)];
}

test('every sentence of the bank can be said to someone, at some step', () => {
  const said = new Set(people.flatMap(sayable));
  expect(SCRIPT_IDS.filter((id) => !said.has(id))).toEqual([]);
});
