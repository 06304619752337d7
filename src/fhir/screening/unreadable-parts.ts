import type { UnreadScreen } from '../../domain/screening/screen.ts';
import { unreadableIn } from '../border/as-sent.ts';
import type { Parsed } from '../border/parsed.ts';
import { isType } from '../codes/of-type.ts';
import { dateTaken } from './date-taken.ts';
import { nameOfSource } from './name-of-source.ts';
import type { ScreenSource } from './screen-source.ts';

/** Elements that say which form it is: without them a screen looks like anything else. */
const NAMES = /^(code|questionnaire|item)\b/;

/**
 * That part of a record could not be read, where it is a screen or may have been one; null: nothing
 * to tell. Unreadable is not absent: an answer that is left out in silence looks like none (H22).
 */
export function unreadableParts(
  resource: fhir4.Resource,
  source: ScreenSource | null,
): UnreadScreen | null {
  const lost = unreadableIn(resource);
  const observation = isType('Observation')(resource);
  if (!observation && !isType('QuestionnaireResponse')(resource)) return null;
  const [first] = source !== null ? lost : lost.filter((path) => NAMES.test(path));
  const nameless = observation && source === null && !saysWhat(resource) ? 'code' : undefined;
  const detail = first ?? nameless;
  if (detail === undefined || resource.status === 'entered-in-error') return null;
  return {
    record: `${resource.resourceType}/${resource.id ?? '?'}`,
    reason: 'unreadable',
    detail: `${resource.resourceType}.${detail}`,
    name: source === null ? null : nameOfSource(source),
    taken: dateTaken(source?.taken),
  };
}

/** R4 requires a code of an Observation; one without says nothing of what was observed. */
const saysWhat = ({ code }: Parsed<fhir4.Observation>): boolean =>
  [code?.text, ...(code?.coding ?? []).flatMap((one) => [one.code, one.display])].some(Boolean);
