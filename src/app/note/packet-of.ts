import { intakePacket, type PacketFacts } from '../../content/note/intake-packet.ts';
import { itemsNamed, type SharedItem } from '../../content/words/consent-items.ts';
import { type Consent, NOT_ASKED, type SafeContact } from '../../domain/handoff/agreement.ts';
import { dayOfBirth } from '../../domain/people/birth.ts';
import { formatPhone } from '../../domain/people/phone.ts';
import type { PersonSelfHarm } from '../../domain/screening/self-harm.ts';
import type { Visit } from '../visit/visit.ts';

/** The sentence she was asked, word for word. */
type Asked = Pick<Consent, 'text' | 'language'>;

/** What a sentence that she was asked lets be shared. */
export const sharedIn = (asked: Asked | null): readonly SharedItem[] =>
  itemsNamed(asked?.text ?? '', asked?.language ?? 'en');

/** The last sentence she was asked, as the chart keeps it; null: it keeps none. */
export const consentInChart = ({ handoff }: Pick<Visit, 'handoff'>): Asked | null =>
  handoff.offers.findLast(({ record }) => record.consent !== undefined)?.record.consent ?? null;

/** What is sent to the receiving practice with her agreement (rules/handoff.md#packet). */
export function packetOf(
  visit: Visit,
  agreed: string,
  answered: SafeContact | null,
  asked: Asked | null,
): string {
  const { chart, finding, handoff, practice, user } = visit;
  const { person } = chart;
  const contact = answered ?? handoff.episode?.record.contact ?? NOT_ASKED;
  const [phone] = person.phones;
  const assessment = handoff.safety.assessments.at(-1)?.record;
  const facts: PacketFacts = {
    name: `${person.given} ${person.family}`.trim(),
    birthDate: person.birthDate,
    phone: phone === undefined ? null : formatPhone(phone),
    mayLeaveMessage: contact.voicemail,
    mayText: contact.text,
    safeTimes: contact.safeTimes,
    language: person.language === null ? null : english(person.language),
    interpreter: person.interpreterNeeded,
    payer: chart.payers[0] ?? null,
    memberNumber: chart.memberNumber,
    since: sinceBirth(visit),
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
  };
  return intakePacket(facts, sharedIn(asked));
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

const english = (language: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;

/** How long since the birth, where a chart knows the day; a loss or an adoption instead of it. */
export function sinceBirth({
  chart,
  scriptContext,
  today,
}: Pick<Visit, 'chart' | 'scriptContext' | 'today'>): string | null {
  if (scriptContext.loss) return 'loss';
  if (chart.person.role === 'adoptive_parent') return 'adoption';
  const born = dayOfBirth(chart.child, chart.births, today);
  if (born === null) return null;
  const weeks = Math.floor(Temporal.PlainDate.from(born).until(today).total('days') / 7);
  return weeks === 1 ? '1 week' : `${weeks} weeks`;
}
