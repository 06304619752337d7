import type { GateRole } from '../safety/safety-gate.ts';

/** Of the practice file: who its clinicians are. */
export type ClinicianSettings = {
  /** PractitionerRole codes that may do the clinician step (rules/safety.md#clinician-only). */
  readonly clinicianRoles: readonly string[];
};

/**
 * Who may do the clinician step: anyone with a role on the practice's own list
 * (rules/safety.md#clinician-only). Everyone else is staff, also a user whose roles the EHR does
 * not tell.
 */
export function gateRoleOf(
  roleCodes: readonly string[],
  { clinicianRoles }: ClinicianSettings,
): GateRole {
  return roleCodes.some((code) => clinicianRoles.includes(code)) ? 'clinician' : 'staff';
}
