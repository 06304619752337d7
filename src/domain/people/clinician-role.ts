import type { Practice } from '../practice.ts';
import type { GateRole } from '../safety/safety-gate.ts';

/**
 * Who may do the clinician step: anyone with a role on the practice's own list (clinical.md §3.2).
 * Everyone else is staff, also a user whose roles the EHR does not tell.
 */
export function gateRoleOf(
  roleCodes: readonly string[],
  { clinicianRoles }: Pick<Practice, 'clinicianRoles'>,
): GateRole {
  return roleCodes.some((code) => clinicianRoles.includes(code)) ? 'clinician' : 'staff';
}
