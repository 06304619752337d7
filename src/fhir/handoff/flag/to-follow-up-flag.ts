import type { FlagRecord } from '../../../domain/handoff/handoff-record.ts';
import { concept, EXTERNAL, LOCAL } from '../../codes/our-codes.ts';
import {
  patientReference,
  recordIdentifier,
  restrictedMeta,
  toReference,
  type WriteContext,
} from '../record/record-identity.ts';

/** The follow-up flag: anyone opening the chart sees it, so its words are neutral (§4). */
export function toFollowUpFlag(flag: FlagRecord, context: WriteContext): fhir4.Flag {
  return {
    resourceType: 'Flag',
    meta: restrictedMeta(),
    identifier: [recordIdentifier(context, flag.key)],
    status: flag.state === 'active' ? 'active' : 'inactive',
    category: [concept(EXTERNAL.flagCategory, 'clinical', 'Clinical')],
    code: {
      ...concept(LOCAL.flag, 'support-followup-due', 'Support follow-up due'),
      text: 'Support follow-up due',
    },
    subject: patientReference(context),
    // "If the flag is active, the end of the period should be unspecified" (R4 Flag.period).
    period: { start: flag.at, ...(flag.endedAt === null ? {} : { end: flag.endedAt }) },
    author: toReference(flag.by),
  };
}
