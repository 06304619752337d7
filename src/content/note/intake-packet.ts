/** What the receiving practice is told, in the words of the chart; null: not on file. */
export type PacketFacts = {
  readonly name: string;
  readonly birthDate: string | null;
  readonly phone: string | null;
  readonly mayLeaveMessage: boolean;
  readonly mayText: boolean;
  readonly safeTimes: string;
  readonly language: string;
  readonly interpreter: boolean;
  readonly payer: string | null;
  readonly screens: readonly {
    readonly instrument: string;
    readonly total: number | null;
    readonly date: string;
  }[];
  readonly selfHarm: 'negative' | 'positive' | 'not_asked' | 'unknown';
  /** Who recorded the assessment in this visit; null: none was recorded. */
  readonly assessedBy: string | null;
  readonly referredBy: string;
  readonly practice: string;
  readonly practicePhone: string;
  /** Her agreement, as the chart has it. */
  readonly agreed: string;
};

const SELF_HARM = {
  negative: 'answered, not marked',
  positive: 'marked',
  not_asked: 'not asked on these forms',
  unknown: 'not on file',
} as const;

/**
 * The intake packet (rules/handoff.md#packet): what she agreed to share, and nothing more. No item
 * answers but the self-harm state, no note text, no problem list, no medications. English, the
 * language of the intake line.
 */
export function intakePacket(facts: PacketFacts): string {
  const yes = (may: boolean) => (may ? 'yes' : 'no');
  const lines = [
    `Name: ${facts.name}`,
    `Birth date: ${facts.birthDate ?? 'not on file'}`,
    `Phone: ${facts.phone ?? 'not on file'}`,
    `May leave a voicemail: ${yes(facts.mayLeaveMessage)}. May text: ${yes(facts.mayText)}.`,
    facts.safeTimes === '' ? null : `Safe times to call: ${facts.safeTimes}`,
    `Language: ${facts.language}${facts.interpreter ? ', interpreter needed' : ''}`,
    `Insurance: ${facts.payer ?? 'not on file'}`,
    // True for every parent, after a loss too.
    'Reason: emotional support, referred at a visit today.',
    ...facts.screens.map(
      ({ instrument, total, date }) =>
        `Screen: ${instrument}, ${total === null ? 'total not on file' : `total ${total}`}, ${date}`,
    ),
    `Self-harm item: ${SELF_HARM[facts.selfHarm]}.${
      facts.assessedBy === null ? '' : ` Assessed at this visit by ${facts.assessedBy}.`
    }`,
    `Referred by: ${facts.referredBy}, ${facts.practice}, ${facts.practicePhone}`,
    `Agreed: ${facts.agreed}`,
  ];
  return `${lines.filter((line) => line !== null).join('\n')}\n`;
}
