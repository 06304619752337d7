import { describe, expect, test } from 'vitest';
import '../../content/scripts/later-scripts.ts';
import { fillScript } from '../../content/scripts/script-bank.ts';
import { chooseScript } from '../../domain/script/choose-script.ts';
import type { ScriptContext } from '../../domain/script/script-lines.ts';
import { NOTHING_KEPT } from '../../fhir/note/kept-records.ts';
import { isFirstEnough, nothingStarted } from './first-is-enough.ts';
import type { VisitData } from './visit-data.ts';
import { whereItStands } from './where-it-stands.ts';

const KNOWN = {
  patient_first: 'Testa',
  patient_name: 'Testa Samplewell',
  pronoun_subj: 'she',
  pronoun_obj: 'her',
  child: 'Nia',
  staff: 'Maya',
  practice: 'Example Clinic',
  practice_phone: '(202) 555-0100',
};
const A_PLACE = { ...KNOWN, destination: 'Example Therapy' };
const ITS_CONTACT = { ...A_PLACE, intake_name: 'Rowan', contact_name: 'Rowan' };

const each = <T, R>(values: readonly T[], then: (value: T) => readonly R[]): readonly R[] =>
  values.flatMap(then);
const EITHER = [true, false];

/** Everyone to whom something may be said first. */
const PEOPLE: readonly Omit<ScriptContext, 'canFill'>[] = each(
  ['mother', 'father', 'partner', 'adoptive_parent', 'parent'] as const,
  (role) =>
    each(['female', 'male', 'other', null] as const, (gender) =>
      each(['en', 'es', 'ht', 'ase', null], (language) =>
        each(EITHER, (interpreterNeeded) =>
          each(['own', 'child'] as const, (chart) =>
            each(EITHER, (loss) =>
              each(EITHER, (afterBirth) =>
                EITHER.map((newParent) => ({
                  person: { role, gender, language, interpreterNeeded },
                  chart,
                  loss,
                  afterBirth,
                  newParent,
                })),
              ),
            ),
          ),
        ),
      ),
    ),
);

describe('before the directory is read', () => {
  test('no sentence of the bank that names a place is the first to be said, to anyone', () => {
    const firstFor = (context: Omit<ScriptContext, 'canFill'>, known: Record<string, string>) =>
      chooseScript(
        { ...context, canFill: (id) => fillScript(id, known).ok },
        { gate: 'open', checkInDue: false, about: ['worry', 'mood'] },
      )?.line?.id;
    const others = PEOPLE.filter((context) =>
      [A_PLACE, ITS_CONTACT].some((known) => firstFor(context, known) !== firstFor(context, KNOWN)),
    );
    expect(PEOPLE).toHaveLength(5 * 4 * 5 * 2 ** 5);
    expect(others).toEqual([]);
    // And there always is one.
    expect(PEOPLE.filter((context) => firstFor(context, KNOWN) === undefined)).toEqual([]);
  });
});

describe('what was read first is not enough', () => {
  const practice = { ownScripts: { shown: [], refused: [] } } as unknown as Parameters<
    typeof isFirstEnough
  >[0]['practice'];

  test.each(['unreadable', 'notes', 'twins'] as const)(
    'where the chart keeps something of a handoff: %s',
    (what) => {
      expect(isFirstEnough({ practice, kept: NOTHING_KEPT })).toBe(true);
      expect(isFirstEnough({ practice, kept: { ...NOTHING_KEPT, [what]: ['Task/1'] } })).toBe(
        false,
      );
    },
  );
});

test('of a chart that keeps nothing both say the same, but for a place to connect her with', () => {
  const data = {
    episodeKey: 'sha256:0',
    kept: NOTHING_KEPT,
    me: { references: [], codes: [], at: null },
    chart: { child: null, destinations: [], payers: [], person: { language: null } },
    practice: { timeZone: 'America/New_York', destinations: [], destinationOrder: [] },
  } as unknown as VisitData;
  const moment = { now: '2026-11-23T16:00:00Z', today: '2026-11-23', loss: false, chosen: null };
  expect(nothingStarted(data)).toEqual(whereItStands(data, moment));
});
