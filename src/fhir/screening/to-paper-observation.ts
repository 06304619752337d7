import type { Actor } from '../../domain/people/actor.ts';
import { INSTRUMENTS, type InstrumentId } from '../../domain/screening/instruments.ts';
import { type PaperEntry, paperItemScore } from '../../domain/screening/paper-screen.ts';
import { LOINC, ORDINAL_VALUE } from '../codes/code-systems.ts';

/** Items for which no LOINC code was found in any source (rules/fhir.md#loinc), by our own name. */
export const SCREENING_ITEM = 'https://warmhandoff.example/fhir/CodeSystem/screening-item';
const SCREENING_ANSWER = 'https://warmhandoff.example/fhir/CodeSystem/screening-answer';
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';

type PaperContext = {
  /** Whose result it is: `Patient/1`. */
  readonly patient: string;
  readonly patientName: string;
  /** The visit, when it was filled in on its day. */
  readonly encounter: string | null;
  readonly identifier: fhir4.Identifier;
  /** The category that this EHR's results are searched by, beside `survey`: `exam`. */
  readonly category?: string | null | undefined;
  readonly by: Actor;
  /** ISO date-time of the entry. */
  readonly at: string;
};

/**
 * A result from paper as one survey Observation: the total, and the self-harm item as a component,
 * in a shape that this app's own reader, and others, read back. The item of "marked" carries the
 * least score it can have as its ordinal value, and says so: the form's number was not entered.
 */
export function toPaperObservation(entry: PaperEntry, context: PaperContext): fhir4.Observation {
  const { instrument, total, taken, answeredBy } = entry;
  const component = selfHarmComponent(entry);
  const herself = answeredBy === context.patientName;
  return {
    resourceType: 'Observation',
    identifier: [context.identifier],
    status: 'final',
    category: [SURVEY, ...searchedBy(context.category ?? 'survey')],
    code: { coding: [totalCode(instrument)], text: `${instrument} total` },
    subject: { reference: context.patient },
    ...(context.encounter === null ? {} : { encounter: { reference: context.encounter } }),
    effectiveDateTime: taken,
    performer: [{ ...(herself ? { reference: context.patient } : {}), display: answeredBy }],
    valueQuantity: {
      value: total,
      unit: '{score}',
      system: 'http://unitsofmeasure.org',
      code: '{score}',
    },
    note: [
      {
        // R4 takes no PractitionerRole here; the Provenance names it by reference.
        authorString: context.by.name,
        time: context.at,
        text: 'Entered from a paper form.',
      },
    ],
    ...(component === null ? {} : { component: [component] }),
  };
}

const SURVEY = { coding: [{ system: CATEGORY, code: 'survey', display: 'Survey' }] };

/** Found again where the EHR is searched by another category; `system|code`, or a code alone. */
function searchedBy(category: string): readonly fhir4.CodeableConcept[] {
  const [code = '', system] = category.split('|').toReversed();
  if (code === 'survey') return [];
  return [{ coding: [{ ...(system ? { system } : {}), code }] }];
}

const ownCode = (instrument: InstrumentId, part: string): fhir4.Coding => ({
  system: SCREENING_ITEM,
  code: `${instrument.toLowerCase()}-${part}`,
});

/** What the total is coded with. */
export function totalCode(instrument: InstrumentId): fhir4.Coding {
  const code = INSTRUMENTS[instrument].codes.totals[0];
  return code === undefined ? ownCode(instrument, 'total') : { system: LOINC, code };
}

/** What an item is coded with, counted from 1. */
export function itemCode(instrument: InstrumentId, number: number): fhir4.Coding {
  const code = INSTRUMENTS[instrument].codes.items[number - 1];
  return code === undefined ? ownCode(instrument, `item-${number}`) : { system: LOINC, code };
}

/** The item, where its answer is known; a blank is left out, and reads back as unknown. */
function selfHarmComponent(entry: PaperEntry): fhir4.ObservationComponent | null {
  const { selfHarmItem } = INSTRUMENTS[entry.instrument];
  const score = paperItemScore(entry);
  if (selfHarmItem === null || score === null) return null;
  const [url = ''] = ORDINAL_VALUE;
  return {
    code: {
      coding: [itemCode(entry.instrument, selfHarmItem)],
    },
    valueCodeableConcept: {
      coding: [
        {
          extension: [{ url, valueDecimal: score }],
          system: SCREENING_ANSWER,
          code: score === 0 ? 'zero' : 'marked',
          display: score === 0 ? '0' : `Marked (${score} or more)`,
        },
      ],
    },
  };
}
