/**
 * Every version stays. `superseded` is the seq of the version that replaced it, so what was current
 * at any moment can be selected, and pages of one search all see the same moment. `created` is the
 * seq of the resource's first version: the order of a search without _sort.
 * search_values belongs to a version and is never changed. Its columns, by parameter type:
 *   token, quantity  system, code (text: display or unit); quantity also low and high
 *   reference        system = target type, code = target id; another server's: code = its URL
 *   string           text = folded for comparing, code = as written
 *   uri              code
 *   date, number     low and high: the interval the value stands for (milliseconds, or the number)
 */
export const schema = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA cache_size = -32000;
CREATE TABLE IF NOT EXISTS versions (
  seq INTEGER PRIMARY KEY,
  type TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
  created INTEGER NOT NULL, superseded INTEGER,
  updated INTEGER NOT NULL, method TEXT NOT NULL, content TEXT,
  UNIQUE (type, id, version)
) STRICT;
CREATE INDEX IF NOT EXISTS versions_in_order ON versions (type, created);
CREATE TABLE IF NOT EXISTS search_values (
  version INTEGER NOT NULL, type TEXT NOT NULL, param TEXT NOT NULL,
  system TEXT, code TEXT, text TEXT, low REAL, high REAL
) STRICT;
CREATE INDEX IF NOT EXISTS search_by_version ON search_values (version, param);
CREATE INDEX IF NOT EXISTS search_by_code ON search_values (type, param, code, system) WHERE code IS NOT NULL;
CREATE INDEX IF NOT EXISTS search_by_text ON search_values (type, param, text) WHERE text IS NOT NULL;
CREATE INDEX IF NOT EXISTS search_by_range ON search_values (type, param, low, high) WHERE low IS NOT NULL;
CREATE TABLE IF NOT EXISTS refers_to (
  version INTEGER NOT NULL, target_type TEXT NOT NULL, target_id TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS refers_to_target ON refers_to (target_type, target_id);
`;
