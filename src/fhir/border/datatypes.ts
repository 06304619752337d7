/**
 * The elements of R4 datatypes (§2.24.0) that this app reads, as `name:Type` or, for a list,
 * `name:Type*`; `value[x]:*` is a value of whatever type its name ends in.
 */
export const DATATYPES: Readonly<Record<string, string>> = {
  Element: 'id:string extension:Extension*',
  Extension: 'url:uri value[x]:*',
  Coding: 'system:uri version:string code:code display:string',
  CodeableConcept: 'coding:Coding* text:string',
  Identifier: 'use:code type:CodeableConcept system:uri value:string period:Period',
  Reference: 'reference:string type:uri identifier:Identifier display:string',
  Period: 'start:dateTime end:dateTime',
  Quantity: 'value:decimal comparator:code unit:string system:uri code:code',
  Age: 'value:decimal comparator:code unit:string system:uri code:code',
  Duration: 'value:decimal comparator:code unit:string system:uri code:code',
  Range: 'low:Quantity high:Quantity',
  Annotation: 'authorString:string time:dateTime text:markdown',
  Attachment: 'contentType:code language:code data:base64Binary url:url title:string',
  ContactPoint: 'system:code value:string use:code rank:positiveInt period:Period',
  HumanName: 'use:code text:string family:string given:string* prefix:string* period:Period',
  Address:
    'use:code type:code text:string line:string* city:string state:string country:string period:Period',
  Meta: 'versionId:id lastUpdated:instant source:uri profile:canonical* security:Coding* tag:Coding*',
  // What every record has.
  Resource: 'id:id meta:Meta language:code',
  DomainResource: 'contained:Resource* extension:Extension*',
};
