import type { Parsed, Parts } from '../border/parsed.ts';
import { ORDINAL_VALUE } from '../codes/code-systems.ts';
import { isType } from '../codes/of-type.ts';
import { type Meaning, meaningsOfCodes } from './code-meaning.ts';
import { formsNamedByAddress, formsNamedIn } from './form-names.ts';
import type { NamingPlace } from './named-form.ts';

/** What a Questionnaire that came with the answers says of them. */
export type QuestionsKnown = {
  readonly places: readonly NamingPlace[];
  /** What its questions' own codes mean, by linkId. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** The answers with the scores that its options carry. */
  readonly withScores: (
    item: Parts<fhir4.QuestionnaireResponseItem>,
  ) => readonly Parts<fhir4.QuestionnaireResponseItemAnswer>[];
};

/** The Questionnaire inside a response; null when it brought none. */
export function containedQuestionnaire(
  response: Parsed<fhir4.QuestionnaireResponse>,
): QuestionsKnown | null {
  const inside = (response.contained ?? []).filter(isType('Questionnaire'));
  const wanted = response.questionnaire?.replace(/^#/, '');
  const form = inside.find(({ id }) => id === wanted) ?? inside[0];
  if (form === undefined) return null;
  const questions = new Map(allItems(form.item).map((item) => [item.linkId ?? '', item]));
  const { title = '', name = '', url = '', code = [] } = form;
  const coded = meaningsOfCodes({ coding: code }).filter(({ part }) => typeof part !== 'number');
  return {
    places: [
      { place: 'contained address', forms: formsNamedByAddress(url) },
      { place: 'contained title', forms: formsNamedIn(`${title} | ${name}`) },
      {
        place: 'contained code',
        forms: coded.map(({ instrument }) => ({ name: instrument, instrument })),
      },
    ],
    meanings: new Map(
      [...questions].map(([linkId, item]) => [
        linkId,
        meaningsOfCodes({ coding: item.code ?? [] }),
      ]),
    ),
    withScores: ({ linkId = '', answer = [] }) =>
      answer.map((one) => withScore(one, questions.get(linkId)?.answerOption ?? [])),
  };
}

function allItems(
  items: readonly Parts<fhir4.QuestionnaireItem>[] | undefined,
): readonly Parts<fhir4.QuestionnaireItem>[] {
  return (items ?? []).flatMap((item) => [item, ...allItems(item.item)]);
}

/** An option states the score of its code (ordinalValue); the answer only repeats the code. */
function withScore(
  answer: Parts<fhir4.QuestionnaireResponseItemAnswer>,
  options: readonly Parts<fhir4.QuestionnaireItemAnswerOption>[],
): Parts<fhir4.QuestionnaireResponseItemAnswer> {
  const { valueCoding } = answer;
  if (valueCoding === undefined || scoresOf(answer.extension, valueCoding.extension).length > 0) {
    return answer;
  }
  const same = options.filter(
    ({ valueCoding: option }) =>
      option?.code !== undefined &&
      option.code === valueCoding.code &&
      (option.system ?? valueCoding.system) === (valueCoding.system ?? option.system),
  );
  const [option, another] = same;
  const extension = scoresOf(option?.extension, option?.valueCoding?.extension);
  return another !== undefined || extension.length === 0
    ? answer
    : { ...answer, valueCoding: { ...valueCoding, extension } };
}

const scoresOf = (
  ...extensions: readonly (readonly fhir4.Extension[] | undefined)[]
): fhir4.Extension[] =>
  extensions.flatMap((list) => (list ?? []).filter(({ url }) => ORDINAL_VALUE.includes(url)));
