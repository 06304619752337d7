import enLater from '../words/en/en-later-scripts.json' with { type: 'json' };
import en from '../words/en/en-scripts.json' with { type: 'json' };
import esLater from '../words/es/es-later-scripts.json' with { type: 'json' };
import es from '../words/es/es-scripts.json' with { type: 'json' };

/** Our own proposals; the other sentences are the article's. */
export const OWN_PROPOSALS = [...en.bank, ...es.bank, ...enLater.bank, ...esLater.bank];

/** Every sentence the app can say, in the order of `SCRIPT_IDS`: for the lint, never for a card. */
export const ALL_SCRIPTS = [...en.seed, ...OWN_PROPOSALS];
