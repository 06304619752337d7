import type { Clinic } from './clinic.ts';

/**
 * The window is closed after so many records: none of its requests arrives any more, until
 * `clinic.clearFaults()`.
 */
export function closedAfter(clinic: Clinic, writes: number): void {
  let arrived = 0;
  clinic.arm({
    name: 'closed',
    matches: ({ method, url }) => {
      if (arrived >= writes) return true;
      if (method !== 'GET' && url.includes('/fhir/')) arrived += 1;
      return false;
    },
    answer: 'cut',
  });
}
