import * as v from 'valibot';

// `role` names why the resource is in context; absent means "launch" (SMART App Launch 2.2.0,
// "fhirContext"). No code for the person beside a child is published, so the last part of the
// role's address is read as a word.
const CAREGIVER = /(^|[/#])(launch|caregiver|parent|mother|father|guardian)$/i;

const RELATIVE = /^RelatedPerson\/[A-Za-z0-9.-]{1,64}$/;

const Caregiver = v.looseObject({
  reference: v.pipe(v.string(), v.regex(RELATIVE)),
  role: v.optional(v.pipe(v.string(), v.regex(CAREGIVER)), 'launch'),
});

/**
 * The relative whom the EHR names beside the patient, `RelatedPerson/7`: in an infant's chart the
 * parent this visit is about. Null where `fhirContext` names none, or more than one; everything
 * else in it, and everything that is not well formed, is left alone.
 */
export function toCaregiver(fhirContext: unknown): string | null {
  const named = (Array.isArray(fhirContext) ? fhirContext : []).flatMap((item: unknown) => {
    const read = v.safeParse(Caregiver, item);
    return read.success ? [read.output.reference] : [];
  });
  const [only, another] = [...new Set(named)];
  return another === undefined ? (only ?? null) : null;
}
