import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const project = 'conformance/hapi';
const flags = ['-Xmx1500m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const startsWithinMs = 300_000;

/** What is missing to run the Java side, as one sentence; null when all is there. */
export function missingJava(run: (command: string) => string | null = versionOf): string | null {
  const java = /version "(\d+)/.exec(run('java') ?? '')?.[1];
  if (java === undefined)
    return 'npm run conformance needs a JDK (17 or newer): java was not found.';
  if (Number(java) < 17)
    return `npm run conformance needs a JDK of version 17 or newer, not ${java}.`;
  if (run('mvn') === null)
    return 'npm run conformance needs Maven (3.8 or newer): mvn was not found.';
  return null;
}

function versionOf(command: string): string | null {
  const { status, stdout, stderr } = spawnSync(command, ['-version'], { encoding: 'utf8' });
  return status === 0 ? `${stdout}${stderr}` : null;
}

/**
 * Compiles the server and the validator: from the local repository if it holds everything, else
 * with what Maven Central has.
 * @throws Error with Maven's last lines
 */
export function buildJava(): void {
  const maven = (...more: readonly string[]) =>
    spawnSync('mvn', [...more, '-q', '-B', '-T1', '-f', `${project}/pom.xml`, 'compile'], {
      encoding: 'utf8',
    });
  if (maven('-o').status === 0) return;
  const { status, stdout } = maven();
  if (status !== 0) throw new Error(`Maven could not build ${project}:\n${stdout.slice(-2000)}`);
}

const command = (module: string, main: string, more: readonly string[]): readonly string[] => {
  const target = `${project}/${module}/target`;
  const path = [`${target}/classes`, readFileSync(`${target}/classpath`, 'utf8').trim(), ...more];
  const log = `-Dorg.slf4j.simpleLogger.defaultLogLevel=error`;
  return [...flags, log, '-cp', path.join(':'), main];
};

export type Hapi = { readonly base: string; readonly stop: () => Promise<void> };

/** Starts HAPI and waits until it says that it is ready; what it logs goes to reports/hapi.log. */
export function startHapi(): Promise<Hapi> {
  mkdirSync('reports', { recursive: true });
  const child = spawn('java', command('server', 'HapiServer', []), {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.pipe(createWriteStream('reports/hapi.log'));
  const stop = () => ended(child);
  // Whatever ends this process ends the server with it. A signal alone runs no exit listeners.
  process.once('exit', () => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill();
      reject(new Error('HAPI was not ready after 5 minutes: see reports/hapi.log.'));
    }, startsWithinMs);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`HAPI ended with code ${code}: see reports/hapi.log.`));
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const base = /^READY (\S+)$/.exec(line)?.[1];
      if (base === undefined) return;
      clearTimeout(timer);
      resolve({ base, stop });
    });
  });
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });

/** The versions of US Core that what the app writes is validated against, as packages of the IG folder. */
export const US_CORES = { '6.1.0': 'us_core_610.tgz', '7.0.0': 'us_core_700.tgz' } as const;
export type UsCore = keyof typeof US_CORES;

/** Runs the validator over files and folders; every line it prints goes to `onLine`. */
export function runValidator(
  { ig, usCore }: { readonly ig: string; readonly usCore: UsCore },
  paths: readonly string[],
  onLine: (line: string) => void,
): Promise<void> {
  const folders = [`${ig}/supp`, 'public/fhir', 'conformance/validation/definitions'];
  const definitions = folders.flatMap((folder) => ['--definitions', folder]);
  const args = ['--package', US_CORES[usCore], ...definitions];
  const java = command('validator', 'Validate', [ig]);
  const child = spawn('java', [...java, ...args, ...paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout }).on('line', onLine);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    lines.once('close', () => resolve());
  });
}
