import { readColour, writeColour } from './colour.ts';
import { paletteFor } from './host-palette.ts';

/** CSS properties for the root element, by name. Empty: nothing of the host's can be used. */
export type HostStyle = Readonly<Record<string, string>>;

/**
 * What of a SMART style answer the page can take on (SMART App Launch 2.2.0, "Styling"; rules of
 * rules/screen.md#host-style): colours by pattern and only with enough contrast, a few sizes, fonts
 * by name. The host's error and success colours are not used: here a word says it, never a colour
 * alone.
 */
export function hostStyleOf(answer: unknown): HostStyle {
  const sent = unwrapped(answer);
  const read = (key: string): string => {
    const value = Object(sent)[key];
    return typeof value === 'string' ? value.trim().replace(/;+$/, '').trim() : '';
  };
  return {
    ...colours(read),
    ...size(read('dim_border_radius'), 0, 12, '--radius'),
    ...size(read('dim_spacing_size'), 4, 16, '--gap'),
    ...size(read('dim_font_size'), 14, 20, 'font-size'),
    ...font(read('font_family_body'), 'font-family'),
    ...font(read('font_family_heading'), '--heading-font'),
  };
}

/** One EHR encodes its answer as JSON twice (rules/screen.md#host-style). */
function unwrapped(answer: unknown): unknown {
  if (typeof answer !== 'string') return answer;
  try {
    return JSON.parse(answer);
  } catch {
    return null;
  }
}

function colours(read: (key: string) => string): HostStyle {
  const host = {
    background: readColour(read('color_background')),
    text: readColour(read('color_text')),
    accent: readColour(read('color_highlight')),
  };
  if (host.background === null && host.text === null && host.accent === null) return {};
  const { paper, ink, soft, line, accent, onAccent, accentText, pale, dark } = paletteFor(host);
  const written = {
    color: ink,
    background: paper,
    '--paper': paper,
    '--field': paper,
    '--ink': ink,
    '--soft': soft,
    '--line': line,
    '--accent': accent,
    '--on-accent': onAccent,
    '--accent-hover': accent,
    '--accent-dark': accentText,
    '--accent-pale': pale,
    '--note': pale,
    '--note-line': soft,
  };
  return {
    ...Object.fromEntries(Object.entries(written).map(([name, it]) => [name, writeColour(it)])),
    'color-scheme': dark ? 'dark' : 'light',
  };
}

/** A length in px between two bounds, in rem or percent so that the reader's own setting counts. */
function size(text: string, least: number, most: number, property: string): HostStyle {
  const px = /^\d{1,2}(?:\.\d{1,3})?px$/.test(text) ? Number.parseFloat(text) : null;
  if (px === null || px < least || px > most) return {};
  // Never smaller than ours: a target stays 44 px high, the sentence legible at arm's length.
  if (property === 'font-size') return { [property]: `${Math.max(100, (px / 16) * 100)}%` };
  return { [property]: `${px / 16}rem` };
}

/** A list of font names and nothing else: no url(), no function, no second declaration. */
function font(text: string, property: string): HostStyle {
  if (text.length > 200 || !/^[\w\s,'"-]+$/.test(text)) return {};
  const names = text.split(',').map((name) => name.trim());
  const plain = /^(?:[\w-]+(?: [\w-]+)*|"[\w -]+"|'[\w -]+')$/;
  return names.every((name) => plain.test(name)) ? { [property]: names.join(', ') } : {};
}
