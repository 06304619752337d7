import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWhen, parseWhen, type WhenContext } from './when-field.ts';

const CHICAGO = 'America/Chicago';
const WEEKDAYS_8_TO_6 = [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '18:00' }];
// Monday 23 November 2026, 10:05 AM in Chicago.
const NOW = '2026-11-23T16:05:00Z';

const english: WhenContext = { now: NOW, zone: CHICAGO, locale: 'en', hours: WEEKDAYS_8_TO_6 };
const spanish: WhenContext = { ...english, locale: 'es' };

/** The wall time, or the problem followed by what is offered. */
function read(text: string, context: WhenContext): string {
  const result = parseWhen(text, context);
  if (result.ok) return result.local;
  return [result.problem, ...result.choices.map(({ local }) => local)].join(' ');
}

describe('what staff type', () => {
  test.each([
    ['12/4 230p', '2026-12-04T14:30:00'],
    ['12/4 2:30p', '2026-12-04T14:30:00'],
    ['12/4 2:30 PM', '2026-12-04T14:30:00'],
    ['12/4/26 2:30 p.m.', '2026-12-04T14:30:00'],
    ['12/4/2026 2:30pm', '2026-12-04T14:30:00'],
    ['2:30p 12/4', '2026-12-04T14:30:00'],
    ['12/4 at 2:30p', '2026-12-04T14:30:00'],
    ['12/4, 2:30 p.m', '2026-12-04T14:30:00'],
    ['12/4 1430', '2026-12-04T14:30:00'],
    ['2026-12-04 14:30', '2026-12-04T14:30:00'],
    ['2026-12-04 09:30', '2026-12-04T09:30:00'],
    ['dec 4 2pm', '2026-12-04T14:00:00'],
    ['Dec 4th at 8a', '2026-12-04T08:00:00'],
    ['December 4, 2026 1030am', '2026-12-04T10:30:00'],
    ['4 dec 2pm', '2026-12-04T14:00:00'],
    ['fri dec 4 2pm', '2026-12-04T14:00:00'],
    ['Friday 12/4 2pm', '2026-12-04T14:00:00'],
    ['fri 2:30', '2026-11-27T14:30:00'],
    ['thurs 10', '2026-11-26T10:00:00'],
    ['tues 2:30pm', '2026-11-24T14:30:00'],
    ['this wed 9am', '2026-11-25T09:00:00'],
    ['tomorrow 9', '2026-11-24T09:00:00'],
    ['tmrw noon', '2026-11-24T12:00:00'],
    ['tomorrow morning 9', '2026-11-24T09:00:00'],
    ['tomorrow 3 in the afternoon', '2026-11-24T15:00:00'],
    ['day after tomorrow 12:15p', '2026-11-25T12:15:00'],
    ['today 3', '2026-11-23T15:00:00'],
    ['today 4:45p', '2026-11-23T16:45:00'],
    ['in 3 days 2pm', '2026-11-26T14:00:00'],
    ['in a week 10:15', '2026-11-30T10:15:00'],
    ['in 2 weeks 9 am', '2026-12-07T09:00:00'],
    ['1/8 9a', '2027-01-08T09:00:00'],
    ['25/12 10a', '2026-12-25T10:00:00'],
    ['next mon 9am', '2026-11-30T09:00:00'],
  ])('%s', (text, expected) => expect(read(text, english)).toBe(expected));

  test.each([
    ['mañana 9am', '2026-11-24T09:00:00'],
    ['mañana a las 9 de la mañana', '2026-11-24T09:00:00'],
    ['pasado mañana 3 de la tarde', '2026-11-25T15:00:00'],
    ['4 dic 14:30', '2026-12-04T14:30:00'],
    ['4 de diciembre de 2026 a las 2:30 p.m.', '2026-12-04T14:30:00'],
    ['vie 2:30', '2026-11-27T14:30:00'],
    ['el miércoles a las 10', '2026-11-25T10:00:00'],
    ['mar 10:15', '2026-11-24T10:15:00'],
    ['martes 10:15', '2026-11-24T10:15:00'],
    ['hoy mediodía', '2026-11-23T12:00:00'],
    ['en 3 días 2pm', '2026-11-26T14:00:00'],
    ['dentro de una semana 14h', '2026-11-30T14:00:00'],
    ['25/12 10am', '2026-12-25T10:00:00'],
    ['vie 4/12 14h30', '2026-12-04T14:30:00'],
  ])('%s', (text, expected) => expect(read(text, spanish)).toBe(expected));
});

