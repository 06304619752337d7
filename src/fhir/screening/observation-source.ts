import type { FormSettings } from '../../domain/screening/form-settings.ts';
import type { Parsed } from '../border/parsed.ts';
import { isLoinc, isSnomed } from '../codes/code-system-name.ts';
import { referenceOf } from '../codes/reference.ts';
import { type Meaning, meaningsOfCodes } from './code-meaning.ts';
import { type FormName, formsNamedIn } from './form-names.ts';
import { mayBeSame, namedBy } from './named-form.ts';
import { readTotal } from './scored-value.ts';
import { nameOf, recordOf, type ScreenSource } from './screen-source.ts';

/**
 * An Observation as a source of screens. Its codes say what is scored; its words only that it is a
 * form: then it is told, and where the form has a self-harm item and a result stands there, the
 * answer to that item is not known. Codes and words that name different forms: one is wrong.
 */
export function fromObservation(
  observation: Parsed<fhir4.Observation>,
  settings: FormSettings,
): ScreenSource | null {
  const { code, component = [] } = observation;
  const own = meaningsOfCodes(code, [], settings.itemCodes);
  const inCodes = [...new Set(own.map(({ instrument }) => instrument))];
  const parts = component.map((one) => ({
    meanings: meaningsOfCodes(one.code, inCodes, settings.itemCodes),
    values: [one],
  }));
  const answers = [{ meanings: own, values: [observation] }, ...parts].filter(
    ({ meanings }) => meanings.length > 0,
  );
  const words = wordsOf(code);
  const named = namedBy([{ place: 'words', forms: words }]);
  const wrong = contradictionOf(own, words);
  const byWords = answers.length === 0 ? named.name : null;
  if (answers.length === 0 && byWords === null) return null;
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
    answers: wrong === null ? answers : [],
    name: wrong === null ? named.name : (inCodes[0] ?? null),
    unscorable: wrong ?? byWords,
    unanswered: wrong === null && byWords !== null && statesResult(observation) ? named.only : null,
    stated: observation.valueQuantity?.value ?? observation.valueInteger,
  };
}

/** What a code is called: a local code is a word like any other, a code of a terminology is not. */
function wordsOf(concept: fhir4.CodeableConcept | undefined): readonly FormName[] {
  const said = [
    concept?.text,
    ...(concept?.coding ?? []).flatMap(({ system, code, display }) => [
      display,
      system !== undefined && (isLoinc(system) || isSnomed(system)) ? undefined : code,
    ]),
  ];
  const forms = said.flatMap((words) => (words === undefined ? [] : formsNamedIn(words)));
  return forms.filter((one, index) => index === forms.findIndex(({ name }) => name === one.name));
}

/** Only a contradiction counts: a missing or merely different display does not. */
function contradictionOf(own: readonly Meaning[], words: readonly FormName[]): string | null {
  const scored = own.filter(({ part, doubtful }) => part !== 'unscored' && doubtful !== true);
  const codes = scored.map(({ instrument }): FormName => ({ name: instrument, instrument }));
  if (codes.length === 0 || words.length === 0 || mayBeSame(codes, words)) return null;
  const list = (forms: readonly FormName[]) => forms.map(({ name }) => name).join('/');
  return `code ${list(codes)}, words ${list(words)}`;
}

/** A number stands there: the form was filled in, and this is its result. */
function statesResult(observation: Parsed<fhir4.Observation>): boolean {
  const { kind } = readTotal(observation, 'EPDS');
  return kind === 'score' || observation.valueQuantity?.value !== undefined;
}

/** `focus` may be anything; only another person makes the result someone else's (R4 Observation.focus). */
function isSomeone(reference: string | undefined): boolean {
  return /^(Patient|RelatedPerson|Group)\//.test(reference ?? '');
}
