import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { indexValues } from './index-values.ts';
import { referencesIn } from './references.ts';
import type { Resource } from './resource.ts';
import { schema } from './schema.ts';
import { type Sql, sql } from './sql.ts';

export type WriteMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One version of one resource. `resource` is null where that version is its deletion. */
export type Version = {
  readonly seq: number;
  /** seq of the resource's first version. */
  readonly created: number;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly lastUpdated: string;
  readonly method: WriteMethod;
  readonly resource: Resource | null;
};

export type Store = {
  /** All or nothing; inside another transaction it is a savepoint. */
  transaction<T>(work: () => T): T;
  current(type: string, id: string): Version | undefined;
  /** Writes the next version of a resource, or its deletion (resource null), and indexes it. */
  write(entry: Pick<Version, 'type' | 'id' | 'method' | 'resource'>): Version;
  /** Versions selected by `SELECT v.* FROM versions v …`. */
  versions(query: Sql): readonly Version[];
  count(query: Sql): number;
  /** Writes since it was opened, undone ones too: of one type, or (null) of all. */
  writesOf(type: string | null): number;
  /** The newest write: a search at this point in time sees nothing that came later. */
  snapshot(): number;
  /** Everything in it, as the bytes of a database file. */
  bytes(): Uint8Array;
  close(): void;
};

type Row = {
  readonly seq: number;
  readonly created: number;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly updated: number;
  readonly method: string;
  readonly content: string | null;
};

const toVersion = (row: Row): Version => ({
  seq: row.seq,
  created: row.created,
  type: row.type,
  id: row.id,
  version: row.version,
  lastUpdated: new Date(row.updated).toISOString(),
  method: row.method as WriteMethod,
  resource: row.content === null ? null : (JSON.parse(row.content) as Resource),
});

/** The resource with what the server says of it first. */
const stamp = (resource: Resource, type: string, id: string, version: number, at: Date) => {
  const { resourceType: _type, id: _id, meta, ...content } = resource as fhir4.Patient;
  const lastUpdated = at.toISOString();
  return {
    resourceType: type,
    id,
    meta: { ...meta, versionId: String(version), lastUpdated },
    ...content,
  } as Resource;
};

/**
 * Opens (and creates) the database; `now` stamps meta.lastUpdated. The bytes of a database are
 * opened in memory: a copy of their own.
 */
export function openStore(file: string | Uint8Array, now: () => Date): Store {
  const isFile = typeof file === 'string';
  // Another process (sandbox:load) may be writing: wait for it.
  const db = new DatabaseSync(isFile ? file : ':memory:', { timeout: 5000 });
  if (!isFile) db.deserialize(file);
  db.exec(schema);
  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const known = prepared.get(text);
    if (known) return known;
    const statement = db.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  const run = ({ text, values }: Sql) => prepare(text).run(...values);
  const rows = ({ text, values }: Sql) => prepare(text).all(...values) as unknown as Row[];
  const number = ({ text, values }: Sql): number =>
    Number(Object.values(prepare(text).get(...values) ?? { none: 0 })[0] ?? 0);

  let depth = 0;
  const transaction = <T>(work: () => T): T => {
    const [begin, commit, rollback] =
      depth === 0
        ? ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']
        : ['SAVEPOINT nested', 'RELEASE nested', 'ROLLBACK TO nested; RELEASE nested'];
    db.exec(begin);
    depth += 1;
    try {
      const result = work();
      db.exec(commit);
      return result;
    } catch (error) {
      // A full disk ends the transaction by itself: what is thrown then is that, and nothing else.
      if (db.isTransaction) db.exec(rollback);
      throw error;
    } finally {
      depth -= 1;
    }
  };

  const current = (type: string, id: string): Version | undefined =>
    rows(
      sql`SELECT * FROM versions WHERE type = ${type} AND id = ${id} ORDER BY version DESC LIMIT 1`,
    ).map(toVersion)[0];

  const snapshot = (): number => number(sql`SELECT max(seq) FROM versions`);

  const writes = new Map<string | null, number>();
  const writesOf = (type: string | null): number => writes.get(type) ?? 0;

  const write: Store['write'] = ({ type, id, method, resource }) => {
    for (const one of [type, null]) writes.set(one, writesOf(one) + 1);
    const previous = current(type, id);
    const version = (previous?.version ?? 0) + 1;
    const at = now();
    const stamped = resource && stamp(resource, type, id, version, at);
    const seq = snapshot() + 1;
    const created = previous?.created ?? seq;
    run(
      sql`INSERT INTO versions (seq, type, id, version, created, updated, method, content) VALUES
        (${seq}, ${type}, ${id}, ${version}, ${created}, ${at.getTime()}, ${method},
         ${stamped && JSON.stringify(stamped)})`,
    );
    if (previous) run(sql`UPDATE versions SET superseded = ${seq} WHERE seq = ${previous.seq}`);
    if (stamped) index(seq, type, stamped);
    // A deletion keeps the index of what it deleted: history is shown by the same rule.
    else if (previous) {
      run(sql`INSERT INTO search_values SELECT ${seq}, type, param, system, code, text, low, high
        FROM search_values WHERE version = ${previous.seq}`);
    }
    const lastUpdated = at.toISOString();
    return { seq, created, type, id, version, lastUpdated, method, resource: stamped };
  };

  const index = (seq: number, type: string, resource: Resource): void => {
    for (const { param, system, code, text, low, high } of indexValues(resource)) {
      run(sql`INSERT INTO search_values VALUES
        (${seq}, ${type}, ${param}, ${system}, ${code}, ${text}, ${low}, ${high})`);
    }
    for (const { target } of referencesIn(resource)) {
      if (target.kind !== 'local') continue;
      run(sql`INSERT INTO refers_to VALUES (${seq}, ${target.type}, ${target.id})`);
    }
  };

  return {
    transaction,
    current,
    write,
    versions: (query) => rows(query).map(toVersion),
    count: number,
    snapshot,
    writesOf,
    bytes: () => db.serialize(),
    close: () => db.close(),
  };
}
