import { type AbilityQuirks, abilitiesFrom } from '../../fhir/abilities.ts';
import type { ServerProbe } from '../../fhir/probe-server.ts';
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

/** The discovery document as it was read, or why it was not. */
export type DiscoveryRead =
  | { readonly ok: true; readonly hasS256: boolean; readonly capabilities: readonly string[] }
  | { readonly ok: false; readonly reason: string };

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
    checkWriting(granted, probe?.statement ?? null),
    checkToken(granted, now),
  ];
}

export function checkDiscovery(read: DiscoveryRead | null): Finding {
  if (read === null) return finding('discovery', 'discovery_unknown');
  if (!read.ok) return finding('discovery', 'discovery_unreadable', read.reason);
  const facts = read.capabilities.length === 0 ? [] : [read.capabilities.join(' ')];
  return finding('discovery', read.hasS256 ? 'discovery_fine' : 'discovery_no_s256', ...facts);
}

/** What a page of another site may ask and see. `hostTime`: the app's own server, epoch ms. */
export function checkServer(
  probe: ServerProbe | null,
  now: number,
  hostTime: number | null,
): readonly Finding[] {
  return [checkCors(probe), checkHeaders(probe), checkClock(probe, now, hostTime)];
}

function checkCors(probe: ServerProbe | null): Finding {
  if (probe === null) return finding('cors', 'cors_unknown');
  if (probe.metadataStatus === null) return finding('cors', 'cors_closed', 'GET /metadata');
  const status = `GET /metadata: ${probe.metadataStatus}`;
  return probe.writeHeadersPass
    ? finding('cors', 'cors_open', status)
    : finding('cors', 'cors_write_headers_refused', status, 'If-None-Exist, Prefer, Content-Type');
}

function checkHeaders(probe: ServerProbe | null): Finding {
  const readable = probe?.etagReadable ?? null;
  if (readable === null) return finding('headers', 'headers_unknown', 'ETag', 'Location');
  return readable
    ? finding('headers', 'headers_readable', 'ETag')
    : finding('headers', 'headers_hidden', 'Access-Control-Expose-Headers: ETag, Location');
}

/** Apart by more than a minute: tokens seem to end early or late, and times in the chart differ. */
const CLOSE_MS = 60_000;

function checkClock(probe: ServerProbe | null, now: number, hostTime: number | null): Finding {
  const theirs = probe?.serverTime ?? hostTime;
  if (theirs === null)
    return finding('clock', 'clock_unknown', 'Access-Control-Expose-Headers: Date');
  const seconds = Math.round((now - theirs) / 1000);
  const whose = probe?.serverTime == null ? 'the app’s web server' : 'the FHIR server';
  const fact = `${seconds > 0 ? '+' : ''}${seconds} s, ${whose}`;
  return finding('clock', Math.abs(now - theirs) <= CLOSE_MS ? 'clock_close' : 'clock_off', fact);
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

function checkWriting(granted: Granted, statement: fhir4.CapabilityStatement | null): Finding {
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

/** A call on hold takes longer than this (field.md §0, 8). */
const LONG_MINUTES = 30;

function checkToken({ endsAt, renews }: Granted, now: number): Finding {
  const minutes = endsAt === null ? null : Math.max(0, Math.floor((endsAt - now) / 60_000));
  const left = minutes === null ? [] : [`${minutes} min`];
  if (renews) return finding('token', 'token_renews', ...left);
  if (minutes === null) return finding('token', 'token_unsaid');
  return finding('token', minutes >= LONG_MINUTES ? 'token_long' : 'token_short', ...left);
}
