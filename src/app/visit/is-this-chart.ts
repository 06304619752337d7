import type { WhoIsIt } from '../../domain/people/parent.ts';

/** Whom a decision was made for, as the visit on the screen had it. */
export type DecidedFor = {
  /** Subject of every record of the decision: `Patient/1`. */
  readonly subject: string;
  /** The infant whose chart is open; null in an own chart. */
  readonly child: string | null;
  readonly parent: WhoIsIt | null;
};

/**
 * Whether the open chart, the person on the screen and the records' subject are still one
 * (hazard H1). In an own chart the subject is the launch's patient. In an infant's the launch's
 * patient is that infant, and the subject is the parent settled on in this launch: never the
 * infant (H10), never anyone else.
 *
 * @param launched the patient of the launch, by id
 */
export function isThisChart(launched: string, { subject, child, parent }: DecidedFor): boolean {
  const open = `Patient/${launched}`;
  if (child === null) return parent === null && subject === open;
  if (child !== open || subject === open || parent?.is !== 'settled') return false;
  return /^Patient\/./.test(subject) && parent.parent.person.reference === subject;
}

/** Whether anything in these records names the infant: a parent's record never does (H10). */
export function namesChild(records: unknown, child: string | null): boolean {
  if (child === null) return false;
  return JSON.stringify(records).includes(`"${child}"`);
}
