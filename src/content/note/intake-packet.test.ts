import { describe, expect, test } from 'vitest';
import { ALL_SCRIPTS } from '../scripts/all-scripts.ts';
import { itemsNamed, SHARED_ITEMS } from '../words/consent-items.ts';
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
  memberNumber: 'EX-1001',
  since: '8 weeks',
  screens: [{ instrument: 'EPDS', total: 14, date: '2026-11-23' }],
  selfHarm: 'negative',
  assessedBy: null,
  referredBy: 'Dr. Olive Specimen, CNM',
  practice: "Example Women's Health",
  practicePhone: '+1-202-555-0100',
  agreed: 'Testa agreed.',
};

const ALL = SHARED_ITEMS;

describe('the intake packet (rules/handoff.md#packet)', () => {
  test('holds what she agreed to share: name, birth date, phone, insurance and the reason', () => {
    const text = intakePacket(facts, ALL);
    for (const said of ['Testa Samplewell', '1995-03-02', '555-0121', 'Examplecare PPO', 'EPDS']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('Agreed: Testa agreed.');
  });

  test('H16: a message or a text is "no" where she said so, and "not asked" where nobody asked', () => {
    expect(intakePacket(facts, ALL)).toContain('May leave a voicemail: no. May text: no.');
    const notAsked = { ...facts, mayLeaveMessage: null, mayText: null };
    expect(intakePacket(notAsked, ALL)).toContain('voicemail: not asked. May text: not asked.');
    expect(intakePacket({ ...facts, mayText: true }, ALL)).toContain('May text: yes.');
  });

  test('H4: a self-harm item that was not asked, or is not on file, never reads as negative', () => {
    for (const selfHarm of ['not_asked', 'unknown'] as const) {
      expect(intakePacket({ ...facts, selfHarm }, ALL)).not.toMatch(/negative|not marked/);
    }
    expect(intakePacket({ ...facts, selfHarm: 'not_asked' }, ALL)).toContain('not asked');
  });

  test('an item that was marked goes with who assessed it at this visit', () => {
    const text = intakePacket(
      { ...facts, selfHarm: 'positive', assessedBy: 'Dr. Olive Specimen' },
      ALL,
    );
    expect(text).toContain('Self-harm item: marked. Assessed at this visit by Dr. Olive Specimen.');
  });

  test('has no line for anything else: every line is one of the packet', () => {
    const names = intakePacket(facts, ALL)
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]);
    expect(names).toEqual([
      'Name',
      'Birth date',
      'Phone',
      'May leave a voicemail',
      'Safe times to call',
      'Language',
      'Insurance',
      'Member number',
      'Reason',
      'Since birth',
      'Screen',
      'Self-harm item',
      'Referred by',
      'Agreed',
    ]);
  });

  test('a missing value is said, never left blank', () => {
    const text = intakePacket({ ...facts, birthDate: null, phone: null, payer: null }, ALL);
    expect(text.match(/not on file/g)).toHaveLength(3);
  });
});

describe('what she is asked, and what is sent', () => {
  const questions = ALL_SCRIPTS.filter(({ id }) => /-CONSENT(-PEDS)?$/.test(id));

  test('are four questions of the bank', () => expect(questions).toHaveLength(4));

  test.each(questions)('$id names everything that the packet holds', ({ text, lang }) => {
    expect(itemsNamed(text, lang === 'es' ? 'es' : 'en')).toEqual(ALL);
  });

  test.each(SHARED_ITEMS)('a question that leaves out %s sends no line of it', (left) => {
    const whole = intakePacket(facts, ALL).split('\n');
    const without = intakePacket(
      facts,
      ALL.filter((item) => item !== left),
    ).split('\n');
    const lost = whole.filter((line) => !without.includes(line));
    expect(lost.length).toBeGreaterThan(0);
    expect(without.filter((line) => !whole.includes(line))).toEqual([]);
  });

  test('a practice’s own question sends what it names: no score, no safety answer, no birth date', () => {
    const own = 'To set this up, we will share your name, phone and insurance. Is that okay?';
    const text = intakePacket(facts, itemsNamed(own, 'en'));
    expect(text).toContain('Testa Samplewell');
    expect(text).not.toMatch(/EPDS|Self-harm|1995|Language|Reason/);
  });
});
