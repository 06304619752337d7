import type { VisitSession } from '../session/session-context.ts';
import type { Draft, Owner } from './draft-form.ts';

/** Where a draft is: in the browser beyond this page, on this page only, or not known yet. */
export type DraftPlace = 'browser' | 'page' | 'none';

/** What this page has of one owner's draft. */
export type Held = {
  /** The browser was asked what an earlier page left. */
  readonly looked: boolean;
  /** Typed or decided on this page. */
  readonly draft: Draft | null;
  /** Left by an earlier page: offered, and nothing is done with it before somebody says so. */
  readonly found: Draft | null;
  readonly place: DraftPlace;
  /** How often somebody took up what was found: the fields that are on the screen follow. */
  readonly takenUp: number;
};

const NOTHING: Held = { looked: false, draft: null, found: null, place: 'none', takenUp: 0 };

export type PageDrafts = {
  readonly held: Map<string, Held>;
  readonly change: (owner: Owner, how: (held: Held) => Held) => void;
  /** Does this after what was asked before; `owner`: once, however often it is asked meanwhile. */
  readonly next: (work: () => Promise<void>, owner?: Owner) => void;
};

const watchers = new Set<() => void>();

/** Calls `tell` whenever a draft changes. Returns what stops it. */
export function watchDrafts(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** A session is one page's; whoever says later who acts or who the parent is has the same shelf. */
const pages = new WeakMap<VisitSession['shelf'], PageDrafts>();

/** The drafts of the page that this session is open in. */
export function pageOf({ shelf }: Pick<VisitSession, 'shelf'>): PageDrafts {
  const known = pages.get(shelf);
  if (known !== undefined) return known;
  const page = newPage();
  pages.set(shelf, page);
  return page;
}

export const heldOn = ({ held }: PageDrafts, owner: Owner): Held =>
  held.get(keyOf(owner)) ?? NOTHING;

const keyOf = (owner: Owner): string => JSON.stringify(Object.entries(owner).toSorted());

function newPage(): PageDrafts {
  const held = new Map<string, Held>();
  const waiting = new Set<string>();
  let last: Promise<void> = Promise.resolve();
  return {
    held,
    change: (owner, how) => {
      held.set(keyOf(owner), how(held.get(keyOf(owner)) ?? NOTHING));
      for (const tell of watchers) tell();
    },
    next: (work, owner) => {
      const key = owner === undefined ? null : keyOf(owner);
      if (key !== null && waiting.has(key)) return;
      if (key !== null) waiting.add(key);
      last = last.then(() => {
        if (key !== null) waiting.delete(key);
        return work();
      });
    },
  };
}
