import {
  resourceTypes,
  type SearchParameter,
  searchParametersOf,
} from '../definitions/definitions.ts';
import { refusal } from '../rules/outcomes.ts';

/** One condition of a search. Several are all required; the values of one are alternatives. */
export type Criterion =
  | { readonly kind: 'id'; readonly ids: readonly string[] }
  | { readonly kind: 'lastUpdated'; readonly values: readonly string[] }
  | {
      readonly kind: 'value';
      readonly parameter: SearchParameter;
      readonly modifier: string | undefined;
      readonly values: readonly string[];
    }
  | { readonly kind: 'missing'; readonly parameter: SearchParameter; readonly missing: boolean }
  | {
      readonly kind: 'chain';
      readonly parameter: SearchParameter;
      /** One alternative for each type the reference may lead to. */
      readonly targets: readonly { readonly type: string; readonly criterion: Criterion }[];
    }
  | {
      readonly kind: 'has';
      readonly type: string;
      readonly parameter: SearchParameter;
      readonly criterion: Criterion;
    };

const modifiers: Readonly<Record<string, readonly string[]>> = {
  string: ['exact', 'contains'],
  token: ['not', 'text'],
  reference: ['identifier'],
};

const invalid = (diagnostics: string) => refusal(400, 'invalid', diagnostics);

/**
 * Reads one search parameter (`name:modifier`, chain or `_has`) with its raw value.
 * What this server does not know is refused with 400: a condition that is silently dropped
 * would show someone else's records as an answer.
 */
export function parseCriterion(type: string, name: string, value: string): Criterion {
  if (value === '') throw invalid(`Search parameter ${name} has no value`);
  if (name.startsWith('_has:')) return parseHas(name, value);
  const dot = name.indexOf('.');
  if (dot > 0) return parseChain(type, name.slice(0, dot), name.slice(dot + 1), value);
  const [code = '', modifier] = name.split(':');
  if (code === '_id' && modifier === undefined) return { kind: 'id', ids: alternatives(value) };
  if (code === '_lastUpdated' && modifier === undefined) {
    return { kind: 'lastUpdated', values: alternatives(value) };
  }
  const parameter = parameterOf(type, code);
  if (modifier === 'missing') {
    if (value !== 'true' && value !== 'false') throw invalid(`${name} is true or false`);
    return { kind: 'missing', parameter, missing: value === 'true' };
  }
  if (modifier !== undefined && !isModifier(parameter, modifier)) {
    throw refusal(400, 'not-supported', `${name}: no modifier :${modifier} here`);
  }
  return { kind: 'value', parameter, modifier, values: alternatives(value) };
}

const isModifier = (parameter: SearchParameter, modifier: string): boolean =>
  modifiers[parameter.type]?.includes(modifier) ||
  (parameter.type === 'reference' && (parameter.target ?? []).includes(modifier));

/** The named parameter of a type, or a 400 that says which ones there are. */
export function parameterOf(type: string, code: string): SearchParameter {
  const known = searchParametersOf(type);
  const parameter = known.get(code);
  if (parameter) return parameter;
  throw refusal(
    400,
    'not-supported',
    `Unknown search parameter ${code} for ${type}. Known: ${[...known.keys()].sort().join(', ')}`,
  );
}

const parseChain = (type: string, link: string, rest: string, value: string): Criterion => {
  const [code = '', target] = link.split(':');
  const parameter = parameterOf(type, code);
  if (parameter.type !== 'reference') throw invalid(`${code} is not a reference: it has no chain`);
  const [first = ''] = rest.split(/[.:]/);
  const leadsTo = target === undefined ? (parameter.target ?? []) : [target];
  const targets = leadsTo
    .filter((name) => resourceTypes.has(name) && answers(name, first))
    .map((name) => ({ type: name, criterion: parseCriterion(name, rest, value) }));
  if (targets.length === 0) throw invalid(`${link}.${rest}: no target of ${code} has ${first}`);
  return { kind: 'chain', parameter, targets };
};

const answers = (type: string, code: string): boolean =>
  ['_id', '_lastUpdated', '_has'].includes(code) || searchParametersOf(type).has(code);

// _has:Observation:patient:code=… : what an Observation that points here with `patient` must satisfy
const parseHas = (name: string, value: string): Criterion => {
  const [, type = '', code = '', ...rest] = name.split(':');
  if (!resourceTypes.has(type) || rest.length === 0) {
    throw invalid(`${name} is not _has:Type:reference:parameter`);
  }
  const parameter = parameterOf(type, code);
  if (parameter.type !== 'reference') throw invalid(`${name}: ${code} is not a reference`);
  return { kind: 'has', type, parameter, criterion: parseCriterion(type, rest.join(':'), value) };
};

/** Splits at a separator that has no backslash before it (R4 §3.1.1.4.0.1); escapes stay. */
export const splitUnescaped = (text: string, separator: ',' | '|' | '$'): readonly string[] => {
  const parts = [''];
  for (const piece of text.match(/\\.|[^\\]|\\$/gs) ?? []) {
    if (piece === separator) parts.push('');
    else parts.push((parts.pop() ?? '') + piece);
  }
  return parts;
};

/** Takes the backslash off `\,` `\|` `\$` and `\\`. */
export const unescaped = (text: string): string => text.replace(/\\([,|$\\])/g, '$1');

// SQLite stops at an expression a thousand deep.
const mostAlternatives = 500;

const alternatives = (value: string): readonly string[] => {
  const values = splitUnescaped(value, ',');
  if (values.length <= mostAlternatives) return values;
  throw refusal(400, 'too-costly', `More than ${mostAlternatives} values for one parameter`);
};
