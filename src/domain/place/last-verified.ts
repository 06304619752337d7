/** How long a directory entry is relied on after someone checked it (hazard H18). */
const VERIFIED_FOR_DAYS = 90;

/**
 * Whether a directory entry was checked too long ago to rely on (hazard H18: stale or wrong
 * number). Calendar days `YYYY-MM-DD`; `unknown` when no check is recorded, which is not "fresh".
 */
export function verifiedState(
  lastVerified: string | null,
  today: string,
): 'fresh' | 'overdue' | 'unknown' {
  if (lastVerified === null) return 'unknown';
  const { days } = Temporal.PlainDate.from(lastVerified).until(today, { largestUnit: 'days' });
  return days > VERIFIED_FOR_DAYS ? 'overdue' : 'fresh';
}
