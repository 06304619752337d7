import { describe, expect, test } from 'vitest';
import type { HandoffRecord } from '../../domain/handoff/handoff-record.ts';
import type { Ability } from '../client/abilities.ts';
import { writePlan } from './write-plan.ts';

/** Letters of what can be done: Create, Read, Update, Patch, Search, create Once. */
const abilityOf = (letters = ''): Ability => ({
  create: letters.includes('C'),
  read: letters.includes('R'),
  update: letters.includes('U'),
  patch: letters.includes('P'),
  search: letters.includes('S'),
  createOnce: letters.includes('O'),
});

const plan = (types: Readonly<Record<string, string>>, transaction = false) =>
  writePlan({ transaction, of: (type) => abilityOf(types[type]) });

const ALL = {
  Task: 'CRUSO',
  ServiceRequest: 'CRUSO',
  Communication: 'CRUSO',
  Appointment: 'CRUSO',
  DocumentReference: 'CRUSO',
  Flag: 'CRUSO',
  Provenance: 'CRS',
};

/**
 * Types of the EHRs in rules/ehr.md#what-ehrs-take (sandbox statements of 2026), as far as they
 * matter.
 */
const EPIC = {
  ServiceRequest: 'CRUS',
  Task: 'RUS',
  Communication: 'CRS',
  DocumentReference: 'CRUS',
  Appointment: 'RS',
  Flag: 'RS',
};
const ORACLE = {
  ServiceRequest: 'RS',
  Communication: 'CPR',
  Appointment: 'CPRS',
  DocumentReference: 'CRUS',
  Provenance: 'CRS',
};
const ATHENA = { QuestionnaireResponse: 'CRS', ServiceRequest: 'RS', DocumentReference: 'RS' };
const MEDITECH = { Communication: 'CRS', QuestionnaireResponse: 'CRUS', DocumentReference: 'RS' };
const VERADIGM = {
  ServiceRequest: 'CRUS',
  DocumentReference: 'CRUS',
  QuestionnaireResponse: 'CRUS',
};

describe('the write ladder', () => {
  test('takes one transaction where everything can be written', () => {
    expect(plan(ALL, true).rung).toBe('transaction');
  });

  test('goes one by one where a transaction sent again would store a record twice', () => {
    expect(plan({ ...ALL, Appointment: 'CRUS' }, true).rung).toBe('one_by_one');
  });

  test('goes one by one without transactions', () => {
    expect(plan(ALL).rung).toBe('one_by_one');
  });

  test('a flag that cannot be set is left out, and takes nothing down with it', () => {
    const { Flag: _, ...rest } = ALL;
    const without = plan(rest, true);
    expect(without.rung).toBe('transaction');
    expect(without.wayOf('flag')).toBe('left_out');
  });

  test.each([
    ['Epic', EPIC, 'subset_and_note', 'DocumentReference'],
    ['Oracle Health', ORACLE, 'subset_and_note', 'DocumentReference'],
    ['athenahealth', ATHENA, 'subset_and_note', 'QuestionnaireResponse'],
    ['MEDITECH', MEDITECH, 'subset_and_note', 'Communication'],
    ['Veradigm', VERADIGM, 'subset_and_note', 'DocumentReference'],
    ['one that only takes referrals', { ServiceRequest: 'CRUS' }, 'subset_and_copy', 'window'],
    ['one that takes nothing', { ServiceRequest: 'RS' }, 'copy_only', 'window'],
  ] as const)('on %s', (_, types, rung, carrier) => {
    expect(plan(types)).toMatchObject({ rung, carrier });
  });

  test.each([
    ['episode', 'note', 'note', 'note', 'note', 'note'],
    ['referral', 'resource', 'note', 'note', 'note', 'resource'],
    ['contact', 'resource', 'resource_and_note', 'note', 'resource', 'note'],
    ['appointment', 'note', 'resource', 'note', 'note', 'note'],
    ['next_step', 'note', 'note', 'note', 'note', 'note'],
    ['packet', 'resource', 'resource', 'note', 'note', 'resource'],
    ['flag', 'left_out', 'left_out', 'left_out', 'left_out', 'left_out'],
  ] as const)(
    'a record “%s” goes, on Epic, Oracle Health, athenahealth, MEDITECH and Veradigm, to: %s, %s, %s, %s, %s',
    (kind: HandoffRecord['kind'], ...ways) => {
      const plans = [EPIC, ORACLE, ATHENA, MEDITECH, VERADIGM].map((types) => plan(types));
      expect(plans.map(({ wayOf }) => wayOf(kind))).toEqual(ways);
    },
  );

  test('what is created and can never be moved on stays out of records that move on', () => {
    expect(plan({ ...ALL, Appointment: 'CRS' }).wayOf('appointment')).toBe('note');
    expect(plan({ ...ALL, Appointment: 'CRPS' }).wayOf('appointment')).toBe('resource');
  });

  test('who wrote it is recorded where that can be', () => {
    expect(plan(ORACLE).provenance).toBe(true);
    expect(plan(EPIC).provenance).toBe(false);
  });

  test('IT may say where the note goes', () => {
    const forced = writePlan({ transaction: false, of: () => abilityOf('CRUS') }, 'Communication');
    expect(forced.carrier).toBe('Communication');
  });
});
