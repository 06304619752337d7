import type { InstrumentId } from '../../domain/screening/instruments.ts';
import type { UnreadReason } from '../../domain/screening/screen.ts';
import type { Parsed, Parts } from '../border/parsed.ts';
import { referenceOf } from '../codes/reference.ts';
import { type Meaning, meaningsOfCodes, meaningsOfName, yesNoQuestion } from './code-meaning.ts';
import { formInText, formOfQuestionnaire, type LinkIds } from './questionnaire-form.ts';
import type { Valued } from './scored-value.ts';

/** One coded question or total with what was answered: none, one, or (wrongly) several values. */
export type Answer = {
  readonly meanings: readonly Meaning[];
  readonly values: readonly Valued[];
};

/** A chart record that holds a screen or a part of one, in either of its two FHIR shapes. */
export type ScreenSource = {
  readonly record: string;
  readonly status: string | undefined;
  /** Whose result it says it is; every one of these must be the person (`focus` counts). */
  readonly about: readonly (string | undefined)[];
  readonly taken: string | undefined;
  readonly encounter: string | null;
  readonly answeredBy: string | null;
  readonly language: string | null;
  /** Records it names as its parts or its origin. */
  readonly links: readonly string[];
  /** Forms it is known to be, whatever its answers say. */
  readonly known: readonly InstrumentId[];
  readonly answers: readonly Answer[];
  /** Set when it looks like a screen that cannot be scored: what to call it. */
  readonly unscorable: string | null;
  /** The number such a record states, as it stands. */
  readonly stated?: number | undefined;
};

/** Reads a record as a source of screens; null when it is not about a screen at all. */
export function toScreenSource(resource: fhir4.Resource, linkIds: LinkIds): ScreenSource | null {
  if (isObservation(resource)) return fromObservation(resource);
  if (isResponse(resource)) return fromResponse(resource, linkIds);
  return null;
}

function fromObservation(observation: Parsed<fhir4.Observation>): ScreenSource | null {
  const own = meaningsOfCodes(observation.code);
  const known = [...new Set(own.map(({ instrument }) => instrument))];
  const parts = (observation.component ?? []).map((component) => ({
    meanings: meaningsOfCodes(component.code, known),
    values: [component],
  }));
  const answers = [{ meanings: own, values: [observation] }, ...parts].filter(
    ({ meanings }) => meanings.length > 0,
  );
  const unscorable = answers.length === 0 ? formInText(observation.code) : null;
  if (answers.length === 0 && unscorable === null) return null;
  const { effectiveDateTime, effectiveInstant, effectivePeriod, focus, performer } = observation;
  return {
    record: recordOf(observation),
    status: observation.status,
    about: [referenceOf(observation.subject), ...(focus ?? []).map(referenceOf).filter(isSomeone)],
    taken: effectiveDateTime ?? effectiveInstant ?? effectivePeriod?.end ?? effectivePeriod?.start,
    encounter: referenceOf(observation.encounter) ?? null,
    answeredBy: nameOf(performer?.[0]),
    language: observation.language ?? null,
    links: [...(observation.hasMember ?? []), ...(observation.derivedFrom ?? [])]
      .map(referenceOf)
      .filter((reference) => reference !== undefined),
    known: [],
    answers,
    unscorable,
    stated: observation.valueQuantity?.value ?? observation.valueInteger,
  };
}

function fromResponse(
  response: Parsed<fhir4.QuestionnaireResponse>,
  linkIds: LinkIds,
): ScreenSource | null {
  const form = formOfQuestionnaire(response.questionnaire, linkIds);
  const known = form.kind === 'instrument' ? [form.instrument] : [];
  const configured = linkIds[response.questionnaire?.split('|')[0] ?? ''];
  const answers = leaves(response.item)
    .map((item) => ({
      meanings: configuredMeaning(configured, item.linkId) ?? meaningsOfItem(item, known),
      values: item.answer ?? [],
    }))
    .filter(({ meanings }) => meanings.length > 0);
  if (form.kind === 'none' && answers.length === 0) return null;
  return {
    record: recordOf(response),
    status: response.status,
    about: [referenceOf(response.subject)],
    taken: response.authored,
    encounter: referenceOf(response.encounter) ?? null,
    answeredBy: nameOf(response.source ?? response.author),
    language: response.language ?? null,
    links: [],
    known,
    answers,
    unscorable: form.kind === 'not_scorable' ? form.name : null,
  };
}

function configuredMeaning(
  links: LinkIds[string] | undefined,
  linkId: string | undefined,
): readonly Meaning[] | null {
  if (links === undefined) return null;
  if (linkId !== undefined && links.yesNo?.includes(linkId))
    return [yesNoQuestion(links.instrument, linkId)];
  const part = links.total === linkId ? 'total' : links.items[linkId ?? ''];
  return part === undefined ? [] : [{ instrument: links.instrument, part }];
}

function meaningsOfItem(
  { linkId, definition }: Parts<fhir4.QuestionnaireResponseItem>,
  known: readonly InstrumentId[],
): readonly Meaning[] {
  const byLinkId = meaningsOfName(linkId ?? '', known);
  return byLinkId.length > 0 || definition === undefined
    ? byLinkId
    : meaningsOfName(definition, []);
}

/** Every question, however deep: groups and follow-up questions hold others. */
function leaves(
  items: readonly Parts<fhir4.QuestionnaireResponseItem>[] | undefined,
): readonly Parts<fhir4.QuestionnaireResponseItem>[] {
  return (items ?? []).flatMap((item) => {
    const inside = [...(item.item ?? []), ...(item.answer ?? []).flatMap((a) => a.item ?? [])];
    const group = item.answer === undefined && item.item !== undefined;
    return group ? leaves(inside) : [item, ...leaves(inside)];
  });
}

/** Why a record of the person cannot be used as it stands, or null when it can. */
export function unusable(source: ScreenSource, subject: string): UnreadReason | null {
  if (!source.about.every((reference) => reference === subject)) return 'someone_else';
  if (source.status === 'entered-in-error') return 'entered_in_error';
  const finished = ['final', 'amended', 'corrected', 'completed'];
  if (!finished.includes(source.status ?? '')) return 'not_final';
  return source.unscorable === null ? null : 'not_scorable';
}

/** `focus` may be anything; only another person makes the result someone else's (R4 Observation.focus). */
function isSomeone(reference: string | undefined): boolean {
  return /^(Patient|RelatedPerson|Group)\//.test(reference ?? '');
}

function recordOf({ resourceType, id }: fhir4.Resource): string {
  return `${resourceType}/${id ?? '?'}`;
}

function nameOf(who: fhir4.Reference | undefined): string | null {
  return who?.display ?? referenceOf(who) ?? null;
}

function isObservation(resource: fhir4.Resource): resource is Parsed<fhir4.Observation> {
  return resource.resourceType === 'Observation';
}

function isResponse(resource: fhir4.Resource): resource is Parsed<fhir4.QuestionnaireResponse> {
  return resource.resourceType === 'QuestionnaireResponse';
}
