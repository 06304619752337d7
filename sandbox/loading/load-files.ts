import { Temporal } from 'temporal-polyfill';
import { withFixedIds } from './fixed-ids.ts';
import { readLoadFile } from './read-load-file.ts';
import type { SendResult } from './send-bundle.ts';
import { type Shipment, toShipments } from './shipments.ts';
import { withVisitsToday } from './visits-today.ts';

export type LoadOptions = {
  /** Where the Bundles go. */
  readonly send: (bundle: fhir4.Bundle) => Promise<SendResult>;
  /** Keep the ids the files give, so that a second load changes nothing (false: the server's). */
  readonly keepIds: boolean;
  /** Add a visit today for each patient without one. */
  readonly visits: boolean;
  readonly now: Date;
  readonly timeZone: string;
};

/** What was done, one line each, and whether everything that was asked for was done. */
export type LoadReport = { readonly ok: boolean; readonly lines: readonly string[] };

/**
 * Loads FHIR files. Nothing is sent unless every file can be read; a refusal by the server is
 * reported with its reasons, and the files after it are left alone, because they may refer to it.
 */
export async function loadFiles(
  paths: readonly string[],
  options: LoadOptions,
): Promise<LoadReport> {
  const day = { today: today(options), timeZone: options.timeZone };
  const read = paths.map((path) => readLoadFile(path, day));
  const problems = read.flatMap((result) => (result.ok ? [] : result.problem));
  if (problems.length > 0) {
    return { ok: false, lines: [...problems, 'Nothing was loaded.'] };
  }
  const { shipments, repeated } = toShipments(read.flatMap((one) => (one.ok ? one.file : [])));
  const lines = repeated.map((line) => `${line}: the first one is kept`);
  for (const [place, shipment] of shipments.entries()) {
    const { ok, lines: said } = await loadShipment(shipment, options);
    lines.push(...said);
    if (ok) continue;
    const left = shipments.slice(place + 1).flatMap(({ files }) => files.map(({ name }) => name));
    if (left.length > 0) lines.push(`Not tried: ${left.join(', ')}`);
    return { ok: false, lines };
  }
  return { ok: true, lines };
}

async function loadShipment(shipment: Shipment, options: LoadOptions): Promise<LoadReport> {
  const own = options.keepIds ? withFixedIds(shipment.bundle) : shipment.bundle;
  const { bundle, patients } = options.visits
    ? withVisitsToday(own, today(options), options.timeZone)
    : { bundle: own, patients: [] };
  const result = await options.send(bundle);
  if (!result.ok) {
    const names = shipment.files.map(({ name }) => name);
    const which =
      names.length <= 3
        ? names.join(', ')
        : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more, sent together`;
    return { ok: false, lines: [`${which}: refused`, ...result.reasons.map((one) => `  ${one}`)] };
  }
  return {
    ok: true,
    lines: [
      ...shipment.files.map(({ name, resources }) => `${name}: ${count(resources)}`),
      ...patients.map((patient) => `  + a visit today for ${patient} (--no-visit leaves it out)`),
    ],
  };
}

const count = (resources: number): string =>
  resources === 1 ? '1 resource' : `${resources} resources`;

const today = ({ now, timeZone }: LoadOptions): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
