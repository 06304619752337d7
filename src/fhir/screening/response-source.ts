import type { FormSettings, QuestionnaireLinks } from '../../domain/screening/form-settings.ts';
import { INSTRUMENTS, type InstrumentId } from '../../domain/screening/instruments.ts';
import type { Parsed, Parts } from '../border/parsed.ts';
import { referenceOf } from '../codes/reference.ts';
import { type Meaning, meaningsOfName, yesNoQuestion } from './code-meaning.ts';
import { containedQuestionnaire, type QuestionsKnown } from './contained-questionnaire.ts';
import { formsNamedByAddress, formsNamedIn } from './form-names.ts';
import { type NamingPlace, namedBy } from './named-form.ts';
import { countsFromZero, endsInCode, numberedQuestions } from './numbered-questions.ts';
import { type Answer, nameOf, recordOf, type ScreenSource } from './screen-source.ts';

const DISPLAY = 'http://hl7.org/fhir/StructureDefinition/display';

/**
 * A QuestionnaireResponse as a source of screens: which form it is, by everything that names it,
 * and which of its questions is which item. Null when nothing names a form of any kind.
 */
export function fromResponse(
  response: Parsed<fhir4.QuestionnaireResponse>,
  settings: FormSettings,
): ScreenSource | null {
  const [address = ''] = response.questionnaire?.split('|') ?? [];
  const links = settings.linkIds[address];
  const inside = containedQuestionnaire(response);
  const named = links
    ? namedBy([
        { place: 'settings', forms: [{ name: links.instrument, instrument: links.instrument }] },
      ])
    : namedByAny([...placesOf(response), ...(inside?.places ?? [])], groupsOf(response));
  const questions = leavesOf(response.item, named.only);
  const answers = links
    ? answersBy(questions, (linkId) => configuredMeaning(links, linkId))
    : answersOf(questions, named.known, inside);
  const readable = answers.filter(({ meanings }) => meanings.length > 0);
  if (named.name === null && readable.length === 0) return null;
  // A form without an entry may hold one with an entry: a PHQ-4 is a PHQ-2 and a GAD-2.
  const unscorable = named.known.length === 0 && readable.length === 0 ? named.name : null;
  return {
    record: recordOf(response),
    status: response.status,
    about: [referenceOf(response.subject)],
    taken: response.authored,
    encounter: referenceOf(response.encounter) ?? null,
    answeredBy: nameOf(response.source ?? response.author),
    language: response.language ?? null,
    links: [],
    known: named.contradiction === null ? named.known : [],
    answers: named.contradiction === null ? readable : [],
    name: named.name,
    unscorable: named.contradiction ?? unscorable,
    unanswered: null,
    holdsAnswers: questions.some(({ item }) => (item.answer ?? []).length > 0),
  };
}

const namedByAny = (places: readonly NamingPlace[], groups: NamingPlace) => {
  const named = namedBy(places);
  return named.name === null ? namedBy([groups]) : named;
};

/** Everything of the response itself that can name its form. */
function placesOf(response: Parsed<fhir4.QuestionnaireResponse>): readonly NamingPlace[] {
  const display = response._questionnaire?.extension?.find(({ url }) => url === DISPLAY);
  return [
    { place: 'address', forms: formsNamedByAddress(response.questionnaire ?? '') },
    { place: 'title', forms: formsNamedIn(display?.valueString ?? '') },
  ];
}

type Question = {
  readonly item: Parts<fhir4.QuestionnaireResponseItem>;
  /** The form of the group it is in, else of the whole response; null: more than one, or none. */
  readonly form: InstrumentId | null;
};

/** Every question, however deep: groups and follow-up questions hold others. */
function leavesOf(
  items: readonly Parts<fhir4.QuestionnaireResponseItem>[] | undefined,
  form: InstrumentId | null,
): readonly Question[] {
  return (items ?? []).flatMap((item) => {
    const inside = [...(item.item ?? []), ...(item.answer ?? []).flatMap((a) => a.item ?? [])];
    const isGroup = item.answer === undefined && item.item !== undefined;
    if (!isGroup) return [{ item, form }, ...leavesOf(inside, form)];
    const { name, only } = namedBy([{ place: 'group', forms: namedByGroup(item) }]);
    return leavesOf(inside, name === null ? form : only);
  });
}

