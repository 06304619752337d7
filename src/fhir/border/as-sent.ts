/** What of a record the EHR sent otherwise than it was read. It goes with the record's copies. */
export type Trace = {
  readonly asSent?: {
    readonly elements: Readonly<Record<string, unknown>>;
    readonly unreadable: readonly string[];
  };
};

/** The record, with what the EHR sent of every element that was not read as it stands. */
export function withTrace<R extends fhir4.Resource>(
  read: R,
  sent: Readonly<Record<string, unknown>>,
  unreadable: readonly string[],
): R {
  const elements = Object.entries(sent).filter(
    ([name, value]) => (read as Readonly<Record<string, unknown>>)[name] !== value,
  );
  if (elements.length === 0) return read;
  return { ...read, asSent: { elements: Object.fromEntries(elements), unreadable } };
}

/** What of this record could not be read: `component[9].valueInteger`. Absent is not unreadable. */
export const unreadableIn = (resource: fhir4.Resource): readonly string[] =>
  (resource as Trace).asSent?.unreadable ?? [];
