import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INSTRUMENTS, type InstrumentId } from '../../domain/screening/instruments.ts';
import type { ItemAnswer, Screen } from '../../domain/screening/screen.ts';
import { casesOf } from '../../domain/testing/cases-for-tests.ts';
import { readScreens } from './read-screens.ts';
import { answerCode, codesOf, observation, response, SUBJECT } from './records-for-tests.ts';

type Form = { readonly instrument: InstrumentId; readonly items: readonly ItemAnswer[] };
type Shape = (form: Form) => readonly fhir4.Resource[];

const CODED: readonly InstrumentId[] = ['PHQ-9', 'PHQ-2', 'GAD-7'];

const numberName = ({ instrument }: Form, index: number) =>
  `${instrument.toLowerCase()}-${index + 1}`;
const loincName = ({ instrument }: Form, index: number) => codesOf(instrument).items[index] ?? '';
const panelOf = ({ instrument }: Form) => codesOf(instrument).panels[0] ?? '';

function answered(
  form: Form,
  name: (form: Form, index: number) => string,
  value: (score: number) => fhir4.QuestionnaireResponseItemAnswer,
): readonly fhir4.Resource[] {
  const answers = form.items.map((item, index) => [
    name(form, index),
    item === null ? undefined : value(item),
  ]);
  const questionnaire = `http://loinc.org/q/${panelOf(form)}`;
  return [response('q', questionnaire, Object.fromEntries(answers))];
}

function itemRecords(form: Form, link: Partial<fhir4.Observation>): readonly fhir4.Observation[] {
  return form.items.map((item, index) =>
    observation(`i${index}`, loincName(form, index), {
      ...(item === null ? { dataAbsentReason: { text: 'declined' } } : { valueInteger: item }),
      ...link,
    }),
  );
}

const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';

/** Every way the same answers are found in charts. */
const SHAPES: Readonly<Record<string, Shape>> = {
  'numbered integers': (f) => answered(f, numberName, (n) => ({ valueInteger: n })),
  'numbered decimals': (f) => answered(f, numberName, (n) => ({ valueDecimal: n })),
  'coded integers': (f) => answered(f, loincName, (n) => ({ valueInteger: n })),
  'answer codes': (f) =>
    answered(f, loincName, (n) => ({
      valueCoding: answerCode(n as ItemAnswer, 'http://loinc.org'),
    })),
  'answer codes without system': (f) =>
    answered(f, numberName, (n) => ({ valueCoding: answerCode(n as ItemAnswer) })),
  'ordinal values': (f) =>
    answered(f, loincName, (n) => ({
      valueCoding: { code: `home-made-${3 - n}`, extension: [{ url: ordinal, valueDecimal: n }] },
    })),
  'items named by a panel': (f) => {
    const items = itemRecords(f, {});
    const hasMember = items.map(({ id }) => ({ reference: `Observation/${id}` }));
    return [observation('p', panelOf(f), { hasMember }), ...items];
  },
  'items of a response nobody sent': (f) =>
    itemRecords(f, { derivedFrom: [{ reference: 'QuestionnaireResponse/gone' }] }),
  'loose items': (f) => itemRecords(f, {}),
  components: (f) => [
    observation('p', panelOf(f), {
      component: f.items.map((item, index) => ({
        code: { coding: [{ system: 'http://loinc.org', code: loincName(f, index) }] },
        ...(item === null ? {} : { valueInteger: item }),
      })),
    }),
  ],
};

/** Forms with every answer, or some blank; at least one later answer tells long from short. */
const anyForm: fc.Arbitrary<Form> = fc.constantFrom(...CODED).chain((instrument) =>
  fc
    .array(fc.constantFrom<ItemAnswer>(0, 1, 2, 3, 3, 2, null), {
      minLength: INSTRUMENTS[instrument].items,
      maxLength: INSTRUMENTS[instrument].items,
    })
    .filter((items) => items.some((item) => item !== null))
    .map((items) => ({ instrument, items })),
);

const readAll = (resources: readonly fhir4.Resource[]) =>
  readScreens(resources, { subject: SUBJECT });

const withoutRecords = ({ records: _, ...screen }: Screen) => screen;

