import { describe, expect, test } from 'vitest';
import type { UnreadScreen } from './screen.ts';
import { unreadFormsOf } from './unread-forms.ts';

const form = (more: Partial<UnreadScreen>): UnreadScreen => ({
  record: 'QuestionnaireResponse/1',
  reason: 'unknown_answer',
  detail: 'PHQ-9 item 1 c0',
  name: 'PHQ-9',
  taken: '2026-11-23T09:00:00-05:00',
  ...more,
});
const said = (...unread: readonly UnreadScreen[]) =>
  unreadFormsOf(unread, '2026-11-23', 'America/New_York');

describe('a form that could not be used, as the first card names it', () => {
  test('nine answers nobody can score are one form', () => {
    const nine = Array.from({ length: 9 }, (_, index) => form({ detail: `PHQ-9 item ${index}` }));
    expect(said(...nine, form({ reason: 'not_scorable', detail: 'PHQ-9 answers' }))).toEqual([
      { name: 'PHQ-9', day: '2026-11-23', why: 'unreadable' },
    ]);
  });

  test.each([
    ['14 days old counts', '2026-11-09', 1],
    ['15 days old does not', '2026-11-08', 0],
    ['dated ahead, its date is wrong', '2026-12-01', 1],
    ['without a day, it may be of today', null, 1],
  ] as const)('%s', (_, taken, count) => {
    expect(said(form({ taken }))).toHaveLength(count);
  });

  test('late in the evening it is of the clinic’s day', () => {
    expect(said(form({ taken: '2026-11-24T03:30:00Z' }))).toMatchObject([{ day: '2026-11-23' }]);
  });

  test.each([
    ['not_final', 'not_final'],
    ['someone_else', 'someone_else'],
    ['no_date', 'no_date'],
    ['wrong_unit', 'unreadable'],
    ['not_scorable', 'unreadable'],
  ] as const)('%s is said as %s', (reason, why) => {
    expect(said(form({ reason }))).toMatchObject([{ why }]);
  });

  test('what was entered in error is withdrawn', () => {
    expect(said(form({ reason: 'entered_in_error' }))).toEqual([]);
  });

  test('a form that is shown and never acted on says so', () => {
    expect(said(form({ reason: 'not_scorable', name: 'MDQ', form: 'MDQ' }))).toMatchObject([
      { name: 'MDQ', why: 'shown_only' },
    ]);
  });
});
