import { isTimeZone } from '../../domain/time/time-zone.ts';

/**
 * A directory's time zone as an IANA name; null when it is none. Directories kept in Windows say it
 * in Windows' names: those of the United States are known (CLDR windowsZones.xml, territories 001,
 * US and PR).
 */
export function zoneOf(stated: string | undefined): string | null {
  const name = stated?.trim() ?? '';
  const zone = OF_WINDOWS[name] ?? name;
  return zone !== '' && isTimeZone(zone) ? zone : null;
}

const OF_WINDOWS: Readonly<Record<string, string>> = {
  'Eastern Standard Time': 'America/New_York',
  'US Eastern Standard Time': 'America/Indiana/Indianapolis',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'US Mountain Standard Time': 'America/Phoenix',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Alaskan Standard Time': 'America/Anchorage',
  'Aleutian Standard Time': 'America/Adak',
  'Hawaiian Standard Time': 'Pacific/Honolulu',
  'SA Western Standard Time': 'America/Puerto_Rico',
  'West Pacific Standard Time': 'Pacific/Guam',
};
