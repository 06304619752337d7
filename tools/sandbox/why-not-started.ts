import { FolderInUse, NotCharts } from './chart-data.ts';
import type { StartOptions } from './start-options.ts';

/** Why `npm start` did not start, in one sentence with what to do about it. */
export function whyNotStarted(
  error: unknown,
  options: Pick<StartOptions, 'port' | 'appPort' | 'data'>,
): string {
  const { code, syscall, port } = Object(error) as System;
  if (syscall === 'listen') return whyNoPort({ code, port }, options);
  const why = whyNoFolder(error, code);
  if (why !== null) return `The charts cannot be kept in ${options.data}: ${why}`;
  const said = error instanceof Error ? error.message : String(error);
  return `The sandbox did not start: ${firstLine(said)}`;
}

/** What Node says of a system call that failed. */
type System = {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly port?: number | undefined;
};

/** Tools write stacks and code frames below what they have to say. */
export const firstLine = (text: string): string => text.split('\n')[0] ?? text;

function whyNoPort(
  { code, port }: System,
  { port: ehrPort, appPort }: Pick<StartOptions, 'port' | 'appPort'>,
): string {
  const isApp = port === appPort && port !== ehrPort;
  const free = Math.max(ehrPort, appPort, 1023) + 1;
  const another = `choose another port: npm start -- ${isApp ? '--app-port' : '--port'} ${free}`;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use, perhaps by another npm start. Stop that, or ${another}`;
    case 'EACCES':
      return `Port ${port} is kept for administrators on this machine: ${another}`;
    default:
      return `Port ${port} cannot be opened on this machine (${code}): ${another}`;
  }
}

const OTHER = 'Choose another: npm start -- --data FOLDER';

/** Null: it is not about the folder. */
function whyNoFolder(error: unknown, code: unknown): string | null {
  if (error instanceof FolderInUse) {
    return `another program is at work in it. Stop that, or choose another: npm start -- --data FOLDER`;
  }
  if (error instanceof NotCharts) {
    return `its ehr.sqlite is damaged, or is no file of charts. Start over with npm start -- --fresh, or choose another: npm start -- --data FOLDER`;
  }
  switch (code === 'ERR_SQLITE_ERROR' ? sqliteName(error) : code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `it is, or lies in, a file. ${OTHER}`;
    case 'EISDIR':
    case 'ERR_FS_EISDIR':
      return `a folder stands in the place of one of its files. ${OTHER}`;
    case 'ENOSPC':
    case 'EFBIG':
    case 'EDQUOT':
    case 'FULL':
    case 'IOERR':
      return 'its disk is full, or does not take what is written. Make room, or choose another: npm start -- --data FOLDER';
    case 'BUSY':
    case 'LOCKED':
      return 'another program is writing in its ehr.sqlite. Stop that, or choose another: npm start -- --data FOLDER';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'READONLY':
    case 'CANTOPEN':
      return `it cannot be written. ${OTHER}`;
    default:
      return null;
  }
}

/** Primary result codes of SQLite (sqlite.org/rescode.html); extended ones carry them in the low byte. */
const SQLITE: Readonly<Record<number, string>> = {
  5: 'BUSY',
  6: 'LOCKED',
  8: 'READONLY',
  10: 'IOERR',
  13: 'FULL',
  14: 'CANTOPEN',
};

const sqliteName = (error: unknown): string | undefined =>
  SQLITE[((error as { readonly errcode?: number }).errcode ?? 0) & 0xff];
