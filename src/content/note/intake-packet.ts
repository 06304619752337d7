import type { SharedItem } from '../words/consent-items.ts';

/** What the receiving practice is told, in the words of the chart; null: not on file. */
export type PacketFacts = {
  readonly name: string;
  readonly birthDate: string | null;
  readonly phone: string | null;
  /** Null: she was not asked. */
  readonly mayLeaveMessage: boolean | null;
  readonly mayText: boolean | null;
  readonly safeTimes: string;
  readonly language: string | null;
  readonly interpreter: boolean;
  readonly payer: string | null;
  readonly memberNumber: string | null;
  /** "8 weeks", "loss", "adoption". */
  readonly since: string | null;
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
 * The intake packet (rules/handoff.md#packet): what she was told is shared, and nothing more. No
 * item answers but the self-harm state, no note text, no problem list, no medications. English, the
 * language of the intake line.
 */
export function intakePacket(facts: PacketFacts, shared: readonly SharedItem[]): string {
  const lines = Object.entries(linesOf(facts)).flatMap(([item, said]) =>
    shared.some((one) => one === item) ? said : [],
  );
  return `${[
    ...lines,
    `Referred by: ${facts.referredBy}, ${facts.practice}, ${facts.practicePhone}`,
    `Agreed: ${facts.agreed}`,
  ].join('\n')}\n`;
}

/** What is said of each item; in this order. */
function linesOf(facts: PacketFacts): Readonly<Record<SharedItem, readonly string[]>> {
  const yes = (may: boolean | null) => (may === null ? 'not asked' : may ? 'yes' : 'no');
  return {
    name: [`Name: ${facts.name}`],
    birth_date: [`Birth date: ${facts.birthDate ?? 'not on file'}`],
    phone: [
      `Phone: ${facts.phone ?? 'not on file'}`,
      `May leave a voicemail: ${yes(facts.mayLeaveMessage)}. May text: ${yes(facts.mayText)}.`,
      `Safe times to call: ${facts.safeTimes === '' ? 'not asked' : facts.safeTimes}`,
    ],
    language: [
      `Language: ${facts.language ?? 'not on file'}${facts.interpreter ? ', interpreter needed' : ''}`,
    ],
    insurance: [
      `Insurance: ${facts.payer ?? 'not on file'}`,
      `Member number: ${facts.memberNumber ?? 'not on file'}`,
    ],
    reason: [
      // True for every parent, after a loss too.
      'Reason: emotional support, referred at a visit today.',
      `Since birth: ${facts.since ?? 'not on file'}`,
    ],
    result: facts.screens.map(
      ({ instrument, total, date }) =>
        `Screen: ${instrument}, ${total === null ? 'total not on file' : `total ${total}`}, ${date}`,
    ),
    safety: [
      `Self-harm item: ${SELF_HARM[facts.selfHarm]}.${
        facts.assessedBy === null ? '' : ` Assessed at this visit by ${facts.assessedBy}.`
      }`,
    ],
  };
}
