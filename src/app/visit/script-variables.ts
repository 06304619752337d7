import type { Destination } from '../../domain/place/destination.ts';
import type { VisitData } from './visit-data.ts';

/**
 * What is known to fill a script's variables with. A variable that is not known is not here, so a
 * script that needs it is not offered (rules/words.md#variables).
 */
export function scriptVariables(
  { chart, practice }: Pick<VisitData, 'chart' | 'practice'>,
  destination: Destination | null,
): Readonly<Record<string, string>> {
  const { person, child } = chart;
  const pronouns = PRONOUNS[person.gender ?? 'other'];
  const known: Record<string, string | null | undefined> = {
    patient_first: person.given,
    patient_name: `${person.given} ${person.family}`.trim(),
    pronoun_subj: pronouns.subject,
    pronoun_obj: pronouns.object,
    child: child?.given,
    staff: practice.staffName,
    practice: practice.name,
    practice_phone: practice.phone,
    destination: destination?.name,
    intake_name: destination?.contactName,
    contact_name: destination?.contactName,
  };
  return Object.fromEntries(
    Object.entries(known).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** Word forms by administrative gender as recorded; "they" where it does not say. */
const PRONOUNS = {
  female: { subject: 'she', object: 'her' },
  male: { subject: 'he', object: 'him' },
  other: { subject: 'they', object: 'them' },
} as const;
