import type { FormSettings } from '../../domain/screening/form-settings.ts';
import { isType } from '../codes/of-type.ts';
import { fromObservation } from './observation-source.ts';
import { fromResponse } from './response-source.ts';
import type { ScreenSource } from './screen-source.ts';

/** Reads a record as a source of screens; null when it is not about a screen at all. */
export function toScreenSource(
  resource: fhir4.Resource,
  settings: FormSettings,
): ScreenSource | null {
  if (isType('Observation')(resource)) return fromObservation(resource, settings);
  if (isType('QuestionnaireResponse')(resource)) return fromResponse(resource, settings);
  return null;
}
