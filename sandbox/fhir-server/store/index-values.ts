import { evalFhirPathTyped, toTypedValue } from '@medplum/core';
import {
  expressionFor,
  type SearchParameter,
  type SearchType,
  searchParametersOf,
  systemOf,
} from '../definitions/definitions.ts';
import { referenceColumns } from './references.ts';
import { beginningOfTime, dateRange, endOfTime, periodRange, type Range } from './search-ranges.ts';

/** One row of the search index: what a resource answers to under one search parameter. */
export type IndexValue = {
  readonly param: string;
  readonly system: string | null;
  readonly code: string | null;
  readonly text: string | null;
  readonly low: number | null;
  readonly high: number | null;
};

type Columns = Partial<Omit<IndexValue, 'param'>>;

/** A value found by FHIRPath, with its FHIR type. */
type Found = { readonly type: string; readonly value: unknown };

/** Strings are compared without case and accents (R4 §3.1.1.4.7). */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Everything a resource can be found by, for the parameters of its type. */
export const indexValues = (resource: fhir4.FhirResource): readonly IndexValue[] =>
  [...searchParametersOf(resource.resourceType).values()].flatMap((parameter) => {
    const expression = expressionFor(resource.resourceType, parameter);
    return evalFhirPathTyped(expression, [toTypedValue(resource)]).flatMap((found) => [
      ...columnsOf(parameter.type, found).map((columns) => ({
        ...emptyRow,
        param: parameter.code,
        ...columns,
        ...(found.type === 'code' && {
          system: systemOf(resource.resourceType, parameter, String(found.value)),
        }),
      })),
      ...identifierRows(parameter, found),
    ]);
  });

/** What `:identifier` finds: the identifier a Reference carries besides or instead of its target. */
const identifierRows = (
  { code: param, type }: SearchParameter,
  { value }: Found,
): readonly IndexValue[] => {
  const identifier = type === 'reference' ? (value as fhir4.Reference).identifier : undefined;
  if (!identifier?.value) return [];
  const { system = null, value: code } = identifier;
  return [{ ...emptyRow, param: `${param}:identifier`, system, code }];
};

const emptyRow = { system: null, code: null, text: null, low: null, high: null };

const columnsOf = (type: SearchType, found: Found): readonly Columns[] => {
  switch (type) {
    case 'token':
      return tokenColumns(found);
    case 'string':
      return stringsIn(found).map((text) => ({ text: folded(text), code: text }));
    case 'date':
      return rangesOf(found);
    case 'number':
      return typeof found.value === 'number' ? [{ low: found.value, high: found.value }] : [];
    case 'quantity':
      return quantityColumns(found);
    case 'reference':
      return referenceColumns(found.value);
    case 'uri':
      return typeof found.value === 'string' ? [{ code: found.value }] : [];
  }
};

const tokenColumns = ({ type, value }: Found): readonly Columns[] => {
  if (typeof value === 'string' || typeof value === 'boolean') return [{ code: String(value) }];
  if (typeof value !== 'object' || value === null) return [];
  switch (type) {
    case 'CodeableConcept': {
      const { coding = [], text } = value as fhir4.CodeableConcept;
      const codes = coding.flatMap((one) => tokenColumns({ type: 'Coding', value: one }));
      return text === undefined ? codes : [...codes, { text: folded(text) }];
    }
    case 'Coding': {
      const { system, code, display } = value as fhir4.Coding;
      return [
        { system: system ?? null, code: code ?? null, text: display ? folded(display) : null },
      ];
    }
    case 'Identifier': {
      const { system, value: code, type: kind } = value as fhir4.Identifier;
      return [
        { system: system ?? null, code: code ?? null, text: kind?.text ? folded(kind.text) : null },
      ];
    }
    case 'ContactPoint': {
      const { system, value: code } = value as fhir4.ContactPoint;
      return [{ system: system ?? null, code: code ?? null }];
    }
    default:
      return [];
  }
};

const stringsIn = ({ type, value }: Found): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (type === 'HumanName') {
    const { text, family, given = [], prefix = [], suffix = [] } = value as fhir4.HumanName;
    return [text, family, ...given, ...prefix, ...suffix].filter((part) => part !== undefined);
  }
  if (type === 'Address') {
    const { text, line = [], city, district, state, postalCode, country } = value as fhir4.Address;
    return [text, ...line, city, district, state, postalCode, country].filter(
      (part) => part !== undefined,
    );
  }
  return [];
};

const rangesOf = ({ type, value }: Found): readonly Range[] => {
  const ranges =
    typeof value === 'string'
      ? [dateRange(value)]
      : type === 'Period'
        ? [periodRange(value as fhir4.Period)]
        : type === 'Timing'
          ? timingRanges(value as fhir4.Timing)
          : [];
  return ranges.filter((range) => range !== undefined);
};

const timingRanges = ({ event = [], repeat }: fhir4.Timing): readonly (Range | undefined)[] => [
  ...event.map(dateRange),
  ...(repeat?.boundsPeriod ? [periodRange(repeat.boundsPeriod)] : []),
];

const quantityColumns = ({ type, value }: Found): readonly Columns[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (type === 'Money') {
    const { value: amount = null, currency = null } = value as fhir4.Money;
    return [{ low: amount, high: amount, system: 'urn:iso:std:iso:4217', code: currency }];
  }
  const { value: amount, comparator, system, code, unit } = value as fhir4.Quantity;
  if (amount === undefined) return [];
  return [
    {
      // "< 5" is anything below 5: it answers to every search that reaches below it.
      low: comparator?.startsWith('<') ? beginningOfTime : amount,
      high: comparator?.startsWith('>') ? endOfTime : amount,
      system: system ?? null,
      code: code ?? null,
      text: unit ?? null,
    },
  ];
};
