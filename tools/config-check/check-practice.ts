import { partsOf } from '../../src/app/practice-file/practice-parts.ts';
import { parsePractice } from '../../src/app/practice-file/read-practice.ts';
import { ROLE_CODES } from '../../src/domain/people/staff.ts';
import type { Practice } from '../../src/domain/practice.ts';
import type { FormSettings } from '../../src/domain/screening/form-settings.ts';
import { ALL_INSTRUMENTS } from '../../src/domain/screening/instruments.ts';
import { practiceSchema } from '../settings/practice-schema.ts';
import { checkPhone } from './check-phone.ts';
import { checkPlace } from './check-place.ts';
import { checkWords } from './check-words.ts';
import { checkZone } from './check-zone.ts';
import { error, note, type Remark, warn } from './finding.ts';
import { settingRemark } from './setting-remark.ts';

/** Everything the app would say about a practice file, and what it cannot know. */
export function checkPractice(json: unknown, today: string): readonly Remark[] {
  if (Array.isArray(json)) return [error('', 'is a list, not a JSON object', '{ "name": …, … }')];
  const schema = practiceSchema();
  // The parts one by one: a mistake in one does not hide those in the others.
  const { scripts, consent, destinations, holidays, linkIds, itemCodes, ...others } = Object(json);
  const settings = parsePractice(typeof json === 'object' && json !== null ? others : json);
  const parts = partsOf({ scripts, consent, destinations, holidays, linkIds, itemCodes });
  const places = parts.ok ? parts.parts : null;
  return [
    ...(settings.ok ? [] : settings.problems.map((one) => settingRemark(one, schema))),
    ...(parts.ok ? [] : parts.problems.map((one) => settingRemark(one, schema))),
    ...(settings.ok ? checkSettings(settings.practice) : []),
    ...(settings.ok && places !== null ? checkOrder(settings.practice, places.destinations) : []),
    ...(places !== null
      ? places.destinations.flatMap((place, index) =>
          checkPlace(place, `destinations.${index}`, today),
        )
      : []),
    ...(places !== null ? checkForms(places.forms) : []),
    ...(places !== null &&
    places.closedDays.length > 0 &&
    places.closedDays.every(({ to }) => to < today)
      ? [warn('holidays', 'have all passed', 'This year’s.')]
      : []),
    ...checkWords(json, today),
  ];
}

/** A published code means what it means: set as one's own, it would be read as something else. */
const checkForms = ({ itemCodes }: FormSettings): readonly Remark[] =>
  Object.keys(itemCodes)
    .filter((code) => /^(?:https?:\/\/(?:www\.)?loinc\.org|https?:\/\/snomed\.info)/i.test(code))
    .map((code) =>
      error(
        'itemCodes',
        `${code} is no code of your own`,
        'Leave it out: published codes are read.',
      ),
    );

function checkSettings(practice: Practice): readonly Remark[] {
  const { phone, helpLine, timeZone } = practice;
  return [
    ...checkPhone('phone', phone),
    ...checkPhone('helpLine.phone', helpLine.phone),
    ...checkZone('timeZone', timeZone),
    ...checkRoles(practice),
    ...practice.lossFlags.flatMap((flag, index) =>
      /^\S+\|\S+$/.test(flag)
        ? []
        : [
            error(
              `lossFlags.${index}`,
              `${flag} matches no flag: a loss would not be seen`,
              'As system|code: https://ehr.example.org/flags|loss',
            ),
          ],
    ),
    ...ALL_INSTRUMENTS.flatMap(({ id, cutoff }) => {
      const own = practice.cutoffs[id] ?? cutoff.value;
      return own <= cutoff.value
        ? []
        : [
            warn(
              `cutoffs.${id}`,
              `${own} misses people whom the published ${cutoff.value} finds`,
              `${cutoff.value} (${cutoff.source}), or a reason that is written down.`,
            ),
          ];
    }),
  ];
}

/**
 * A role that no user can have, or that lets staff do a clinician's step
 * (rules/safety.md#clinician-only).
 */
function checkRoles({ clinicianRoles }: Practice): readonly Remark[] {
  const staff = Object.entries(ROLE_CODES);
  return [
    ...(clinicianRoles.length === 0
      ? [
          error(
            'clinicianRoles',
            'is empty: nobody could release a safety pause',
            'The role codes of your clinicians: 367A00000X.',
          ),
        ]
      : []),
    ...clinicianRoles.flatMap((code, index) => {
      const at = `clinicianRoles.${index}`;
      const role = staff.find(([, taken]) => taken === code)?.[0];
      return [
        ...(role === undefined
          ? []
          : [
              error(
                at,
                `${code} is the ${role.replace('_', ' ')}’s role: staff could release a safety pause`,
                'Leave it out.',
              ),
            ]),
        ...(/[|\s/]/.test(code)
          ? [
              error(
                at,
                `${code} is no code: no user can have this role`,
                'The code alone, without its system: 367A00000X.',
              ),
            ]
          : []),
        ...(clinicianRoles.indexOf(code) === index
          ? []
          : [warn(at, 'is there twice', 'Leave one.')]),
      ];
    }),
  ];
}

function checkOrder(
  { destinationOrder }: Practice,
  places: readonly { readonly id: string; readonly specialties?: readonly string[] }[],
): readonly Remark[] {
  if (places.length === 0) return [];
  return [
    ...destinationOrder.flatMap((id, index) =>
      places.some((place) => place.id === id)
        ? []
        : [
            warn(
              `destinationOrder.${index}`,
              `${id} is not among this file’s places`,
              'Right only if the EHR’s directory has it.',
            ),
          ],
    ),
    ...(places.some(({ specialties }) => specialties?.includes('urgent'))
      ? []
      : [
          note(
            'destinations',
            'has no same-day line for an urgent step',
            'A place with "specialties": ["urgent"].',
          ),
        ]),
  ];
}
