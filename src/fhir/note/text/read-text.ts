import { BLANK, SIGNS } from './note-syntax.ts';

const CHAR_OF: ReadonlyMap<string, string> = new Map(SIGNS);

/** The text that stands in a note; null when its signs make none. */
export function readText(written: string): string | null {
  if (written === BLANK) return '';
  let wrong = written === '';
  const text = written.replace(/ ?\{\/\} ?|\{([^{}]*)\}/g, (_, sign: string | undefined) => {
    if (sign === undefined) return '\n';
    const char = CHAR_OF.get(sign) ?? charOf(sign);
    if (char === null) wrong = true;
    return char ?? '';
  });
  return wrong ? null : text;
}

function charOf(sign: string): string | null {
  const code = /^[0-9A-F]{1,6}$/.test(sign) ? Number.parseInt(sign, 16) : 0x110000;
  return code > 0x10ffff ? null : String.fromCodePoint(code);
}
