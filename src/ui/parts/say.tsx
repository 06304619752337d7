import { type RefObject, useEffect, useState } from 'react';
import { fillLine } from '../../content/scripts/script-bank.ts';
import { CHART_LANGUAGE } from '../../domain/language/language.ts';
import type { Line } from '../../domain/script/script-lines.ts';
import { useFirstWords, useLanguage } from '../context/language.ts';
import { Button } from './button.tsx';

/** One wording, filled. */
export type Shown = { readonly line: Line; readonly text: string };

type Props = {
  readonly lines: readonly Line[];
  readonly variables: Readonly<Record<string, string>>;
  readonly label?: string;
  /** Holds the wording that is on the screen, for whoever records what was asked. */
  readonly shownIn?: RefObject<Shown | null>;
};

/**
 * The sentence to say, verbatim, with other wordings one tap away. A script with an unfilled
 * variable is never shown (rules/words.md#variables).
 */
export function Say({ lines, variables, label, shownIn }: Props) {
  const words = useFirstWords();
  const locale = useLanguage();
  // By its name: more wordings may come, and the one on the screen stays.
  const [turn, setTurn] = useState<string | null>(null);
  const sayable = lines.flatMap((line) => {
    const filled = fillLine(line, variables);
    return filled.ok ? [{ line, text: filled.text }] : [];
  });
  const at = Math.max(
    0,
    sayable.findIndex(({ line }) => line.id === turn),
  );
  const shown = sayable[at];
  const next = sayable[(at + 1) % Math.max(1, sayable.length)];
  useEffect(() => {
    if (shownIn !== undefined) shownIn.current = shown ?? null;
  });
  if (shown === undefined) return null;
  const { line, text } = shown;
  const language = line.interpreterReads ? 'interpreter' : line.lang;
  return (
    <div className="say-block">
      <p className="label">
        {label ?? words.sayThis}
        {language === CHART_LANGUAGE && locale === CHART_LANGUAGE ? null : (
          <span className="say-language"> · {words.sayInLanguage[language]}</span>
        )}
      </p>
      <blockquote className="say" lang={line.lang}>
        {text}
      </blockquote>
      {sayable.length > 1 ? (
        <Button look="link" onPress={() => setTurn(next?.line.id ?? null)}>
          {words.otherWording}
        </Button>
      ) : null}
    </div>
  );
}
