import type { Language } from '../../domain/language/language.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import { sayDayTime } from '../say/say-time.ts';
import { type SayWhen, sayBirth, sayDate } from '../say/say-when.ts';
import type { Visit } from '../visit/visit.ts';

/** What each line of the packet is called. */
type LineName =
  | 'person'
  | 'born'
  | 'phone'
  | 'language'
  | 'interpreter'
  | 'from'
  | 'to'
  | 'agreed'
  | 'appointment'
  | 'nextStep'
  | 'checkIn';

/**
 * The referral as plain text, to copy or print with the person's okay: what the receiving practice
 * asks for first (rules/handoff.md#packet), from the relative's record. No score and no answers:
 * none of theirs are in this EHR. The
 * child is not named.
 */
export function packetText(
  visit: Visit,
  line: Readonly<Record<LineName, string>>,
  role: string,
  locale: Language,
): string {
  const { chart, practice, handoff, destination } = visit;
  const { person } = chart;
  const name = `${person.given} ${person.family}`.trim();
  const zone = destination?.timeZone ?? practice.timeZone;
  const to = handoff.referral?.record.to.name ?? destination?.name;
  const start = handoff.appointment?.record.start;
  const checkIn = handoff.checkIn?.record;
  const language =
    person.language === null
      ? undefined
      : (new Intl.DisplayNames([locale], { type: 'language' }).of(person.language) ??
        person.language);
  const said: readonly (readonly [string, string | null | undefined])[] = [
    [line.person, `${name} (${role})`],
    [line.born, person.birthDate === null ? null : sayBirth(person.birthDate, locale)],
    [line.phone, person.phones.map(formatPhone).join(', ')],
    [line.language, language],
    [line.from, `${practice.name}, ${formatPhone(practice.phone)}, ${visit.user.name}`],
    [line.to, to === undefined ? null : `${to}, ${formatPhone(destination?.phone ?? '')}`],
    [line.appointment, start === undefined ? null : sayDayTime(start, { zone, locale })],
    [line.nextStep, nextStep(visit, { zone, locale })],
    [
      line.checkIn,
      checkIn === undefined ? null : `${sayDate(checkIn.due, locale)}, ${checkIn.owner.name}`,
    ],
  ];
  return [
    ...said.flatMap(([what, value]) => (value ? [`${what}: ${value}`] : [])),
    ...(person.interpreterNeeded ? [`${line.interpreter}.`] : []),
    ...(handoff.referral === null ? [] : [`${line.agreed}.`]),
  ].join('\n');
}

/** The dated next step with its contact: a promise that is nowhere else than on this paper. */
function nextStep({ handoff }: Visit, how: SayWhen): string | null {
  const step = handoff.nextStep?.record;
  if (step === undefined) return null;
  const from = sayDayTime(step.from, how);
  return `${from}, ${step.contact}, ${formatPhone(step.phone)}; ${step.owner.name}`;
}
