/** One stretch of opening hours; days are ISO (1 = Monday … 7 = Sunday), times `HH:MM` local. */
export type OpenHours = {
  readonly days: readonly number[];
  readonly opens: string;
  readonly closes: string;
};

/** A receiving practice, from the EHR's directory (HealthcareService with its Organization). */
export type Destination = {
  /** `HealthcareService/9`. */
  readonly reference: string;
  /** The directory's business identifier, for example `D1`; null when it has none. */
  readonly id: string | null;
  readonly name: string;
  /** Intake line. */
  readonly phone: string;
  /** Name of the intake contact, when the directory has one. */
  readonly contactName: string | null;
  readonly hours: readonly OpenHours[];
  /** IANA zone the hours are in. */
  readonly timeZone: string;
  /** Languages served (BCP-47). */
  readonly languages: readonly string[];
  /** Payers accepted, as the directory words them; `any` accepts all. */
  readonly payers: readonly string[];
  /** `perinatal`, `loss`, `urgent`, … */
  readonly specialties: readonly string[];
  readonly modes: readonly ('phone' | 'portal' | 'coordinator')[];
};
