import { inTime } from '../session/in-time.ts';
import type { VisitSession } from '../session/session-context.ts';
import type { Shelf } from '../session/shelf.ts';
import type { Owner } from './draft-form.ts';
import { newKey, type OwnersKey, ownersKey, seal, unseal } from './seal.ts';

/** What was typed the day before is not what anyone means today (F34). */
export const KEEP_MS = 24 * 3_600_000;

type Shelving = Pick<VisitSession, 'shelf' | 'clock'>;

/**
 * What an earlier page left of this draft; null: nothing. Whatever is over, or another user's, is
 * dropped from the shelf first: nobody finds at a shared workstation what somebody else typed.
 */
export function takeShelved(session: Shelving, owner: Owner): Promise<string | null> {
  return inTime(
    (async () => {
      const shelf = await session.shelf();
      const theirs = await keyOn(shelf, owner);
      const { name } = theirs;
      const kept = await dropForeign(shelf, theirs, Date.parse(session.clock()));
      const sealed = kept.find((one) => one.name === name);
      if (sealed === undefined) return null;
      const text = await unseal(theirs, sealed);
      if (text === null) await shelf.drop([name]);
      return text;
    })(),
  );
}

/** Puts it where the next page finds it, for a day at most; rejects where the browser refuses. */
export function putOnShelf(session: Shelving, owner: Owner, text: string): Promise<void> {
  return inTime(
    (async () => {
      const shelf = await session.shelf();
      const until = Date.parse(session.clock()) + KEEP_MS;
      await shelf.put(await seal(await keyOn(shelf, owner), text, until));
    })(),
  );
}

/** Nothing of it stays in this browser. */
export function dropShelved(session: Shelving, owner: Owner): Promise<void> {
  return inTime(
    (async () => {
      const shelf = await session.shelf();
      const { name } = await keyOn(shelf, owner);
      await shelf.drop([name]);
    })(),
  );
}

/** Another user is here, with no chart open: what was somebody else's goes. */
export async function dropOfOthers(
  session: Shelving,
  { issuer, user }: Pick<Owner, 'issuer' | 'user'>,
): Promise<void> {
  const shelf = await session.shelf();
  const nobody = { issuer, user, patient: '', person: '', handoff: '' };
  await dropForeign(shelf, await keyOn(shelf, nobody), Date.parse(session.clock()));
}

const keyOn = async (shelf: Shelf, owner: Owner): Promise<OwnersKey> =>
  ownersKey(await shelf.key(await newKey()), owner);

async function dropForeign(shelf: Shelf, { whose }: OwnersKey, now: number) {
  const all = await shelf.all();
  // One that ends later than any of today's could was put there by a clock that was wrong.
  const isGood = (one: (typeof all)[number]): boolean =>
    one.whose === whose && one.until > now && one.until <= now + KEEP_MS;
  const names = all.filter((one) => !isGood(one)).map(({ name }) => name);
  if (names.length > 0) await shelf.drop(names);
  return all.filter(isGood);
}