test.each(Object.entries(SHAPES))('any form comes back from %s as it was filled in', (_, shape) => {
  const came = casesOf(...CODED, 'whole', 'with a blank');
  fc.assert(
    fc.property(anyForm, (form) => {
      came.meet(form.instrument);
      came.meet(form.items.includes(null) ? 'with a blank' : 'whole');
      const { screens, unread } = readAll(shape(form));
      expect(screens.map(({ instrument, items, total }) => ({ instrument, items, total }))).toEqual(
        [{ ...form, total: null }],
      );
      expect(unread).toEqual([]);
    }),
  );
  expect(came.missing()).toEqual([]);
});

test('two shapes of one form, found together, are one Screen', () => {
  const complete = anyForm.filter(({ items }) => !items.includes(null));
  const shapes = fc.constantFrom(...Object.keys(SHAPES));
  const pairs = casesOf('one shape twice', 'two shapes');
  fc.assert(
    fc.property(complete, shapes, shapes, (form, one, other) => {
      pairs.meet(one === other ? 'one shape twice' : 'two shapes');
      const renamed = (resource: fhir4.Resource) =>
        JSON.parse(
          JSON.stringify(resource).replaceAll(/(Observation\/|Response\/|"id":")/g, '$1z'),
        );
      const first = SHAPES[one]?.(form) ?? [];
      const second = (SHAPES[other]?.(form) ?? []).map(renamed);
      const { screens } = readAll([...first, ...second]);
      expect(screens.map(withoutRecords)).toEqual(readAll(first).screens.map(withoutRecords));
    }),
  );
  expect(pairs.missing()).toEqual([]);
});

/** A heap of records, good and bad, of one or several forms. */
const anyHeap: fc.Arbitrary<readonly fhir4.Resource[]> = fc
  .array(
    fc.record({
      code: fc.constantFrom(
        '99046-5',
        '71354-5',
        '44261-6',
        '44249-1',
        '44250-9',
        '44255-8',
        '44260-8',
        '69722-7',
        '55758-7',
        '29463-7',
      ),
      value: fc.constantFrom<Partial<fhir4.Observation>>(
        { valueInteger: 2 },
        { valueString: '3' },
        { valueInteger: 40 },
        { valueQuantity: { value: 1, unit: '%' } },
        { valueCodeableConcept: { coding: [{ code: 'LA6569-3' }] } },
        { valueCodeableConcept: { coding: [{ code: 'never' }] } },
        {},
      ),
      status: fc.constantFrom('final', 'amended', 'preliminary', 'entered-in-error'),
      taken: fc.constantFrom(
        '2026-11-23',
        '2026-11-23T09:42:00-05:00',
        '2026-11-23T14:42:00Z',
        '2026-11-22T08:00:00Z',
        '2026-11',
        undefined,
      ),
      subject: fc.constantFrom(SUBJECT, SUBJECT, SUBJECT, 'Patient/2'),
      from: fc.constantFrom('a', 'b', undefined),
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ code, value, status, taken, subject, from }, index) =>
      observation(`o${index}`, code, {
        ...value,
        status: status as fhir4.Observation['status'],
        effectiveDateTime: taken,
        subject: { reference: subject },
        ...(from === undefined
          ? {}
          : { derivedFrom: [{ reference: `QuestionnaireResponse/${from}` }] }),
      }),
    ),
  );

test('the order in which a server sends its records changes nothing', () => {
  const shuffled = anyHeap.chain((heap) =>
    fc.tuple(
      fc.constant(heap),
      fc.shuffledSubarray([...heap], { minLength: heap.length, maxLength: heap.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([heap, other]) => {
      expect(readAll(other)).toEqual(readAll(heap));
    }),
    { numRuns: 400 },
  );
});

test('every record is part of a Screen, or told with a reason, or no screen', () => {
  const came = casesOf(
    'a screen',
    'several screens',
    'entered_in_error',
    'not_final',
    'out_of_range',
    'wrong_unit',
    'not_a_number',
    'unknown_answer',
    'no_date',
    'no_value',
    'someone_else',
  );
  fc.assert(
    fc.property(anyHeap, (heap) => {
      const { screens, unread } = readAll(heap);
      if (screens.length > 0) came.meet(screens.length > 1 ? 'several screens' : 'a screen');
      for (const { reason } of unread) came.meet(reason);
      const accounted = new Set([
        ...screens.flatMap(({ records }) => records),
        ...unread.map(({ record }) => record),
      ]);
      const weights = heap.filter((resource) => JSON.stringify(resource).includes('29463-7'));
      expect(accounted.size).toBe(heap.length - weights.length);
    }),
    { numRuns: 400 },
  );
  expect(came.missing()).toEqual([]);
});
