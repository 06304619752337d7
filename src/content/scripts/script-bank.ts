import { CHART_LANGUAGE, type Language, languageOf } from '../../domain/language/language.ts';
import type { ScriptId } from '../../domain/script/script-id.ts';
import type { Line } from '../../domain/script/script-lines.ts';
import { LANGUAGE_FOLDERS } from '../languages/languages.ts';
import en from '../words/en/en-scripts.json' with { type: 'json' };

/** Values for the `{{variables}}` of a sentence, by name; one that is empty counts as missing. */
export type ScriptVariables = Readonly<Record<string, string | null | undefined>>;

/** A sentence ready to be shown, or the variables that have no value: never a sentence with a gap. */
export type FilledScript =
  | { readonly ok: true; readonly text: string; readonly lang: Language }
  | { readonly ok: false; readonly missing: readonly string[] };

/** A sentence as its language's folder has it. */
export type Script = { readonly id: string; readonly lang: string; readonly text: string };

/** Those on board: of the first card in the chart's language, and what was added since. */
const SCRIPTS = new Map<string, Script>();

/** Adds sentences that were fetched later; the same one twice is once. */
export function addScripts(scripts: readonly Script[]): void {
  for (const script of scripts) SCRIPTS.set(script.id, script);
}

addScripts([...en.seed, ...en.bank]);

/** Those of the first card in another language: fetched for a chart that asks for it. */
const FIRST: Readonly<Record<Language, (() => Promise<readonly Script[]>) | null>> = {
  en: null,
  es: async () => (await import('../words/es/es-scripts.json')).default.bank,
};

/** Takes on board what is said to her first; rejects where it cannot be fetched. */
export async function takeScriptsFor(recorded: string | null): Promise<void> {
  const language = languageOf(recorded);
  const fetchThem = language === null ? null : FIRST[language];
  if (fetchThem !== null) addScripts(await fetchThem());
}

const VARIABLE = /\{\{(\w+)\}\}/g;

/** The sentence as the bank has it, with its variables open. */
export function scriptText(id: ScriptId): string {
  return scriptOf(id).text;
}

/** The sentence with every variable filled. */
export function fillScript(id: ScriptId, variables: ScriptVariables): FilledScript {
  const { text, lang } = scriptOf(id);
  return fillText(text, languageOf(lang) ?? CHART_LANGUAGE, variables);
}

/** A line with every variable filled: a sentence of the bank, or the practice's own. */
export function fillLine(line: Line, variables: ScriptVariables): FilledScript {
  return line.own === undefined
    ? fillScript(line.id, variables)
    : fillText(line.own, line.lang, variables);
}

function fillText(text: string, lang: Language, variables: ScriptVariables): FilledScript {
  const names = new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name));
  const missing = [...names].filter((name) => !variables[name]?.trim());
  if (missing.length > 0) return { ok: false, missing };
  return {
    ok: true,
    // "a las 1:00" is "a la 1:00": the sentence does not know its hour before it is filled.
    text: LANGUAGE_FOLDERS[lang].when.agreed(
      text.replace(VARIABLE, (_, name: string) => variables[name] ?? ''),
    ),
    lang,
  };
}

function scriptOf(id: ScriptId): Script {
  const script = SCRIPTS.get(id);
  // script-bank.test.ts proves that every id has its sentence once the later cards are here.
  if (script === undefined) throw new RangeError(`No sentence ${id} on board`);
  return script;
}
