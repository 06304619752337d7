/** `Type/id`, from a relative or absolute reference; a version is left out. */
export function referenceOf(reference: fhir4.Reference | undefined): string | undefined {
  const text = reference?.reference;
  return /([A-Z][A-Za-z]+\/[A-Za-z0-9.-]+)(?:\/_history\/[^/]+)?$/.exec(text ?? '')?.[1] ?? text;
}

/** How other records point to this one: `Type/id`. */
export const referenceTo = ({ resourceType, id }: fhir4.Resource): string =>
  `${resourceType}/${id}`;