describe('what is asked instead of guessed', () => {
  test('no am or pm, and both readings fall in the opening hours', () => {
    const longDay = [{ days: [5], opens: '07:00', closes: '21:00' }];
    expect(read('fri 8', { ...english, hours: longDay })).toBe(
      'ambiguous_time 2026-11-27T08:00:00 2026-11-27T20:00:00',
    );
  });

  test('no am or pm, and the hours are not known', () => {
    const { hours: _, ...withoutHours } = english;
    expect(read('12/4 2:30', withoutHours)).toBe(
      'ambiguous_time 2026-12-04T02:30:00 2026-12-04T14:30:00',
    );
  });

  test('no am or pm, on a day the destination is closed', () => {
    expect(read('sat 9', english)).toBe('ambiguous_time 2026-11-28T09:00:00 2026-11-28T21:00:00');
  });

  test('"next Tuesday" said on a Monday', () => {
    expect(read('next tue 10:15a', english)).toBe(
      'ambiguous_date 2026-11-24T10:15:00 2026-12-01T10:15:00',
    );
  });

  test('"next Tuesday" said on a Friday has one reading', () => {
    expect(read('next tue 10:15a', { ...english, now: '2026-11-20T16:05:00Z' })).toBe(
      '2026-11-24T10:15:00',
    );
  });

  test('the weekday of today, with the time still ahead', () => {
    expect(read('mon 2p', english)).toBe('ambiguous_date 2026-11-23T14:00:00 2026-11-30T14:00:00');
  });

  test('the weekday of today, with the time gone, is in a week', () => {
    expect(read('mon 9am', english)).toBe('2026-11-30T09:00:00');
  });

  test('12/4 in Spanish may be 4 December or 12 April', () => {
    expect(read('12/4 2pm', spanish)).toBe(
      'ambiguous_date 2026-12-04T14:00:00 2027-04-12T14:00:00',
    );
  });

  test('and is asked also when they are closed on one of the two days', () => {
    expect(read('5/12 2pm', spanish)).toBe(
      'ambiguous_date 2026-12-05T14:00:00 2027-05-12T14:00:00',
    );
  });

  test('an hour the clocks skip', () => {
    expect(read('3/14/2027 2:30am', english)).toBe(
      'nonexistent_time 2027-03-14T01:30:00 2027-03-14T03:30:00',
    );
  });

  test('an hour the clocks show twice: the same wall time, two instants', () => {
    const result = parseWhen('11/7/2027 1:30am', english);
    expect(result).toMatchObject({
      ok: false,
      problem: 'repeated_time',
      choices: [{ start: '2027-11-07T06:30:00Z' }, { start: '2027-11-07T07:30:00Z' }],
    });
  });
});

describe('what is refused', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['2:30p', 'no_date'],
    ['noon', 'no_date'],
    ['fri', 'no_time'],
    ['dec 4', 'no_time'],
    ['12/4', 'no_time'],
    ['today 9am', 'past'],
    ['11/20 9a', 'past'],
    ['12/4/2025 9a', 'past'],
    ['1/1/2029 9a', 'too_far'],
    ['in 999 days 9a', 'too_far'],
    ['thu 12/4 2p', 'wrong_weekday'],
    ['2/30 9a', 'unreadable'],
    ['13/13 9a', 'unreadable'],
    ['12/4 25:00', 'unreadable'],
    ['12/4 14:30pm', 'unreadable'],
    ['12/4 2:75p', 'unreadable'],
    ['fri 9-10am', 'unreadable'],
    ['fri 2pm or 3pm', 'unreadable'],
    ['fri or sat 2pm', 'unreadable'],
    ['12/4 12/5 2pm', 'unreadable'],
    ['12/4 2pm with Rowan', 'unreadable'],
    ['9 dec 4', 'unreadable'],
    ['soon', 'unreadable'],
    ['call her', 'unreadable'],
    ['friyay 2pm', 'unreadable'],
  ])('"%s": %s', (text, expected) => expect(read(text, english)).toBe(expected));
});

