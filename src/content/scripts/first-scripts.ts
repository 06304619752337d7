import es from '../words/es/es-scripts.json' with { type: 'json' };
import { addScripts } from './script-bank.ts';

/** The sentences of the first card in every language, for whoever looks at more than one chart. */
addScripts(es.bank);
