import { conditionalUpdate, createOrFind } from './conditional.ts';
import { instanceHistory, systemHistory, typeHistory } from './history.ts';
import { patch } from './json-patch.ts';
import { read, vread } from './reading.ts';
import { errorIssue, Refusal, refusal } from './rules/outcomes.ts';
import { offers, rulesFor, type ServerRules } from './rules/rules.ts';
import { search, searchCompartment } from './search/search.ts';
import type { Answer, Context, FhirRequest } from './store/context.ts';
import { runBundle } from './transaction.ts';
import { validation } from './validate-operation.ts';
import { remove, update } from './writing.ts';

type Names = { readonly type: string; readonly id: string; readonly more: string };

/** One interaction of R4 §3.1.0: where it is asked, and what is done. */
type Interaction = {
  /** Its codes in the CapabilityStatement; a variant of another interaction has none. */
  readonly codes: readonly string[];
  readonly level: 'system' | 'type' | 'instance';
  readonly method: string;
  readonly path: string;
  /** Whether a server with these rules has it at this address. */
  readonly isOffered: (rules: ServerRules, type: string) => boolean;
  readonly perform: (context: Context, request: FhirRequest, names: Names) => Answer;
};

/** Everything the server does, `method path`. Routing and the CapabilityStatement read this table. */
export const interactions: readonly Interaction[] = [
  instance('read', 'GET [type]/[id]', (context, request, { type, id }) =>
    read(context, type, id, request),
  ),
  instance('vread', 'GET [type]/[id]/_history/[more]', (context, _, { type, id, more }) =>
    vread(context, type, id, more),
  ),
  instance('update', 'PUT [type]/[id]', (context, request, { type, id }) =>
    update(context, type, id, request.body, request),
  ),
  instance('patch', 'PATCH [type]/[id]', (context, request, { type, id }) =>
    patch(context, type, id, request),
  ),
  instance('delete', 'DELETE [type]/[id]', (context, request, { type, id }) =>
    remove(context, type, id, request.ifMatch),
  ),
  instance('history-instance', 'GET [type]/[id]/_history', (context, request, { type, id }) =>
    instanceHistory(context, type, id, request.query),
  ),
  instance(
    '',
    'GET Patient/[id]/[more]',
    (context, request, { id, more }) => searchCompartment(context, id, more, request.query),
    ({ compartments }) => compartments,
  ),
  instance(
    '',
    'POST [type]/[id]/$validate',
    (context, request, { type, id }) => validation(context, type, id, request.body),
    ({ validate }) => validate,
  ),
  ofType('create', 'POST [type]', (context, request, { type }) =>
    createOrFind(context, type, request),
  ),
  ofType(
    '',
    'PUT [type]',
    (context, request, { type }) => conditionalUpdate(context, type, request),
    (rules, type) => rules.conditionalUpdate && offers(rules, type, 'update'),
  ),
  ofType('search-type', 'GET [type]', (context, request, { type }) =>
    search(context, type, request.query),
  ),
  ofType(
    '',
    'POST [type]/_search',
    (context, request, { type }) => search(context, type, request.query),
    (rules, type) => offers(rules, type, 'search-type'),
  ),
  ofType('history-type', 'GET [type]/_history', (context, request, { type }) =>
    typeHistory(context, type, request.query),
  ),
  ofType(
    '',
    'POST [type]/$validate',
    (context, request, { type }) => validation(context, type, undefined, request.body),
    ({ validate }) => validate,
  ),
  ofSystem('history-system', 'GET _history', (context, request) =>
    systemHistory(context, request.query),
  ),
  ofSystem('transaction batch', 'POST ', (context, request) =>
    runBundle(context, request.body, perform),
  ),
];

type Perform = Interaction['perform'];
type IsOffered = Interaction['isOffered'];

function instance(codes: string, route: string, perform: Perform, offered?: IsOffered) {
  return interaction('instance', codes, route, perform, offered);
}
function ofType(codes: string, route: string, perform: Perform, offered?: IsOffered) {
  return interaction('type', codes, route, perform, offered);
}
function ofSystem(codes: string, route: string, perform: Perform) {
  return interaction('system', codes, route, perform);
}
function interaction(
  level: Interaction['level'],
  codeList: string,
  route: string,
  perform: Perform,
  offered?: IsOffered,
): Interaction {
  const [method = '', path = ''] = route.split(' ');
  const codes = codeList.split(' ').filter((code) => code !== '');
  const isOffered: IsOffered = (rules, type) => {
    const offer: readonly string[] =
      level === 'system' ? rules.system : (rulesFor(rules, type)?.interactions ?? []);
    return codes.some((code) => offer.includes(code));
  };
  return { level, codes, method, path, perform, isOffered: offered ?? isOffered };
}

/** The names in a path that fits a pattern such as `[type]/[id]`; undefined where it does not fit. */
const namesIn = (pattern: string, path: readonly string[]): Names | undefined => {
  const parts = pattern === '' ? [] : pattern.split('/');
  if (parts.length !== path.length) return undefined;
  const names = { type: '', id: '', more: '' };
  for (const [index, part] of parts.entries()) {
    const given = path[index] ?? '';
    const name = part.startsWith('[') ? (part.slice(1, -1) as keyof Names) : undefined;
    if (name === undefined ? part !== given : given === '' || /^[_$]/.test(given)) return undefined;
    if (name !== undefined) names[name] = given;
    else if (part === 'Patient') names.type = part;
  }
  return names;
};

/** Carries out one request, or refuses it: 404 for an unknown address, 405 for a wrong method. */
export function perform(context: Context, request: FhirRequest): Answer {
  const { method, path } = request;
  const here = interactions.flatMap((one) => {
    const names = namesIn(one.path, path);
    return names ? [{ ...one, names }] : [];
  });
  const { rules } = context;
  const isUnknown = (type: string) => type !== '' && rulesFor(rules, type) === undefined;
  const unknown = here.find(({ names }) => isUnknown(names.type));
  if (unknown) {
    const { absentType } = rules.refusals;
    throw refusal(
      absentType,
      'not-supported',
      `${unknown.names.type} is not a type of this server`,
    );
  }
  const offered = here.filter((one) => one.isOffered(rules, one.names.type));
  const chosen = offered.find((one) => one.method === method);
  if (chosen) return chosen.perform(context, request, chosen.names);
  if (here.length === 0) throw refusal(404, 'not-found', `There is nothing at /${path.join('/')}`);
  const Allow = [...new Set(offered.map((one) => one.method))].join(', ');
  const issue = errorIssue('not-supported', Allow ? `Here only ${Allow}` : 'Not offered here');
  const { interaction: status } = rules.refusals;
  throw new Refusal(status, [issue], status === 405 ? { Allow } : {});
}
