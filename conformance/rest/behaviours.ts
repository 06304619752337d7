import type { Behaviour } from './behaviour.ts';
import { bundles } from './bundles.ts';
import { conditionsAndPatches } from './conditions-and-patches.ts';
import { pagesAndIncludes } from './pages-and-includes.ts';
import { readingAndWriting } from './reading-and-writing.ts';
import { searchingDates } from './searching-dates.ts';
import { searchingLinks } from './searching-links.ts';
import { searchingValues } from './searching-values.ts';
import { validating } from './validating.ts';
import { versionsAndDeletions } from './versions-and-deletions.ts';

/** What an R4 server does over REST, for any base URL. Each behaviour makes what it needs. */
export const behaviours: readonly Behaviour[] = [
  ...readingAndWriting,
  ...versionsAndDeletions,
  ...conditionsAndPatches,
  ...searchingValues,
  ...searchingDates,
  ...searchingLinks,
  ...pagesAndIncludes,
  ...bundles,
  ...validating,
];
