import type { FlagRecord } from '../../../domain/handoff/handoff-record.ts';
import type { Parsed } from '../../border/parsed.ts';
import { toActor } from '../record/record-identity.ts';

export function fromFollowUpFlag(flag: Parsed<fhir4.Flag>, key: string): FlagRecord | null {
  const start = flag.period?.start;
  if (start === undefined) return null;
  return {
    kind: 'flag',
    key,
    at: start,
    by: toActor(flag.author),
    state: flag.status === 'active' ? 'active' : 'ended',
    endedAt: flag.period?.end ?? null,
  };
}
