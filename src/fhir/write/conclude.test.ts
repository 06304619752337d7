import { describe, expect, test } from 'vitest';
import type { FhirFailure } from '../client/fhir-failure.ts';
import { conclude } from './conclude.ts';
import type { Receipt } from './receipts-of.ts';
import type { Item } from './write-run.ts';

const failure = (kind: 'refused' | 'unknown_outcome' | 'busy'): FhirFailure =>
  ({ kind, method: 'POST', what: 'Task', text: null }) as FhirFailure;

const receipt = (is: Receipt['is'], where: Receipt['where'] = 'record'): Receipt => ({
  key: 'root',
  kind: 'episode',
  resourceType: 'Task',
  is,
  where,
  reference: is === 'ours' ? 'Task/1' : null,
  savedAt: null,
  why: null,
});

const item = (state: Item['state'], more: Partial<Item> = {}): Item => ({
  key: 'root',
  state,
  accepted: false,
  lost: false,
  reference: null,
  failure: null,
  ...more,
});

const concluded = (run: readonly Item[], receipts: readonly Receipt[], committed = false) =>
  conclude({
    ...{ run, receipts, committed, resources: [] },
    ...{ provenanceFailure: null, leftBehind: ['Task/9'] },
  });

describe('what may be said after a write (H11)', () => {
  test('saved, when the chart holds every record, each in its place', () => {
    const all = [receipt('ours'), receipt('ours', 'note'), receipt('left_out')];
    expect(concluded([item('confirmed')], all).is).toBe('saved');
  });

  test('never saved while one of them is only in this window', () => {
    expect(concluded([item('confirmed')], [receipt('ours'), receipt('ours', 'window')]).is).toBe(
      'not_in_chart',
    );
  });

  test('changed elsewhere, when someone else’s record is in the place of one', () => {
    const lost = concluded(
      [item('refused', { lost: true })],
      [receipt('another'), receipt('ours')],
    );
    expect(lost).toMatchObject({ is: 'changed_elsewhere', leftBehind: ['Task/9'] });
  });

  test('changed elsewhere, when the note is someone else’s by now, whatever else arrived', () => {
    // No record of its own was lost: only the receipt, which is the note's, tells.
    const sent = concluded([item('confirmed')], [receipt('ours'), receipt('another', 'note')]);
    expect(sent).toMatchObject({
      is: 'changed_elsewhere',
      failure: { kind: 'conflict' },
      leftBehind: ['Task/9'],
    });
  });

  test('unknown, while the fate of one is open, whatever the others did', () => {
    const run = [item('unknown', { failure: failure('unknown_outcome') }), item('confirmed')];
    expect(concluded(run, [receipt('missing'), receipt('ours')])).toMatchObject({
      is: 'unknown',
      run,
    });
  });

  test('partly, with why, when some are there and some are not', () => {
    const run = [item('confirmed'), item('pending', { failure: failure('busy') })];
    expect(concluded(run, [receipt('ours'), receipt('missing')])).toMatchObject({
      is: 'partly_saved',
      failure: { kind: 'busy' },
    });
  });

  test('not saved, when none is, and none was sent without an answer', () => {
    const run = [item('pending', { failure: failure('busy') })];
    expect(concluded(run, [receipt('missing')])).toMatchObject({
      is: 'not_saved',
      failure: { kind: 'busy' },
    });
  });

  test('unknown, when it was sent and not answered: one look does not tell that it will not come', () => {
    const run = [item('pending', { failure: failure('unknown_outcome') })];
    expect(concluded(run, [receipt('missing')])).toMatchObject({ is: 'unknown', run });
  });

  test('partly, when it is committed, whatever somebody else did to a record beside that', () => {
    const run = [item('confirmed'), item('refused', { lost: true })];
    const all = [receipt('ours'), receipt('another')];
    expect(concluded(run, all, true).is).toBe('partly_saved');
    expect(concluded(run, all).is).toBe('changed_elsewhere');
  });
});
