import type { ServerProbe } from '../../fhir/client/probe-server.ts';
import { type Finding, finding } from './finding.ts';

/** The discovery document as it was read, or why it was not. */
export type DiscoveryRead =
  | { readonly ok: true; readonly hasS256: boolean; readonly capabilities: readonly string[] }
  | { readonly ok: false; readonly reason: string };

export function checkDiscovery(read: DiscoveryRead | null): Finding {
  if (read === null) return finding('discovery', 'discovery_unknown');
  if (!read.ok) return finding('discovery', 'discovery_unreadable', read.reason);
  const facts = read.capabilities.length === 0 ? [] : [read.capabilities.join(' ')];
  return finding('discovery', read.hasS256 ? 'discovery_fine' : 'discovery_no_s256', ...facts);
}

/** What a page of another site may ask and see. `hostTime`: the app's own server, epoch ms. */
export function checkServer(
  probe: ServerProbe | null,
  now: number,
  hostTime: number | null,
): readonly Finding[] {
  return [checkCors(probe), checkHeaders(probe), checkClock(probe, now, hostTime)];
}

function checkCors(probe: ServerProbe | null): Finding {
  if (probe === null) return finding('cors', 'cors_unknown');
  if (probe.metadataStatus === null) return finding('cors', 'cors_closed', 'GET /metadata');
  const status = `GET /metadata: ${probe.metadataStatus}`;
  return probe.writeHeadersPass
    ? finding('cors', 'cors_open', status)
    : finding('cors', 'cors_write_headers_refused', status, 'If-None-Exist, Prefer, Content-Type');
}

function checkHeaders(probe: ServerProbe | null): Finding {
  const readable = probe?.etagReadable ?? null;
  if (readable === null) return finding('headers', 'headers_unknown', 'ETag', 'Location');
  return readable
    ? finding('headers', 'headers_readable', 'ETag')
    : finding('headers', 'headers_hidden', 'Access-Control-Expose-Headers: ETag, Location');
}

/** Apart by more than a minute: tokens seem to end early or late, and times in the chart differ. */
const CLOSE_MS = 60_000;

function checkClock(probe: ServerProbe | null, now: number, hostTime: number | null): Finding {
  const theirs = probe?.serverTime ?? hostTime;
  if (theirs === null)
    return finding('clock', 'clock_unknown', 'Access-Control-Expose-Headers: Date');
  const seconds = Math.round((now - theirs) / 1000);
  const whose = probe?.serverTime == null ? 'the app’s web server' : 'the FHIR server';
  const fact = `${seconds > 0 ? '+' : ''}${seconds} s, ${whose}`;
  return finding('clock', Math.abs(now - theirs) <= CLOSE_MS ? 'clock_close' : 'clock_off', fact);
}
