import { useSession } from '../../app/session/session-context.ts';
import { useStaff } from '../../app/tap/use-staff.ts';
import {
  BATON_ROLES,
  type BatonRole,
  batonRoleOf,
  firstNameOf,
  peopleToPassTo,
  type StaffMember,
} from '../../domain/people/staff.ts';
import type { PassTo } from '../../domain/people/step-owner.ts';
import { useWords } from '../context/later-words.ts';
import { useAtVisit } from '../context/visit-context.ts';

/** One person, or everyone with a role, as it is called on the screen. */
export type Choice = { readonly key: string; readonly label: string; readonly to: PassTo };

export type StaffChoices = {
  readonly is: 'loading' | 'here' | 'failed';
  readonly choices: readonly Choice[];
  /** The first who usually takes the baton, else the first there is; null: nobody. */
  readonly usual: Choice | null;
};

/** Everyone else at the practice, from the directory: people first, then the roles. */
export function useStaffChoices(): StaffChoices {
  const words = useWords();
  const { visit } = useAtVisit();
  const state = useStaff(useSession(), visit.me.at);
  // Someone without a chart here: nobody else would see that it was passed on.
  if (visit.keptHere) return { is: 'here', choices: [], usual: null };
  if (state.is !== 'here') return { is: state.is, choices: [], usual: null };
  const people = peopleToPassTo(state.staff, visit.me);
  const choices = [
    ...people.map(toChoice),
    ...queuesOf(state.staff).map(({ role, at }) => ({
      key: role,
      label: words.baton.anyone[role],
      to: { is: 'role' as const, role, at },
    })),
  ];
  const usual = people.find(({ codes }) => batonRoleOf(codes) !== null);
  const first = choices.find(({ key }) => key === usual?.reference) ?? choices[0] ?? null;
  return { is: 'here', choices, usual: first };
}

const toChoice = ({ reference, name }: StaffMember): Choice => ({
  key: reference,
  label: firstNameOf(name),
  to: { is: 'person', who: { reference, name } },
});

/** The roles that somebody fills, at the organization they fill it at. */
function queuesOf(staff: readonly StaffMember[]) {
  return BATON_ROLES.flatMap((role: BatonRole) => {
    const at = staff.find(({ codes }) => batonRoleOf(codes) === role)?.at;
    return at ? [{ role, at }] : [];
  });
}
