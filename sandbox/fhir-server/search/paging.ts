import { refusal } from '../rules/outcomes.ts';

/** A page: so many records from an offset, in the store as it was at a snapshot. */
export type Page = { readonly size: number; readonly offset: number; readonly snapshot: number };

const usualSize = 50;

/** The page a query asks for. Without a cursor it is the first, as of now. */
export function pageIn(query: URLSearchParams, now: number, largestSize: number): Page {
  const count = query.get('_count');
  if (count !== null && !/^\d+$/.test(count)) {
    throw refusal(400, 'invalid', `_count is a whole number, not ${count}`);
  }
  const size = Math.min(count === null ? usualSize : Number(count), largestSize);
  const cursor = query.get('_cursor');
  if (cursor === null) return { size, offset: 0, snapshot: now };
  const match = /^(\d+)\.(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (match === null) throw refusal(400, 'invalid', '_cursor is not one of this server');
  return { size, snapshot: Number(match[1]), offset: Number(match[2]) };
}

/** The query of the page after this one. What the cursor holds is nobody's business but ours. */
export function withCursor(query: URLSearchParams, page: Page): URLSearchParams {
  const next = new URLSearchParams(query);
  const cursor = `${page.snapshot}.${page.offset + page.size}`;
  next.set('_cursor', Buffer.from(cursor).toString('base64url'));
  return next;
}
