/**
 * The elements of each record that this app reads, as in datatypes.ts. A test holds them against the
 * published R4 definitions. What is not here passes as it came: nothing reads it, and a record that
 * is changed goes back whole.
 */
export const RECORDS: Readonly<Record<string, string>> = {
  // People.
  Patient:
    'identifier:Identifier* active:boolean name:HumanName* telecom:ContactPoint* gender:code birthDate:date deceasedBoolean:boolean deceasedDateTime:dateTime address:Address* communication:Patient.communication* link:Patient.link*',
  'Patient.communication': 'language:CodeableConcept preferred:boolean',
  'Patient.link': 'other:Reference type:code',
  RelatedPerson:
    'identifier:Identifier* active:boolean patient:Reference relationship:CodeableConcept* name:HumanName* telecom:ContactPoint* gender:code birthDate:date address:Address* period:Period communication:RelatedPerson.communication*',
  'RelatedPerson.communication': 'language:CodeableConcept preferred:boolean',
  Person:
    'identifier:Identifier* name:HumanName* telecom:ContactPoint* gender:code birthDate:date active:boolean link:Person.link*',
  'Person.link': 'target:Reference assurance:code',
  Practitioner:
    'identifier:Identifier* active:boolean name:HumanName* telecom:ContactPoint* gender:code',
  PractitionerRole:
    'identifier:Identifier* active:boolean period:Period practitioner:Reference organization:Reference code:CodeableConcept* specialty:CodeableConcept* telecom:ContactPoint*',
  // The directory.
  Organization:
    'identifier:Identifier* active:boolean type:CodeableConcept* name:string telecom:ContactPoint* address:Address* contact:Organization.contact*',
  'Organization.contact':
    'purpose:CodeableConcept name:HumanName telecom:ContactPoint* address:Address',
  HealthcareService:
    'identifier:Identifier* active:boolean providedBy:Reference category:CodeableConcept* type:CodeableConcept* specialty:CodeableConcept* name:string comment:string telecom:ContactPoint* eligibility:HealthcareService.eligibility* characteristic:CodeableConcept* communication:CodeableConcept* referralMethod:CodeableConcept* availableTime:HealthcareService.availableTime* notAvailable:HealthcareService.notAvailable*',
  'HealthcareService.eligibility': 'code:CodeableConcept comment:markdown',
  'HealthcareService.availableTime':
    'daysOfWeek:code* allDay:boolean availableStartTime:time availableEndTime:time',
  'HealthcareService.notAvailable': 'description:string during:Period',
  // Her chart.
  Encounter:
    'identifier:Identifier* status:code class:Coding type:CodeableConcept* subject:Reference participant:Encounter.participant* period:Period reasonCode:CodeableConcept* location:Encounter.location*',
  'Encounter.participant': 'type:CodeableConcept* period:Period individual:Reference',
  'Encounter.location': 'location:Reference status:code period:Period',
  Observation:
    'identifier:Identifier* basedOn:Reference* partOf:Reference* status:code category:CodeableConcept* code:CodeableConcept subject:Reference focus:Reference* encounter:Reference effectiveDateTime:dateTime effectivePeriod:Period effectiveInstant:instant performer:Reference* value[x]:* note:Annotation* hasMember:Reference* derivedFrom:Reference* component:Observation.component*',
  'Observation.component': 'code:CodeableConcept value[x]:* dataAbsentReason:CodeableConcept',
  QuestionnaireResponse:
    'identifier:Identifier basedOn:Reference* partOf:Reference* questionnaire:canonical status:code subject:Reference encounter:Reference authored:dateTime author:Reference source:Reference item:QuestionnaireResponse.item*',
  'QuestionnaireResponse.item':
    'linkId:string definition:uri text:string answer:QuestionnaireResponse.item.answer* item:QuestionnaireResponse.item*',
  'QuestionnaireResponse.item.answer': 'value[x]:* item:QuestionnaireResponse.item*',
  Questionnaire:
    'url:uri identifier:Identifier* version:string name:string title:string status:code code:Coding* item:Questionnaire.item*',
  'Questionnaire.item':
    'linkId:string definition:uri code:Coding* prefix:string text:string type:code item:Questionnaire.item* answerOption:Questionnaire.item.answerOption*',
  'Questionnaire.item.answerOption': 'value[x]:*',
  Condition:
    'identifier:Identifier* clinicalStatus:CodeableConcept verificationStatus:CodeableConcept category:CodeableConcept* code:CodeableConcept subject:Reference encounter:Reference onsetDateTime:dateTime recordedDate:dateTime',
  Coverage:
    'identifier:Identifier* status:code type:CodeableConcept subscriberId:string beneficiary:Reference relationship:CodeableConcept period:Period payor:Reference* class:Coverage.class* order:positiveInt',
  'Coverage.class': 'type:CodeableConcept value:string name:string',
  Flag: 'identifier:Identifier* status:code category:CodeableConcept* code:CodeableConcept subject:Reference period:Period encounter:Reference author:Reference',
  // What a handoff is kept in.
  Task: 'identifier:Identifier* basedOn:Reference* groupIdentifier:Identifier partOf:Reference* status:code statusReason:CodeableConcept businessStatus:CodeableConcept intent:code priority:code code:CodeableConcept description:string focus:Reference for:Reference encounter:Reference executionPeriod:Period authoredOn:dateTime lastModified:dateTime requester:Reference performerType:CodeableConcept* owner:Reference reasonCode:CodeableConcept reasonReference:Reference note:Annotation* restriction:Task.restriction input:Task.input* output:Task.output*',
  'Task.restriction': 'repetitions:positiveInt period:Period recipient:Reference*',
  'Task.input': 'type:CodeableConcept value[x]:*',
  'Task.output': 'type:CodeableConcept value[x]:*',
  Communication:
    'identifier:Identifier* instantiatesUri:uri* basedOn:Reference* partOf:Reference* status:code statusReason:CodeableConcept category:CodeableConcept* priority:code medium:CodeableConcept* subject:Reference topic:CodeableConcept about:Reference* encounter:Reference sent:dateTime received:dateTime recipient:Reference* sender:Reference reasonCode:CodeableConcept* reasonReference:Reference* payload:Communication.payload* note:Annotation*',
  'Communication.payload': 'contentString:string',
  ServiceRequest:
    'identifier:Identifier* basedOn:Reference* requisition:Identifier status:code intent:code category:CodeableConcept* priority:code doNotPerform:boolean code:CodeableConcept subject:Reference encounter:Reference authoredOn:dateTime requester:Reference performer:Reference* reasonCode:CodeableConcept* reasonReference:Reference* insurance:Reference* supportingInfo:Reference* note:Annotation*',
  Appointment:
    'identifier:Identifier* status:code cancelationReason:CodeableConcept serviceType:CodeableConcept* appointmentType:CodeableConcept reasonCode:CodeableConcept* description:string start:instant end:instant created:dateTime comment:string basedOn:Reference* participant:Appointment.participant*',
  'Appointment.participant':
    'type:CodeableConcept* actor:Reference required:code status:code period:Period',
  DocumentReference:
    'identifier:Identifier* status:code docStatus:code type:CodeableConcept category:CodeableConcept* subject:Reference date:instant author:Reference* description:string content:DocumentReference.content* context:DocumentReference.context relatesTo:DocumentReference.relatesTo*',
  'DocumentReference.content': 'attachment:Attachment format:Coding',
  'DocumentReference.context': 'encounter:Reference* period:Period related:Reference*',
  'DocumentReference.relatesTo': 'code:code target:Reference',
  Binary: 'contentType:code data:base64Binary',
  // What the server says.
  Bundle: 'type:code total:unsignedInt link:Bundle.link* entry:Bundle.entry*',
  'Bundle.link': 'relation:string url:uri',
  'Bundle.entry':
    'fullUrl:uri resource:Resource search:Bundle.entry.search response:Bundle.entry.response',
  'Bundle.entry.search': 'mode:code',
  'Bundle.entry.response':
    'status:string location:uri etag:string lastModified:instant outcome:Resource',
  OperationOutcome: 'issue:OperationOutcome.issue*',
  'OperationOutcome.issue':
    'severity:code code:code details:CodeableConcept diagnostics:string location:string*',
  CapabilityStatement: 'rest:CapabilityStatement.rest*',
  'CapabilityStatement.rest':
    'mode:code resource:CapabilityStatement.rest.resource* interaction:CapabilityStatement.rest.interaction*',
  'CapabilityStatement.rest.resource':
    'type:code interaction:CapabilityStatement.rest.resource.interaction* conditionalCreate:boolean searchParam:CapabilityStatement.rest.resource.searchParam*',
  'CapabilityStatement.rest.resource.interaction': 'code:code',
  'CapabilityStatement.rest.resource.searchParam': 'name:string',
  'CapabilityStatement.rest.interaction': 'code:code',
};
