import { type Remark, warn } from './finding.ts';

/** A name without a place (`EST`, `+05:00`) knows no summer time: calls come an hour off. */
export function checkZone(setting: string, zone: string): readonly Remark[] {
  if (/^[A-Z][A-Za-z_]+\/[A-Z]/.test(zone) && !zone.startsWith('Etc/')) return [];
  return [
    warn(
      setting,
      `${zone} has no summer time, or is an old name`,
      'A place: America/New_York, America/Chicago, America/Denver, America/Los_Angeles.',
    ),
  ];
}
