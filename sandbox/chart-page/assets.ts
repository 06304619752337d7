import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

const scripts = new Set([
  'chart.ts',
  'waiting-list.ts',
  'app-panel.ts',
  'facts.ts',
  'panel-width.ts',
  'written-list.ts',
]);
const kept = new Map<string, string>();

function load(name: string): string {
  if (name === 'ehr.css') return readFileSync(join(import.meta.dirname, name), 'utf8');
  // The browser gets the same file with its types blanked out: there is no build step.
  return stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'browser', name), 'utf8'));
}

/** The style sheet and scripts of the chart page; undefined for any other name. */
export function asset(name: string): Response | undefined {
  const type = name === 'ehr.css' ? 'text/css' : scripts.has(name) ? 'text/javascript' : undefined;
  if (type === undefined) return undefined;
  const text = kept.get(name) ?? load(name);
  kept.set(name, text);
  return new Response(text, {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' },
  });
}
