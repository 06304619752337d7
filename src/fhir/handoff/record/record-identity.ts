import type { Actor, Place } from '../../../domain/people/actor.ts';
import type { Receiver } from '../../../domain/place/receiver-key.ts';
import { codeIn, EXTERNAL, SECURITY } from '../../codes/our-codes.ts';
import { SID } from '../../codes/sid.ts';

/** What a record needs to know of the handoff it is written for. */
export type WriteContext = {
  readonly handoffId: string;
  /** `sha256:…` of issuer, patient and visit: two people starting it meet in one (§5.2). */
  readonly episodeKey: string;
  /** Whose handoff it is: `Patient/1`, never the infant. */
  readonly patient: string;
  readonly patientName: string;
  /** The visit, `Encounter/7`; null where the launch gave none. */
  readonly encounter: string | null;
  /** The covers that pay for a referral, `Coverage/7`; absent: none was read. */
  readonly insurance?: readonly string[];
  /** The decision itself, whole, where the episode is what it is committed in; absent: elsewhere. */
  readonly log?: fhir4.Annotation;
  /** The reference of another record of this handoff by its key, stored or in this transaction. */
  readonly refer: (key: string) => string | null;
};

/** The key under which `refer` answers with the referral in force, whichever its number. */
export const REFERRAL_IN_FORCE = 'referral';

/** The key under which `refer` answers with the latest conversation in which she was asked. */
export const LATEST_OFFER = 'latest-offer';

/** What identifies a resource as one of our records. */
export type RecordIdentity = { readonly handoffId: string; readonly key: string };

export const recordIdentifier = (context: WriteContext, key: string): fhir4.Identifier =>
  key === 'root'
    ? { system: SID.episode, value: context.episodeKey }
    : { system: SID.record, value: `${context.handoffId}:${key}` };

/** The handoff and key a resource carries, or null: it is not one of ours. */
export function identityOf(resource: {
  readonly identifier?: readonly fhir4.Identifier[] | undefined;
  readonly groupIdentifier?: fhir4.Identifier | undefined;
}): RecordIdentity | null {
  const record = ownIdentifier(resource)?.value;
  if (record !== undefined) {
    const [handoffId, key] = record.split(':', 2);
    return handoffId && key ? { handoffId, key } : null;
  }
  const group = resource.groupIdentifier;
  const isRoot = resource.identifier?.some(({ system }) => system === SID.episode);
  return isRoot && group?.system === SID.handoff && group.value
    ? { handoffId: group.value, key: 'root' }
    : null;
}

type Identified = { readonly identifier?: readonly fhir4.Identifier[] | undefined };

/**
 * Our identifier of a record. An order made by hand may have been used by an earlier handoff too:
 * the one in force counts.
 */
export function ownIdentifier({ identifier = [] }: Identified): fhir4.Identifier | undefined {
  const own = identifier.filter(({ system }) => system === SID.record);
  return own.find(({ use }) => use !== 'old') ?? own[0];
}

/** A handoff that used a record made by hand has let it go (R4 IdentifierUse `old`). */
export const isLet = (own: fhir4.Identifier | undefined): boolean => own?.use === 'old';

/**
 * Our identifier of a record that somebody made in the EHR; undefined where this app placed the
 * record, and says so (v2-0203 `PLAC`). What does not say so is taken for theirs: of theirs nothing
 * is ever cancelled here.
 */
export function secondName(resource: Identified): fhir4.Identifier | undefined {
  const own = ownIdentifier(resource);
  return codeIn(own?.type, EXTERNAL.identifierType) === 'PLAC' ? undefined : own;
}

export const restrictedMeta = (): fhir4.Meta => ({ security: [...SECURITY] });

/** A name the EHR does not give is left out: FHIR has no empty text (R4 ele-1). */
export const toReference = (who: Actor | Receiver): fhir4.Reference => ({
  ...(who.reference === null ? {} : { reference: who.reference }),
  ...(who.name === '' ? {} : { display: who.name }),
});

export const toActor = (reference: fhir4.Reference | undefined): Actor => ({
  reference: reference?.reference ?? null,
  name: reference?.display ?? reference?.reference ?? '',
});

/** Where she is connected: by reference, or by name alone; null when the record says neither. */
export const toReceiver = (reference: fhir4.Reference | undefined): Receiver | null =>
  reference?.reference === undefined && reference?.display === undefined
    ? null
    : { reference: reference.reference ?? null, name: reference.display ?? '' };

/** A place needs a reference; null when the record does not say where. */
export const toPlace = (reference: fhir4.Reference | undefined): Place | null =>
  reference?.reference === undefined
    ? null
    : { reference: reference.reference, name: reference.display ?? '' };

export const patientReference = (context: WriteContext): fhir4.Reference => ({
  reference: context.patient,
});

export const encounterOf = (context: WriteContext): { encounter?: fhir4.Reference } =>
  context.encounter === null ? {} : { encounter: { reference: context.encounter } };

/** A reference to another record of the handoff, left out where that record does not exist. */
export const referTo = (context: WriteContext, key: string): fhir4.Reference[] => {
  const reference = context.refer(key);
  return reference === null ? [] : [{ reference }];
};

/** The episode a record is part of; a clinician's step can come before there is one. */
export const partOfEpisode = (context: WriteContext): { partOf?: fhir4.Reference[] } => {
  const partOf = referTo(context, 'root');
  return partOf.length === 0 ? {} : { partOf };
};
