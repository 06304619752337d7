import type { HandoffRecord } from '../../../domain/handoff/handoff-record.ts';
import { RECORD_FORMAT } from './note-format.ts';
import type { AnyFields } from './note-shapes.ts';
import { readFields } from './read-value.ts';

const FORMATS: readonly (readonly [
  string,
  { readonly title: string; readonly fields: AnyFields },
])[] = Object.entries(RECORD_FORMAT);

/** The kind of record that goes by this title; null: none of ours. */
export const kindTitled = (title: string): HandoffRecord['kind'] | null =>
  (FORMATS.find(([, format]) => format.title === title)?.[0] as HandoffRecord['kind']) ?? null;

/** The record that an entry tells of (`First visit. State: booked; …`); null when it makes none. */
export function readEntry(body: string, key: string): HandoffRecord | null {
  const [, title = '', rest = ''] = /^([^.:;]+)\. (.*)$/.exec(body) ?? [];
  const [kind, format] = FORMATS.find(([, one]) => one.title === title) ?? [];
  if (format === undefined) return null;
  const read = readFields(format.fields, rest);
  // Every field of the kind was read by its shape: the table's types say so (note-shapes.ts).
  return read === null ? null : ({ kind, key, ...read } as HandoffRecord);
}
