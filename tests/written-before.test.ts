import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { endOf, type Stage } from '../src/domain/handoff/handoff.ts';
import type { HandoffRecord } from '../src/domain/handoff/handoff-record.ts';
import { readRecords } from '../src/fhir/note/read-records.ts';
import { RECORD_FORMAT } from '../src/fhir/note/text/note-format.ts';
import {
  asIn010,
  type Told,
  toldBy,
  type Written,
  write,
} from './support/written-before/play-in-chart.ts';
import { STORIES } from './support/written-before/stories.ts';

// Charts keep what earlier versions wrote. The files of 0.1.0 are what that version left in them,
// made by its own code; a name may change here, what stands in a chart may not. When a form or a
// decision does change, its new files go into a folder of their own, and these stay.
const FOLDER = 'tests/written-before/0.1.0';
/**
 * Stories that are written otherwise since: the practice, not its contact, is who spoke; "safe to
 * go on" owes her a contact, and opens the episode that it belongs to.
 */
const NEWER = 'tests/written-before/0.2.0';
/** Stories that 0.1.0 could not tell. */
const NEW_STORIES = ['assessed-with-elsewhere'];
const file = (name: string, folder = FOLDER): string => `${folder}/${name}.json`;
/** Where the form of today is kept. */
const newest = (name: string): string =>
  existsSync(file(name, NEWER)) || NEW_STORIES.includes(name) ? file(name, NEWER) : file(name);
const TOLD_BEFORE = Object.entries(STORIES).filter(([name]) => !NEW_STORIES.includes(name));

/** A document's text, to be read in a diff as well. */
type Kept = { readonly resources: readonly fhir4.Resource[]; readonly note: KeptNote };
type KeptNote = { readonly document: fhir4.DocumentReference; readonly text: readonly string[] };

function kept(name: string, at = file(name)): Written {
  const { resources, note } = JSON.parse(readFileSync(at, 'utf8')) as Kept;
  const data = Buffer.from(note.text.join('\n')).toString('base64');
  return { resources, note: withData(note.document, data) };
}

const withData = (document: fhir4.DocumentReference, data: string): fhir4.DocumentReference => ({
  ...document,
  content: document.content.map((one) => ({ attachment: { ...one.attachment, data } })),
});

function keep(at: string, { resources, note }: Written): void {
  const data = note.content[0]?.attachment.data ?? '';
  const text = Buffer.from(data, 'base64').toString('utf8').split('\n');
  const all: Kept = { resources, note: { document: withData(note, ''), text } };
  writeFileSync(at, `${JSON.stringify(all, null, 2)}\n`);
}

/** The same without the names that resources have of their own, and a note does not. */
const withoutNames = ({ records, handoff }: Told): unknown =>
  JSON.parse(
    JSON.stringify({ records, handoff, end: endOf(handoff) }, (_, value) =>
      value?.handoffId === undefined ? value : value.record,
    ),
  );

/**
 * 0.1.0 named whoever was to be asked for as the one who spoke, a guess that is not made any more,
 * did not say how a referral went, and called "paused" what was safe to go on.
 */
const withoutGuesses = (told: unknown): unknown =>
  JSON.parse(
    JSON.stringify(told, (name, value) =>
      name === 'spokeWith'
        ? ''
        : // The version counts how often a record was written, which is no part of what it tells.
          name === 'delivery' || name === 'version'
          ? undefined
          : value === 'safety_hold'
            ? 'not_offered'
            : value,
    ),
  );

if (process.env['KEEP_WRITTEN'] === 'new') {
  for (const [name, story] of Object.entries(STORIES)) {
    const now = await write(story);
    const at = newest(name);
    if (!existsSync(at) || !isDeepStrictEqual(now, kept(name, at))) keep(file(name, NEWER), now);
  }
}

describe.each(TOLD_BEFORE)('written by version 0.1.0: %s', (name, story) => {
  test('the resources tell of the handoff that happened', async () => {
    const now = await write(story, asIn010);
    const then = await toldBy(kept(name).resources);
    expect(withoutGuesses(then)).toEqual(withoutGuesses(await toldBy(now.resources)));
  });

  test('the note tells of the handoff that happened', async () => {
    const now = await write(story, asIn010);
    const then = await toldBy([kept(name).note]);
    expect(withoutGuesses(withoutNames(then))).toEqual(
      withoutGuesses(withoutNames(await toldBy(now.resources))),
    );
  });
});

describe.each(Object.entries(STORIES))('written today: %s', (name, story) => {
  test('it is still written in the same form', async () => {
    expect(await write(story)).toEqual(kept(name, newest(name)));
  });

  test('the note tells of the same handoff as the resources', async () => {
    const { resources, note } = kept(name, newest(name));
    expect(withoutNames(await toldBy([note]))).toEqual(withoutNames(await toldBy(resources)));
  });
});

describe('the files', () => {
  test('are one for each story', () => {
    const stories = TOLD_BEFORE.map(([name]) => `${name}.json`);
    expect(readdirSync(FOLDER).toSorted()).toEqual(stories.toSorted());
  });

  test('hold every kind of record and every stage', async () => {
    const charts = TOLD_BEFORE.map(([name]) => kept(name).resources);
    const read = await Promise.all(charts.map(readRecords));
    const records = read.flatMap(({ stored }) => stored.map(({ record }) => record.kind));
    const kinds = Object.keys(RECORD_FORMAT) as HandoffRecord['kind'][];
    expect([...new Set(records)].toSorted()).toEqual(kinds.toSorted());
    const stages = await Promise.all(
      charts.map(async (chart) => (await toldBy(chart)).handoff.stage),
    );
    expect(new Set(stages)).toEqual(new Set(Object.keys(STAGES)));
  });

  test('a record that says something else is another handoff', async () => {
    const { resources } = kept('waits-not-ready');
    const changed = JSON.stringify(resources).replaceAll('revisit-planned', 'agreed');
    const then = await toldBy(JSON.parse(changed) as fhir4.Resource[]);
    expect(then).not.toEqual(await toldBy(resources));
  });
});

/** Every stage: one that is left out does not compile. */
const STAGES: Readonly<Record<Stage, true>> = {
  not_started: true,
  agreed: true,
  calling: true,
  sent_by_portal: true,
  appointment: true,
  next_step: true,
  check_in: true,
  escalated: true,
};
