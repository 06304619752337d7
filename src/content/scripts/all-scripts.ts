import later from '../data/later-scripts.json' with { type: 'json' };
import first from '../data/scripts.json' with { type: 'json' };

/** Every sentence the app can say, in the order of `SCRIPT_IDS`: for the lint, never for a card. */
export const ALL_SCRIPTS = [...first.seed, ...first.bank, ...later.bank];

/** Our own proposals among them; the others are the article's. */
export const OWN_PROPOSALS = [...first.bank, ...later.bank];
