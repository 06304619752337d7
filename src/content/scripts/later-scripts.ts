import later from '../data/later-scripts.json' with { type: 'json' };
import { addScripts } from './script-bank.ts';

/** The sentences of the cards after the first one come with those cards (docs/performance.md). */
addScripts(later.bank);
