import { type AbilityQuirks, abilitiesFrom } from '../../fhir/client/abilities.ts';
import type { ServerProbe } from '../../fhir/client/probe-server.ts';
import { type Finding, finding } from './finding.ts';

/** What one launch was given, without anything that names a patient. */
export type Granted = {
  readonly requestedScopes: readonly string[];
  readonly grantedScopes: readonly string[];
  readonly hasPatient: boolean;
  readonly hasEncounter: boolean;
  readonly hasUser: boolean;
  /** Epoch ms; null: the EHR did not say. */
  readonly endsAt: number | null;
  readonly renews: boolean;
  readonly quirks: AbilityQuirks;
};

const UNKNOWN = [
  finding('context', 'context_unknown'),
  finding('scopes', 'scopes_unknown'),
  finding('writing', 'writing_unknown'),
  finding('token', 'token_unknown'),
] as const;

/** What the sign-in and its answer allow. `granted` null: not opened from a chart. */
export function checkGranted(
  granted: Granted | null,
  probe: ServerProbe | null,
  now: number,
): readonly Finding[] {
  if (granted === null) return UNKNOWN;
  return [
    checkContext(granted),
    checkScopes(granted),
    checkWriting(granted, probe),
    checkToken(granted, now),
  ];
}

function checkContext({ hasPatient, hasEncounter, hasUser }: Granted): Finding {
  const missing = [
    ...(hasPatient ? [] : ['patient']),
    ...(hasEncounter ? [] : ['encounter']),
    ...(hasUser ? [] : ['fhirUser']),
  ];
  return missing.length === 0
    ? finding('context', 'context_whole')
    : finding('context', 'context_partly', ...missing);
}

/** Scopes that only ask for a way of launching: no EHR has to echo them (client-js #138). */
const NEED_NO_ECHO = ['launch', 'launch/patient', 'online_access', 'offline_access'];

function checkScopes({ requestedScopes, grantedScopes }: Granted): Finding {
  const missing = requestedScopes.filter(
    (scope) => !NEED_NO_ECHO.includes(scope) && !covers(grantedScopes, scope),
  );
  return missing.length === 0
    ? finding('scopes', 'scopes_all', `${grantedScopes.length}`)
    : finding('scopes', 'scopes_missing', ...missing);
}

const V1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };

/** Whether what was granted holds a scope that was asked for, in either version of the syntax. */
function covers(granted: readonly string[], asked: string): boolean {
  if (granted.includes(asked)) return true;
  const [, level, type, permissions] = /^(\w+)\/(\*|\w+)\.([\w*]+)/.exec(asked) ?? [];
  if (permissions === undefined) return false;
  const held = granted
    .map((scope) => /^(\w+)\/(\*|\w+)\.([\w*]+)/.exec(scope))
    .filter((one) => one?.[1] === level && (one?.[2] === type || one?.[2] === '*'))
    .map((one) => V1[one?.[3] ?? ''] ?? one?.[3])
    .join('');
  return [...(V1[permissions] ?? permissions)].every((letter) => held.includes(letter));
}

/** What a handoff writes, and how (docs/install.md). */
const WRITES = [
  ['Task', ['create', 'update']],
  ['ServiceRequest', ['create', 'update']],
  ['Communication', ['create', 'update']],
  ['Appointment', ['create', 'update']],
  ['Flag', ['create', 'update']],
  ['DocumentReference', ['create', 'update']],
  ['Observation', ['create']],
  ['Provenance', ['create']],
] as const;

function checkWriting(granted: Granted, probe: ServerProbe | null): Finding {
  const statement = probe?.statement ?? null;
  const abilities = abilitiesFrom(statement, granted.grantedScopes, granted.quirks);
  const all = WRITES.map(([type, ways]) => ({
    type,
    missing: ways.filter((way) => !abilities.of(type)[way]),
    some: ways.some((way) => abilities.of(type)[way]),
  }));
  const lacking = all.filter(({ missing }) => missing.length > 0);
  const facts = [
    ...lacking.map(({ type, missing }) => `${type}: no ${missing.join(', no ')}`),
    ...(abilities.transaction ? [] : ['no transaction']),
    ...(abilities.stated ? [] : ['CapabilityStatement not read: by scopes only']),
  ];
  if (!all.some(({ some }) => some)) return finding('writing', 'writing_none', ...facts);
  return finding('writing', facts.length === 0 ? 'writing_all' : 'writing_some', ...facts);
}

/** A call on hold takes longer than this (rules/ehr.md#short-sign-ins). */
const LONG_MINUTES = 30;

function checkToken({ endsAt, renews }: Granted, now: number): Finding {
  const minutes = endsAt === null ? null : Math.max(0, Math.floor((endsAt - now) / 60_000));
  const left = minutes === null ? [] : [`${minutes} min`];
  if (renews) return finding('token', 'token_renews', ...left);
  if (minutes === null) return finding('token', 'token_unsaid');
  return finding('token', minutes >= LONG_MINUTES ? 'token_long' : 'token_short', ...left);
}
