import { textInAttachment } from '../attachment-text.ts';
import { isType } from '../of-type.ts';
import { fromNote } from './from-note.ts';
import type { HandoffNote, NoteProblem } from './handoff-note.ts';

/** A note as a resource carries it. */
export type CarriedNote = {
  readonly note: HandoffNote;
  readonly problems: readonly NoteProblem[];
  readonly resource: fhir4.Resource;
};

/** The text of a resource that may carry a note; null: it carries none, or it is elsewhere. */
export function carriedText(resource: fhir4.Resource): string | null {
  if (isType('DocumentReference')(resource)) {
    return textInAttachment(resource.content?.[0]?.attachment);
  }
  if (isType('Communication')(resource)) {
    const said = (resource.payload ?? []).flatMap(({ contentString }) => contentString ?? []);
    return said.length === 0 ? null : said.join('\n');
  }
  if (isType('QuestionnaireResponse')(resource)) {
    const answers = (resource.item ?? []).flatMap(({ answer = [] }) => answer);
    return answers.find(({ valueString }) => valueString !== undefined)?.valueString ?? null;
  }
  return null;
}

/**
 * The note of each handoff that counts: the newest version; of two with the same version, the one
 * stored first. Entered in error or superseded: none. In any order of the resources.
 */
export function newestNotes(resources: readonly fhir4.Resource[]): {
  readonly notes: readonly CarriedNote[];
  /** Resources that hold a note of ours that says nothing any more. */
  readonly unreadable: readonly fhir4.Resource[];
} {
  const read = resources.filter(isInForce).flatMap((resource) => {
    const text = carriedText(resource);
    return text === null ? [] : [{ resource, read: fromNote(text) }];
  });
  const carried = read.flatMap(({ resource, read: one }): readonly CarriedNote[] =>
    one.is === 'note' ? [{ note: one.note, problems: one.problems, resource }] : [],
  );
  const newest = new Map<string, CarriedNote>();
  for (const one of carried.toSorted(inOrder)) {
    if (!newest.has(one.note.handoffId)) newest.set(one.note.handoffId, one);
  }
  return {
    notes: [...newest.values()],
    unreadable: read
      .filter(({ read: one }) => one.is === 'unreadable')
      .map(({ resource }) => resource),
  };
}

const isInForce = (resource: fhir4.Resource): boolean =>
  !['entered-in-error', 'superseded'].includes((resource as { status?: string }).status ?? '');

/** Newest version first; then first stored first. */
const inOrder = (a: CarriedNote, b: CarriedNote): number =>
  b.note.version - a.note.version ||
  storedAt(a).localeCompare(storedAt(b), 'en') ||
  (a.resource.id ?? '').localeCompare(b.resource.id ?? '', 'en');

const storedAt = ({ resource }: CarriedNote): string => resource.meta?.lastUpdated ?? '';
