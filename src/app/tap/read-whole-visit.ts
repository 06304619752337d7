import type { VisitSession } from '../session/session-context.ts';
import { readVisitWithRest } from '../visit/read-visit.ts';
import type { VisitRead } from '../visit/visit-data.ts';

/** The visit with its rest and its older screens, however long that takes. */
export async function readWholeVisit(session: VisitSession): Promise<VisitRead> {
  const { read, older } = await readVisitWithRest(session);
  return older === null ? read : ((await older())(read) ?? read);
}
