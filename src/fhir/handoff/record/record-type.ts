/** The resources a handoff is kept in. */
export type RecordResource =
  | fhir4.Task
  | fhir4.Communication
  | fhir4.ServiceRequest
  | fhir4.Appointment
  | fhir4.DocumentReference
  | fhir4.Flag;
