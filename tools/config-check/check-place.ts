import { DELIVERIES } from '../../src/domain/place/delivery.ts';
import type { OpenHours } from '../../src/domain/place/destination.ts';
import { verifiedState } from '../../src/domain/place/last-verified.ts';
import type { OwnDestination } from '../../src/domain/place/own-destinations.ts';
import { checkPhone } from './check-phone.ts';
import { checkZone } from './check-zone.ts';
import { error, note, type Remark, warn } from './finding.ts';

const SPECIALTIES = ['perinatal', 'loss', 'psychiatry', 'urgent'];

/** What the schema cannot say about one receiving practice. `today`: `YYYY-MM-DD`. */
export function checkPlace(place: OwnDestination, at: string, today: string): readonly Remark[] {
  const { phone, secondPhone, timeZone, specialties = [], modes, portal, delivery, fax } = place;
  return [
    ...checkPhone(`${at}.phones.0`, phone),
    ...(secondPhone ? checkPhone(`${at}.phones.1`, secondPhone) : []),
    ...(secondPhone === phone
      ? [warn(`${at}.phones.1`, 'is the same number again', 'Another number, or only one.')]
      : []),
    ...(timeZone === undefined ? [] : checkZone(`${at}.timeZone`, timeZone)),
    ...checkHours(place, at),
    ...checkDates(place, at, today),
    ...specialties
      .filter((one) => !SPECIALTIES.includes(one))
      .map((one) =>
        warn(
          `${at}.specialties.${specialties.indexOf(one)}`,
          `${one} is not known: it decides nothing`,
          `One of ${SPECIALTIES.join(', ')}.`,
        ),
      ),
    ...(portal !== undefined && modes?.includes('portal') !== true
      ? [
          warn(
            `${at}.portal`,
            'is never shown: modes has no portal',
            '"modes": ["phone", "portal"]',
          ),
        ]
      : []),
    ...(modes?.includes('portal') === true && delivery === undefined && portal === undefined
      ? [
          warn(
            `${at}.modes`,
            'portal is never offered: nothing says how a referral gets there',
            `"delivery": one of ${DELIVERIES.join(', ')}`,
          ),
        ]
      : []),
    ...(delivery !== undefined && portal === undefined && modes?.includes('portal') !== true
      ? [
          warn(
            `${at}.delivery`,
            'decides nothing: modes has no portal',
            '"modes": ["phone", "portal"]',
          ),
        ]
      : []),
    ...(delivery === 'web-portal' && portal === undefined
      ? [warn(`${at}.delivery`, 'has no address to open', '"portal": "https://…"')]
      : []),
    ...(fax !== undefined ? checkPhone(`${at}.fax`, fax) : []),
    ...(modes !== undefined && !modes.includes('phone') && !modes.includes('portal')
      ? [warn(`${at}.modes`, 'leaves no way to reach it', '"modes": ["phone"]')]
      : []),
  ];
}

const HOURS = '"hours": [{ "days": ["mon"], "opens": "08:00", "closes": "17:00" }]';

function checkHours({ hours, closedDays = [] }: OwnDestination, at: string): readonly Remark[] {
  if (hours === undefined || hours.length === 0) {
    return [
      note(at, 'has no hours: the app says that they are not known, and lets anyone call', HOURS),
      ...(closedDays.length === 0
        ? []
        : [warn(`${at}.holidays`, 'decide nothing while there are no hours', HOURS)]),
    ];
  }
  return hours.flatMap((stretch, index) => [
    ...(stretch.closes <= stretch.opens
      ? [
          warn(
            `${at}.hours.${index}.closes`,
            `${stretch.opens} to ${stretch.closes} runs past midnight`,
            'Is that meant? Otherwise 13:00 to 23:59 for the afternoon.',
          ),
        ]
      : []),
    ...(hours.slice(0, index).some((before) => overlap(before, stretch))
      ? [
          warn(
            `${at}.hours.${index}`,
            'overlaps the hours before it',
            'One stretch, or two that do not overlap.',
          ),
        ]
      : []),
  ]);
}

const overlap = (a: OpenHours, b: OpenHours): boolean =>
  a.days.some((day) => b.days.includes(day)) && a.opens < b.closes && b.opens < a.closes;

function checkDates(place: OwnDestination, at: string, today: string): readonly Remark[] {
  const { earliestSlot, closedDays = [], owner } = place;
  const lastVerified = place.lastVerified ?? null;
  const state = verifiedState(lastVerified, today);
  const who = owner === undefined ? 'Call the number' : `Ask ${owner} to call the number`;
  return [
    ...(lastVerified !== null && lastVerified > today
      ? [
          error(
            `${at}.lastVerified`,
            `${lastVerified} is still to come`,
            'The day someone checked it.',
          ),
        ]
      : []),
    ...(state === 'overdue'
      ? [
          warn(
            `${at}.lastVerified`,
            `was last checked on ${lastVerified}, over 90 days ago`,
            `${who}, then set the date.`,
          ),
        ]
      : []),
    ...(state === 'unknown'
      ? [
          warn(
            at,
            'does not say when it was last checked',
            `${who}, then add "lastVerified": "${today}".`,
          ),
        ]
      : []),
    ...(owner === undefined
      ? [note(at, 'has nobody who keeps it current', '"owner": a name')]
      : []),
    ...(earliestSlot && earliestSlot.slice(0, 10) < today
      ? [
          warn(
            `${at}.earliestSlot`,
            'has passed: the app leaves it out',
            'The next one, or nothing.',
          ),
        ]
      : []),
    ...(closedDays.length > 0 && closedDays.every(({ to }) => to < today)
      ? [warn(`${at}.holidays`, 'have all passed', 'This year’s.')]
      : []),
  ];
}
