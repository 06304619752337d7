import type { Actor, Place } from './actor.ts';
import type { BatonRole } from './staff.ts';

/**
 * Who makes sure that a dated step happens: one person, or whoever has a role at the practice. For
 * a role, the reference is the practice's and the name is what the role is called there.
 */
export type StepOwner = Actor & { readonly role?: BatonRole };

/** The owner that a choice from the staff list means; `roleName`: what a role is called. */
export const ownerOf = (to: PassTo, roleName: string): StepOwner =>
  to.is === 'person' ? to.who : { reference: to.at.reference, name: roleName, role: to.role };

/** Who is asked to carry on: one person, or everyone with a role at the practice. */
export type PassTo =
  | { readonly is: 'person'; readonly who: Actor }
  | { readonly is: 'role'; readonly role: BatonRole; readonly at: Place };