/** Longer than a title, a text is an instruction, and may name other forms. */
const TITLE = 80;

const namedByGroup = ({ linkId = '', text = '' }: Parts<fhir4.QuestionnaireResponseItem>) => [
  ...formsNamedByAddress(linkId),
  ...(text.length > TITLE ? [] : formsNamedIn(text)),
];

/** A response without an address or a title may hold titled groups. */
const groupsOf = (response: Parsed<fhir4.QuestionnaireResponse>): NamingPlace => ({
  place: 'group',
  forms: (response.item ?? [])
    .filter(({ answer, item }) => answer === undefined && item !== undefined)
    .flatMap(namedByGroup),
});

function answersBy(
  questions: readonly Question[],
  meaningOf: (linkId: string) => readonly Meaning[],
): readonly Answer[] {
  return questions.map(({ item }) => ({
    meanings: meaningOf(item.linkId ?? ''),
    values: item.answer ?? [],
  }));
}

function configuredMeaning(links: QuestionnaireLinks, linkId: string): readonly Meaning[] {
  if (links.yesNo?.includes(linkId)) return [yesNoQuestion(links.instrument, linkId)];
  const part = links.total === linkId ? 'total' : links.items[linkId];
  return part === undefined ? [] : [{ instrument: links.instrument, part }];
}

/** By name or code; a form none of whose questions is known so, by the row of their numbers. */
function answersOf(
  questions: readonly Question[],
  known: readonly InstrumentId[],
  inside: QuestionsKnown | null,
): readonly Answer[] {
  const shifted = countsFromZero(questions.map(({ item }) => item.linkId ?? ''));
  const named = questions.map(({ item, form }) => {
    const meanings = meaningsOfItem(item, form, inside);
    return shifted
      ? meanings.filter((one) => !isMisplaced(one, item.linkId ?? '', inside))
      : meanings;
  });
  const forms = [...new Set(questions.flatMap(({ form }) => form ?? [])), ...known];
  const hasItem = (form: InstrumentId) =>
    named.flat().some(({ instrument, part }) => instrument === form && typeof part === 'number');
  const rows = new Map(
    [...new Set(forms)]
      .filter((form) => !hasItem(form))
      .map((form) => [
        form,
        numberedQuestions(
          questions.filter((one) => one.form === form).map(({ item }) => item.linkId ?? ''),
          form,
        ),
      ]),
  );
  return questions.map(({ item, form }, index) => {
    const meanings = named[index] ?? [];
    const inRow = form === null ? undefined : rows.get(form)?.get(item.linkId ?? '');
    return {
      meanings: meanings.length > 0 || inRow === undefined ? meanings : [inRow],
      values: inside?.withScores(item) ?? item.answer ?? [],
    };
  });
}

/** A number of a row that starts at 0, where the form has no question of that number. */
const isMisplaced = (
  { instrument, part }: Meaning,
  linkId: string,
  inside: QuestionsKnown | null,
): boolean =>
  typeof part === 'number' &&
  INSTRUMENTS[instrument].names.gate === undefined &&
  !endsInCode(linkId) &&
  (inside?.meanings.get(linkId) ?? []).length === 0;

function meaningsOfItem(
  { linkId = '', definition }: Parts<fhir4.QuestionnaireResponseItem>,
  form: InstrumentId | null,
  inside: QuestionsKnown | null,
): readonly Meaning[] {
  const coded = inside?.meanings.get(linkId) ?? [];
  if (coded.length > 0) return coded;
  const byLinkId = meaningsOfName(linkId, form === null ? [] : [form]);
  return byLinkId.length > 0 || definition === undefined
    ? byLinkId
    : meaningsOfName(definition, []);
}
