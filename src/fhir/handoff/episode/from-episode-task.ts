import type { EpisodeRecord, EpisodeState } from '../../../domain/handoff/handoff-record.ts';
import type { Parsed } from '../../border/parsed.ts';
import { codeIn, LOCAL } from '../../codes/our-codes.ts';
import { toActor } from '../record/record-identity.ts';
import { fromContactInputs } from './contact-inputs.ts';
import { EPISODE_CODES } from './episode-codes.ts';

/** The episode a root Task tells of; null when its state is not one this version knows. */
export function fromEpisodeTask(task: Parsed<fhir4.Task>, key: string): EpisodeRecord | null {
  const code = codeIn(task.businessStatus, LOCAL.businessStatus);
  const state = stateFor(code, task.status);
  if (state === null || task.authoredOn === undefined) return null;
  const references = [
    task.focus?.reference,
    ...(task.input ?? [])
      .filter((input) => codeIn(input.type, LOCAL.taskIo) === 'screen')
      .map((input) => input.valueReference?.reference),
  ];
  const contact = fromContactInputs(task.input);
  const decision = task.input?.find(({ type }) => codeIn(type, LOCAL.taskIo) === 'decision');
  return {
    kind: 'episode',
    key,
    at: task.authoredOn,
    by: toActor(task.requester),
    state,
    lastBy: toActor(task.owner ?? task.requester),
    lastAt: task.lastModified ?? task.authoredOn,
    screens: references.filter((reference) => reference !== undefined),
    ...(contact === undefined ? {} : { contact }),
    ...(decision?.valueString === undefined ? {} : { decision: decision.valueString }),
  };
}

function stateFor(
  code: string | undefined,
  status: fhir4.Task['status'] | undefined,
): EpisodeState | null {
  // A Task someone closed in the EHR by hand is closed, whatever its business status still says.
  if (status === 'completed' && code === EPISODE_CODES.escalated) return 'escalated';
  if (status === 'completed' || status === 'cancelled' || status === 'failed') return 'closed';
  const known = Object.entries(EPISODE_CODES).find(([, one]) => one === code);
  return known === undefined ? null : (known[0] as EpisodeState);
}
