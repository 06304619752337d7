import type { Language } from '../../domain/language/language.ts';
import en from '../words/en/en-later-scripts.json' with { type: 'json' };
import es from '../words/es/es-later-scripts.json' with { type: 'json' };
import './first-scripts.ts';
import { addScripts, type Script } from './script-bank.ts';

/** The sentences of the cards after the first one come with those cards (docs/performance.md). */
const LATER: Readonly<Record<Language, readonly Script[]>> = { en: en.bank, es: es.bank };
for (const scripts of Object.values(LATER)) addScripts(scripts);
