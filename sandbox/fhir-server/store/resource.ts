export type Resource = fhir4.FhirResource;
