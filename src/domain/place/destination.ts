import type { Delivery } from './delivery.ts';

/** One stretch of opening hours; days are ISO (1 = Monday … 7 = Sunday), times `HH:MM` local. */
export type OpenHours = {
  readonly days: readonly number[];
  readonly opens: string;
  readonly closes: string;
};

/**
 * Days in the destination's zone (`YYYY-MM-DD`), both included, on which it is closed: all day, or
 * between two times `HH:MM` (a lunch break; `24:00` is the end of the day).
 */
export type ClosedDays = {
  readonly from: string;
  readonly to: string;
  readonly between?: { readonly from: string; readonly to: string };
};

/** "Calls back within …": on a Friday, 1 business day and 24 hours differ by two days. */
export type CallbackPromise = {
  readonly value: number;
  readonly unit: 'hours' | 'business_days';
};

/**
 * A receiving practice: from the EHR's directory (HealthcareService with its Organization), from the
 * practice file, or from both (own-destinations.ts).
 */
export type Destination = {
  /** `HealthcareService/9`; null when it is in no directory, and known by its name. */
  readonly reference: string | null;
  /** The directory's business identifier, for example `D1`; null when it has none. */
  readonly id: string | null;
  readonly name: string;
  /** Intake line. */
  readonly phone: string;
  /** The number to try when the first one does not answer; null when there is none. */
  readonly secondPhone: string | null;
  /** Name of the intake contact, when the directory has one. */
  readonly contactName: string | null;
  readonly hours: readonly OpenHours[];
  /** Holidays and other days without opening hours. */
  readonly closedDays: readonly ClosedDays[];
  /** IANA zone the hours are in. */
  readonly timeZone: string;
  /** Languages served (BCP-47). */
  readonly languages: readonly string[];
  /** Payers accepted, as the directory words them; `any` accepts all. */
  readonly payers: readonly string[];
  /** `perinatal`, `loss`, `psychiatry`, `urgent`, … */
  readonly specialties: readonly string[];
  readonly modes: readonly ('phone' | 'portal' | 'coordinator')[];
  /** Visits by video or phone are offered. */
  readonly telehealth: boolean;
  readonly promise: CallbackPromise | null;
  /** ISO instant of the earliest first visit the directory knows of; null when it does not say. */
  readonly earliestSlot: string | null;
  /** `YYYY-MM-DD` on which someone last checked this entry; null when not recorded. */
  readonly lastVerified: string | null;
  /** How a referral that is sent gets there; absent: not stated. */
  readonly delivery?: Delivery;
  /** Its fax number; absent: not on file. */
  readonly fax?: string;
  /** Web address of its referral portal; only the practice file says it. */
  readonly portal?: string;
  /** Who keeps this entry current; only the practice file says it. */
  readonly owner?: string;
};

/** What it takes to know whether a practice can be called at a moment. */
export type OpenLine = Pick<Destination, 'hours' | 'timeZone' | 'closedDays'>;

/** What kind of care a practice gives: a team where it prescribes; else counseling, left unsaid. */
export const careOf = ({ specialties }: Pick<Destination, 'specialties'>): { care?: 'team' } =>
  specialties.includes('psychiatry') ? { care: 'team' } : {};
