import type { Handoff } from './handoff.ts';

/**
 * What `handoffFrom` says of no records (no-handoff.test.ts): a first card is shown without the code
 * that reads them, where a chart holds none.
 * @param id what a new handoff will be called
 */
export const noHandoff = (id: string): Handoff => ({
  id,
  stage: 'not_started',
  episode: null,
  offers: [],
  referral: null,
  practiceTask: null,
  nextStep: null,
  nextStepCount: 0,
  referralCount: 0,
  contacts: [],
  appointment: null,
  appointmentCount: 0,
  checkIn: null,
  checkInCount: 0,
  flag: null,
  flagCount: 0,
  safety: { assessments: [], itemsAsked: [], emergencies: [], followUp: null },
  baton: null,
  batonCount: 0,
  introductions: [],
});
