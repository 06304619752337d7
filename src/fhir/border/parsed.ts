/**
 * A record as it was read: what R4 requires of it may be missing. `@types/fhir` says what a record
 * should be, this what a server may have sent. Of datatypes R4 requires nothing that is relied on.
 */
export type Parsed<R extends fhir4.Resource> = Pick<R, 'resourceType'> &
  Omit<Parts<R>, 'resourceType'>;

/** A record or a part of one (they alone have modifier extensions), any element of which may be missing. */
export type Parts<T> = T extends readonly (infer One)[]
  ? Parts<One>[]
  : T extends { modifierExtension?: fhir4.Extension[] | undefined } & object
    ? 'modifierExtension' extends keyof T
      ? { [Name in keyof T]?: Name extends 'contained' ? T[Name] : Parts<T[Name]> }
      : T
    : T;