describe('the zone is the destination’s', () => {
  test('the same words name different instants', () => {
    const [inChicago, inHonolulu] = [CHICAGO, 'Pacific/Honolulu'].map((zone) =>
      parseWhen('12/4 2:30p', { ...english, zone }),
    );
    expect([inChicago, inHonolulu]).toMatchObject([
      { start: '2026-12-04T20:30:00Z' },
      { start: '2026-12-05T00:30:00Z' },
    ]);
  });

  test('"tomorrow" is tomorrow there', () => {
    // In Chicago it is already Tuesday; in Honolulu still Monday.
    const late = { ...english, now: '2026-11-24T07:00:00Z' };
    expect([
      read('tomorrow 9am', late),
      read('tomorrow 9am', { ...late, zone: 'Pacific/Honolulu' }),
    ]).toEqual(['2026-11-25T09:00:00', '2026-11-24T09:00:00']);
  });
});

describe('for any moment of the coming year, in any zone', () => {
  const zone = fc.constantFrom(
    CHICAGO,
    'America/New_York',
    'America/Phoenix',
    'America/St_Johns',
    'Pacific/Honolulu',
    'America/Puerto_Rico',
    'Europe/London',
    'Australia/Lord_Howe',
  );
  const minutesAhead = fc.integer({ min: 60 * 24 * 2, max: 60 * 24 * 364 });

  test('the ISO form is read back as the wall time Temporal gives', () => {
    fc.assert(
      fc.property(zone, minutesAhead, (timeZone, minutes) => {
        const moment = Temporal.Instant.from(NOW).add({ minutes }).toZonedDateTimeISO(timeZone);
        const wall = moment.toPlainDateTime();
        const text = wall.toString({ smallestUnit: 'minute' }).replace('T', ' ');
        const result = parseWhen(text, { now: NOW, zone: timeZone, locale: 'en' });
        const instants = result.ok ? [result.start] : result.choices.map(({ start }) => start);
        // Every moment exists, so it is either placed or, when the hour repeats, among the two.
        expect(instants).toContain(moment.toInstant().toString());
        if (!result.ok) expect(result.problem).toBe('repeated_time');
      }),
    );
  });

  test('the American form says the same as the ISO form', () => {
    fc.assert(
      fc.property(zone, minutesAhead, (timeZone, minutes) => {
        const wall = Temporal.Instant.from(NOW)
          .add({ minutes })
          .toZonedDateTimeISO(timeZone)
          .toPlainDateTime();
        const hour = wall.hour % 12 === 0 ? 12 : wall.hour % 12;
        const minute = String(wall.minute).padStart(2, '0');
        const american = `${wall.month}/${wall.day}/${wall.year} ${hour}${minute}${wall.hour < 12 ? 'a' : 'p'}`;
        const iso = wall.toString({ smallestUnit: 'minute' }).replace('T', ' ');
        const context: WhenContext = { now: NOW, zone: timeZone, locale: 'en' };
        expect(parseWhen(american, context)).toEqual(parseWhen(iso, context));
      }),
    );
  });

  test('no text at all makes the field throw or accept a moment that has passed', () => {
    const piece = fc.constantFrom(
      ...'fri next mañana 12/4 4 dic dec 2:30 230p a las 9 in days pm 2026-11-20 : / hoy'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 6 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en' as const, 'es' as const), (typed, locale) => {
        const result = parseWhen(typed, { ...english, locale });
        if (result.ok) expect(Temporal.Instant.compare(result.start, NOW)).toBe(1);
      }),
    );
  });
});

describe('whether they are open then', () => {
  const destination = { hours: WEEKDAYS_8_TO_6, timeZone: CHICAGO };

  test('Friday at 2:30 PM is inside the hours', () => {
    expect(checkWhen('2026-12-04T20:30:00Z', destination)).toEqual({ ok: true });
  });

  test('Sunday is closed, and Monday at 8:00 AM is offered', () => {
    expect(checkWhen('2026-12-06T20:30:00Z', destination)).toEqual({
      ok: false,
      opensAt: '2026-12-07T14:00:00Z',
    });
  });

  test('a destination without recorded hours refuses nothing', () => {
    expect(checkWhen('2026-12-06T20:30:00Z', { ...destination, hours: [] })).toEqual({ ok: true });
  });
});
