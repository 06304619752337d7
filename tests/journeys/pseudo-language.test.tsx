import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import sample from '../../public/practice/sample.json' with { type: 'json' };
import { marked, unmarked } from '../gallery/pseudo-language.ts';
import { type GalleryState, STATES } from '../gallery/states.ts';

const BUNDLES = import.meta.glob('../../fhir-fixtures/*/bundle.json', {
  import: 'default',
  eager: true,
});
const ENGLISH = Object.keys(import.meta.glob('../../src/content/words/en/*'));

// Every file of the English folder, with each of its sentences marked.
for (const file of ENGLISH) {
  vi.doMock(file, async (original) => {
    const { default: whole, ...parts } = await original<{ default?: object }>();
    const said = Object.fromEntries(
      Object.entries(parts).filter(([name]) => !['english'].includes(name)),
    );
    return {
      ...parts,
      ...marked(said),
      ...(whole === undefined ? {} : { default: marked(whole) }),
    };
  });
}

const load = async () => ({
  ...(await import('../gallery/gallery-page.tsx')),
  ...(await import('../gallery/gallery-visit.ts')),
  ...(await import('../gallery/gallery-list.ts')),
  ...(await import('../../src/content/languages/languages.ts')),
});
let gallery: Awaited<ReturnType<typeof load>>;

beforeAll(async () => {
  vi.stubGlobal('fetch', async () => Response.json(sample));
  gallery = await load();
}, 60_000);
afterEach(cleanup);

async function pageOf(state: GalleryState) {
  const { BarePageOf, CardPage, ListPage, LANGUAGE_FOLDERS, listSessionOf, visitOf } = gallery;
  const shot = STATES[state];
  const around = { language: 'en', words: await LANGUAGE_FOLDERS.en.words() } as const;
  if ('page' in shot) return <BarePageOf {...around} page={shot.page} />;
  if ('list' in shot) {
    const { waiting } = await LANGUAGE_FOLDERS.en.pages();
    return <ListPage {...around} session={await listSessionOf(shot.list)} list={waiting} />;
  }
  const { scene, ...rest } = shot;
  return <CardPage {...around} {...rest} visit={await visitOf(scene)} />;
}

/** Every text on the page, and what a screen reader is told besides. */
function textsOf(page: Element): readonly string[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    // A sentence for her is in her own language's folder.
    if (node.parentElement?.closest('[lang="es"]') === null) texts.push(node.textContent ?? '');
  }
  for (const one of page.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
      const said = one.getAttribute(name);
      if (said !== null) texts.push(said);
    }
  }
  return texts;
}

/** What the records of the stories and the practice say: names, places, notes, her own words. */
const RECORDED: ReadonlySet<string> = new Set(
  [sample, ...Object.values(BUNDLES)].flatMap((records) => {
    const texts: string[] = [];
    JSON.stringify(records, (key, value) => {
      const isSaid =
        /^(?:|\d+|given|family|name|display|line|city|text|phone|valueString|contentString)$/;
      if (typeof value === 'string' && isSaid.test(key)) texts.push(value);
      return value;
    });
    return texts.flatMap((text) => [text, ...(text.match(/[\p{L}'-]+/gu) ?? [])]);
  }),
);

/** What no language has words for. */
const NOT_WORDS = [
  // As `Intl` says dates, times and zones.
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d+(?:,? \d{4})?(?:, \d+:\d\d [AP]M)?(?: ·)?$/,
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:January|February|March|April|May|June|July|August|September|October|November|December) \d+$/,
  /^\d+:\d\d [AP]M$/,
  /^Eastern Time$/,
  // Types of records, for IT.
  /^(?:Task|Communication|ServiceRequest|Appointment|Flag)(?:,|\/\d+)$/,
  /^(?:EPDS(?:-3)?|PHQ-2|PHQ-9M?|GAD-[27]|PC-PTSD-5)(?: · [A-Z][a-z]{2}, [A-Z][a-z]{2} \d+ ·)?$/,
  // Lines of help, and the other language, by their own names.
  /^(?:1-833-TLC-MAMA|PSI HelpLine|Español)$/,
  // What she is asked, of the practice's script bank, inside what is sent.
  /^To set this up, we will share your name, /,
  // Formats: the calendar file, and the note that is read back.
  /^BEGIN:VCALENDAR/,
  /^(?:DTSTAMP|LOCATION):/,
  /^\[(?:check [0-9A-F]+\]|Connect to care note, version \d\])/,
  // A value of that note; a street of the stories.
  /^video$/,
  /^17 Fixture Lane, Fixtureville$/,
  // What was tapped and typed before (taps.ts, states.ts).
  /^(?:Rowan|Dana Demoline|Not allowed for this user|She wants to talk it over first\.)$/,
];

const isData = (text: string): boolean => {
  const bare = text.replace(/\s+/g, ' ').replace(/[ ,(]+$/, '');
  const isName = bare
    .split(' ')
    .every(
      (word) =>
        /^\p{Lu}/u.test(word) && (RECORDED.has(word.replace(/,$/, '')) || /^\p{Lu}\.$/u.test(word)),
    );
  return RECORDED.has(bare) || isName || NOT_WORDS.some((one) => one.test(text));
};

describe('in a language of marks', () => {
  test.each(Object.keys(STATES) as GalleryState[])('%s', async (state) => {
    // React says every caught fault on the console of a development build.
    if (state === 'card_fault') vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { container } = render(await pageOf(state));
    await waitFor(() => expect(container.querySelector('.loading')).toBeNull(), {
      timeout: 1000,
    }).catch(() => undefined);
    const said = textsOf(container);
    expect(said.some((text) => text.includes('⟦'))).toBe(true);
    expect([...new Set(said.flatMap(unmarked))].filter((text) => !isData(text))).toEqual([]);
  });
});
