import { expect, test } from 'vitest';
import { sayCallTime, sayDayTime, sayHours, sayLongDate, sayZone } from './say-time.ts';
import { sayDate } from './say-when.ts';

const start = '2026-12-04T19:30:00Z';

test('a time is said with its weekday and its zone', () => {
  expect(sayDayTime(start, { zone: 'America/New_York', locale: 'en' })).toBe(
    'Fri, Dec 4, 2:30 PM Eastern',
  );
});

test('the same moment in another place is said in that place’s time', () => {
  expect(sayDayTime(start, { zone: 'America/Chicago', locale: 'en' })).toBe(
    'Fri, Dec 4, 1:30 PM Central',
  );
});

test('a calendar day keeps its weekday whatever zone the machine is in', () => {
  expect(sayDate('2026-12-07', 'en')).toBe('Mon, Dec 7');
});

test('in Spanish it is said in Spanish', () => {
  expect(sayDate('2026-12-07', 'es')).toBe('lun, 7 de dic');
});

test('in Spanish the zone is the one people name, and one o’clock is one', () => {
  const how = { zone: 'America/New_York', locale: 'es' } as const;
  expect(sayCallTime(start, '2026-12-04T20:00:00Z', how)).toBe('2:30 p.m. hora del Este');
  expect(sayZone(start, { ...how, zone: 'America/Phoenix' })).toBe('hora de la Montaña');
  expect(sayZone(start, { ...how, zone: 'Europe/Berlin' })).toBe('hora de Europa central');
  expect(sayHours({ from: '13:00', to: '17:00' }, 'es')).toBe('la 1:00 p.m. y las 5:00 p.m.');
  expect(sayHours({ from: '11:00', to: '13:30' }, 'es')).toBe('las 11:00 a.m. y la 1:30 p.m.');
});

test('what is read aloud has its day and month in full', () => {
  expect(sayLongDate('2026-12-07', 'es')).toBe('lunes, 7 de diciembre');
  expect(sayLongDate('2026-12-07', 'en')).toBe('Monday, December 7');
});

test('a call promised for half an hour is at a time; a longer window is said whole', () => {
  const how = { zone: 'America/New_York', locale: 'en' } as const;
  expect(sayCallTime(start, '2026-12-04T20:00:00Z', how)).toBe('2:30 PM Eastern');
  expect(sayCallTime(start, '2026-12-04T22:00:00Z', how)).toBe('2:30 PM – 5:00 PM Eastern');
});
