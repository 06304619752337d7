import { describe, expect, test } from 'vitest';
import { intakePacket, type PacketFacts } from './intake-packet.ts';

const facts: PacketFacts = {
  name: 'Testa Samplewell',
  birthDate: '1995-03-02',
  phone: '+1-202-555-0121',
  mayLeaveMessage: false,
  mayText: false,
  safeTimes: '',
  language: 'English',
  interpreter: false,
  payer: 'Examplecare PPO',
  screens: [{ instrument: 'EPDS', total: 14, date: '2026-11-23' }],
  selfHarm: 'negative',
  assessedBy: null,
  referredBy: 'Dr. Olive Specimen, CNM',
  practice: "Example Women's Health",
  practicePhone: '+1-202-555-0100',
  agreed: 'Testa agreed.',
};

describe('the intake packet (rules/handoff.md#packet)', () => {
  test('holds what she agreed to share: name, birth date, phone, insurance and the reason', () => {
    const text = intakePacket(facts);
    for (const said of ['Testa Samplewell', '1995-03-02', '555-0121', 'Examplecare PPO', 'EPDS']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('Agreed: Testa agreed.');
  });

  test('H16: a message or a text is "no" unless she said yes', () => {
    expect(intakePacket(facts)).toContain('May leave a voicemail: no. May text: no.');
    expect(intakePacket({ ...facts, mayText: true })).toContain('May text: yes.');
  });

  test('H4: a self-harm item that was not asked, or is not on file, never reads as negative', () => {
    for (const selfHarm of ['not_asked', 'unknown'] as const) {
      expect(intakePacket({ ...facts, selfHarm })).not.toMatch(/negative|not marked/);
    }
    expect(intakePacket({ ...facts, selfHarm: 'not_asked' })).toContain('not asked');
  });

  test('an item that was marked goes with who assessed it at this visit', () => {
    const text = intakePacket({ ...facts, selfHarm: 'positive', assessedBy: 'Dr. Olive Specimen' });
    expect(text).toContain('Self-harm item: marked. Assessed at this visit by Dr. Olive Specimen.');
  });

  test('has no line for anything else: every line is one of the packet', () => {
    const names = intakePacket(facts)
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]);
    expect(names).toEqual([
      'Name',
      'Birth date',
      'Phone',
      'May leave a voicemail',
      'Language',
      'Insurance',
      'Reason',
      'Screen',
      'Self-harm item',
      'Referred by',
      'Agreed',
    ]);
  });

  test('a missing value is said, never left blank', () => {
    const text = intakePacket({ ...facts, birthDate: null, phone: null, payer: null });
    expect(text.match(/not on file/g)).toHaveLength(3);
  });
});
