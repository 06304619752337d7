import { intakePacket, type PacketFacts } from '../../content/note/intake-packet.ts';
import { NOT_ASKED, type SafeContact } from '../../domain/handoff/agreement.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import type { PersonSelfHarm } from '../../domain/screening/self-harm.ts';
import type { Visit } from '../visit/visit.ts';

/** What is sent to the receiving practice with her agreement (rules/handoff.md#packet). */
export function packetOf(visit: Visit, agreed: string, answered: SafeContact | null): string {
  const { chart, finding, handoff, practice, user } = visit;
  const { person } = chart;
  const contact = answered ?? handoff.episode?.record.contact ?? NOT_ASKED;
  const [phone] = person.phones;
  const assessment = handoff.safety.assessments.at(-1)?.record;
  return intakePacket({
    name: `${person.given} ${person.family}`.trim(),
    birthDate: person.birthDate,
    phone: phone === undefined ? null : formatPhone(phone),
    mayLeaveMessage: contact.voicemail,
    mayText: contact.text,
    safeTimes: contact.safeTimes,
    language: new Intl.DisplayNames(['en'], { type: 'language' }).of(person.language ?? 'en') ?? '',
    interpreter: person.interpreterNeeded,
    payer: chart.payers[0] ?? null,
    screens: finding.findings
      .filter(({ standing }) => standing === 'counts')
      .map(({ screen }) => ({
        instrument: screen.instrument,
        total: screen.total,
        date: screen.taken.slice(0, 10),
      })),
    selfHarm: SELF_HARM[finding.selfHarm],
    assessedBy: assessment?.by.name ?? null,
    referredBy: user.name,
    practice: practice.name,
    practicePhone: formatPhone(practice.phone),
    agreed,
  });
}

/** An old answer without a form of today is not on file today. */
const SELF_HARM: Readonly<Record<PersonSelfHarm, PacketFacts['selfHarm']>> = {
  negative: 'negative',
  positive: 'positive',
  positive_prior_unassessed: 'positive',
  not_asked: 'not_asked',
  unknown: 'unknown',
  stale: 'unknown',
};
