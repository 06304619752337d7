import { itemsNamed, type SharedItem } from '../../content/words/consent-items.ts';
import type { Consent } from '../../domain/handoff/agreement.ts';
import type { Shown } from '../parts/say.tsx';

/** What the sentence on the screen names as shared, item by item. */
export const sharedBy = (asked: Shown | null, says: Readonly<Record<SharedItem, string>>): string =>
  itemsNamed(asked?.text ?? '', asked?.line.lang ?? 'en')
    .map((item) => says[item])
    .join(', ');

/** What she was asked, word for word; nothing where no sentence could be shown. */
export const consentOf = (
  asked: Shown | null,
  interpreterNeeded: boolean,
): { consent?: Consent } =>
  asked === null
    ? {}
    : {
        consent: {
          script: asked.line.id,
          text: asked.text,
          language: asked.line.lang,
          interpreter: asked.line.interpreterReads || interpreterNeeded,
        },
      };
