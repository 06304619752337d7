import type { Client } from '../sandbox/authorization-server/clients.ts';
import { createEhr, type Ehr } from '../sandbox/ehr.ts';
import { type SendResult, sendBundle, toReasons } from '../sandbox/loading/send-bundle.ts';
import { personalityNamed } from '../sandbox/personalities/all.ts';

import { seedBundles } from '../sandbox/seed.ts';
import { serveOnLoopback } from '../sandbox/serve.ts';
import { createAppServer } from './deploy/app-server.ts';
import { issuerFile, registeredApp } from './sandbox/app-registration.ts';

export type SandboxOptions = {
  /** Port of the EHR, on localhost; 0 (the default) takes a free one. */
  readonly port?: number;
  /** Port of the app, on 127.0.0.1. */
  readonly appPort?: number;
  /**
   * The sqlite file of the charts; in memory when left out. Where a function opens it, it is called
   * once both ports are held: whoever holds them may be at work in it.
   */
  readonly dataFile?: string | (() => string);
  readonly now?: () => Date;
  /** Put the practice and its patients in, unless the file already holds them; on when left out. */
  readonly seed?: boolean | (() => boolean);
  /** Only these stories (folders of fhir-fixtures/); all when left out. */
  readonly stories?: readonly string[];
  /** Receiving practices answer day and night: a handoff can be tried at any hour. */
  readonly openAllHours?: boolean;
  /** The built app; `dist` when left out. */
  readonly dist?: string;
  /** Apps registered beside ours, for example a floor to measure against. */
  readonly clients?: readonly Client[];
  readonly tokenSeconds?: number;
  /** The name of the EHR it is; the open one when left out. */
  readonly ehr?: string;
  /** Offers POST and DELETE /faults on the EHR. */
  readonly faultControl?: boolean;
  /** Where browsers tell what the app's policy stopped; nowhere when left out. */
  readonly reportTo?: string;
  /** The base of a FHIR R4 server that keeps the charts; `dataFile` is unused then. */
  readonly remoteFhir?: string;
};

export type Sandbox = {
  readonly ehrOrigin: string;
  readonly appOrigin: string;
  readonly ehr: Ehr;
  readonly close: () => Promise<void>;
};

type Handle = (request: Request) => Promise<Response>;

const starting: Handle = async () => new Response('Starting', { status: 503 });

async function seed(ehr: Ehr, now: Date, options: SandboxOptions): Promise<void> {
  const { stories, openAllHours = false, remoteFhir } = options;
  for (const { name, bundle } of seedBundles(now, {
    openAllHours,
    ...(stories === undefined ? {} : { stories }),
  })) {
    const why =
      remoteFhir === undefined
        ? refusedBy(ehr.fhir.load(bundle))
        : refusedBy(await sendBundle(bundle, remoteFhir, undefined));
    if (why !== null) throw new Error(`the story ${name} was not accepted: ${why}`);
  }
}

type Loaded = ReturnType<Ehr['fhir']['load']> | SendResult;

function refusedBy(loaded: Loaded): string | null {
  if (loaded.ok) return null;
  return ('reasons' in loaded ? loaded.reasons : toReasons(loaded.outcome)).join('; ');
}

/**
 * Starts the practice EHR on `localhost` and the built app on `127.0.0.1`: two sites to a
 * browser, as in a real EHR.
 * @throws the system's error when a port is taken (`code: 'EADDRINUSE'`, `port`); an Error with
 *   one sentence when there is no EHR of that name
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { now = () => new Date(), dist = 'dist' } = options;
  const personality = personalityNamed(options.ehr ?? 'open');
  // The addresses are part of every link and token, so the ports come first.
  let ehrHandle = starting;
  let appHandle = starting;
  const ehrServer = await serveOnLoopback((request) => ehrHandle(request), options.port ?? 0);
  const appServer = await serveOnLoopback(
    (request) => appHandle(request),
    options.appPort ?? 0,
  ).catch(async (error) => {
    await ehrServer.close();
    throw error;
  });
  const closeServers = async () => {
    await Promise.all([ehrServer.close(), appServer.close()]);
  };
  try {
    const ehrOrigin = `http://localhost:${ehrServer.port}`;
    const appOrigin = `http://127.0.0.1:${appServer.port}`;
    appHandle = createAppServer({
      dist,
      overlay: issuerFile(`${ehrOrigin}/fhir`, personality),
      frameAncestors: [ehrOrigin],
      connectTo: [ehrOrigin],
      ...(options.reportTo === undefined ? {} : { reportTo: options.reportTo }),
    });
    const { dataFile = ':memory:', seed: seeds = true } = options;
    const file = typeof dataFile === 'function' ? dataFile() : dataFile;
    const ehr = createEhr({
      origin: ehrOrigin,
      file,
      now,
      personality,
      clients: [registeredApp(appOrigin, personality), ...(options.clients ?? [])],
      ...(options.tokenSeconds === undefined ? {} : { tokenSeconds: options.tokenSeconds }),
      ...(options.faultControl === undefined ? {} : { faultControl: options.faultControl }),
      ...(options.remoteFhir === undefined ? {} : { remoteFhir: options.remoteFhir }),
    });
    const close = async () => {
      await closeServers();
      ehr.close();
    };
    if (typeof seeds === 'function' ? seeds() : seeds) await seed(ehr, now(), options);
    ehrHandle = ehr.handle;
    return { ehrOrigin, appOrigin, ehr, close };
  } catch (error) {
    await closeServers();
    throw error;
  }
}
