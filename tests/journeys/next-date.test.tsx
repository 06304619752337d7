import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NextDate } from '../../src/app/visit/next-date.ts';
import { AFTER_WORDS } from '../../src/ui/after/after-words.ts';
import { calendarEvent } from '../../src/ui/after/calendar-event.ts';
import { PatientScreen } from '../../src/ui/after/patient-screen.tsx';
import { QrCode } from '../../src/ui/after/qr-code.tsx';
import { sayNextDate } from '../../src/ui/after/say-next-date.ts';

const DATE: NextDate = {
  is: 'appointment',
  start: '2026-12-04T19:30:00Z',
  end: '2026-12-04T20:15:00Z',
  zone: 'America/New_York',
  medium: 'video',
  way: null,
  who: null,
  phone: '+1-202-555-0101',
  readAt: '2026-11-23T16:00:00Z',
};

/** The properties of an iCalendar event by name, read as RFC 5545 says: folded lines, `NAME:VALUE`. */
const properties = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .replace(/\r?\n[ \t]/g, '')
      .split('\r\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );

describe('her date as a calendar event', () => {
  const made = calendarEvent(DATE, AFTER_WORDS.en);

  test('is one event with its times in UTC, private, and nothing about why', () => {
    expect(properties(made?.event ?? '')).toEqual({
      BEGIN: 'VEVENT',
      UID: '20261204T193000Z@calendar.invalid',
      SUMMARY: 'Appointment',
      LOCATION: '(202) 555-0101',
      DTSTAMP: '20261123T160000Z',
      DTSTART: '20261204T193000Z',
      DTEND: '20261204T201500Z',
      CLASS: 'PRIVATE',
      END: 'VEVENT',
    });
  });

  test('the file is that event in a calendar, with the line ends of the standard', () => {
    const { file = '', event = '' } = made ?? {};
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(file).toContain(event);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('a dated call', () => {
  const call: NextDate = {
    ...DATE,
    is: 'call',
    medium: null,
    way: 'practice_calls',
    who: null,
  };

  test('says that they will call, and from which number, in her calendar and in words', () => {
    const { event = '' } = calendarEvent(call, AFTER_WORDS.en) ?? {};
    expect(properties(event)).toMatchObject({
      SUMMARY: 'Phone call',
      LOCATION: '(202) 555-0101',
      DESCRIPTION: 'They will call you from (202) 555-0101',
    });
    expect(sayNextDate(call, AFTER_WORDS.es, 'es').call).toBe(
      'Le van a llamar desde el (202) 555-0101',
    );
  });

  test('has a name on it only where she wants one', () => {
    const named = { ...call, who: 'Dana Demoline' };
    expect(sayNextDate(named, AFTER_WORDS.en, 'en').call).toBe(
      'Dana Demoline will call you from (202) 555-0101',
    );
    expect(calendarEvent(named, AFTER_WORDS.en)?.event).toContain('SUMMARY:Phone call: Dana');
    expect(calendarEvent(call, AFTER_WORDS.en)?.event).not.toContain('Dana');
  });

  test('that she makes herself is not said to be theirs', () => {
    expect(sayNextDate({ ...call, way: 'she_calls' }, AFTER_WORDS.en, 'en').call).toBe(
      'You call (202) 555-0101',
    );
  });
});

describe('the screen in her hands', () => {
  const onDone = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    render(<PatientScreen date={DATE} first="en" onDone={onDone} />);
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    onDone.mockReset();
  });

  const wait = (minutes: number): void =>
    act(() => {
      vi.advanceTimersByTime(minutes * 60_000);
    });

  test('its code holds the bare event, and nothing else', () => {
    const shown = document.querySelector('.qr path')?.getAttribute('d');
    const { event = '' } = calendarEvent(DATE, AFTER_WORDS.en) ?? {};
    const { container } = render(<QrCode text={event} label="the same event" />);
    expect(shown).toBe(container.querySelector('path')?.getAttribute('d'));
    expect(event).not.toMatch(/DESCRIPTION|ORGANIZER|ATTENDEE/);
  });

  test('H17: is blank after 2 minutes in which nobody touches it', () => {
    wait(2);
    expect(document.body.textContent).toBe('Tap to continue');
  });

  test('comes back with a tap, and still needs Done', () => {
    wait(2);
    fireEvent.click(screen.getByRole('button', { name: 'Tap to continue' }));
    expect(document.body.textContent).toContain('Friday, December 4');
    expect(onDone).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onDone).toHaveBeenCalledOnce();
  });

  test('stays while she reads it', () => {
    wait(1.5);
    fireEvent.pointerMove(document.body);
    wait(1.5);
    expect(document.body.textContent).toContain('Friday, December 4');
  });
});
