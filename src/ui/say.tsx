import { useState } from 'react';
import { fillScript } from '../content/script-bank.ts';
import type { Line } from '../domain/choose-script.ts';
import { Button } from './button.tsx';
import { useFirstWords } from './language.ts';

type Props = {
  readonly lines: readonly Line[];
  readonly variables: Readonly<Record<string, string>>;
  readonly label?: string;
};

/**
 * The sentence to say, verbatim, with other wordings one tap away. A script with an unfilled
 * variable is never shown (clinical.md §6.3).
 */
export function Say({ lines, variables, label }: Props) {
  const words = useFirstWords();
  const [turn, setTurn] = useState(0);
  const sayable = lines.flatMap((line) => {
    const filled = fillScript(line.id, variables);
    return filled.ok ? [{ line, text: filled.text }] : [];
  });
  const shown = sayable[turn % Math.max(1, sayable.length)];
  if (shown === undefined) return null;
  const { line, text } = shown;
  const language = line.interpreterReads ? 'interpreter' : line.lang;
  return (
    <div className="say-block">
      <p className="label">
        {label ?? words.sayThis}
        {language === 'en' ? null : (
          <span className="say-language"> · {words.sayInLanguage[language]}</span>
        )}
      </p>
      <blockquote className="say" lang={line.lang}>
        {text}
      </blockquote>
      {sayable.length > 1 ? (
        <Button look="link" onPress={() => setTurn(turn + 1)}>
          {words.otherWording}
        </Button>
      ) : null}
    </div>
  );
}
