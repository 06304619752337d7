import type { Behaviour } from './behaviour.ts';
import { bundles } from './bundles.ts';
import { conditionsAndPatches } from './conditions-and-patches.ts';
import { includes } from './includes.ts';
import { pages } from './pages.ts';
import { reading } from './reading.ts';
import { searchingDates } from './searching-dates.ts';
import { searchingLinks } from './searching-links.ts';
import { searchingValues } from './searching-values.ts';
import { validating } from './validating.ts';
import { versionsAndDeletions } from './versions-and-deletions.ts';
import { writing } from './writing.ts';

/** What an R4 server does over REST, for any base URL. Each behaviour makes what it needs. */
export const behaviours: readonly Behaviour[] = [
  ...reading,
  ...writing,
  ...versionsAndDeletions,
  ...conditionsAndPatches,
  ...searchingValues,
  ...searchingDates,
  ...searchingLinks,
  ...pages,
  ...includes,
  ...bundles,
  ...validating,
];
