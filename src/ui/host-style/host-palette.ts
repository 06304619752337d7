import { atLightness, type Colour, contrast, lightnessOf, luminance, mixed } from './colour.ts';

/** The colours a host may send; null: not sent, or not a colour. */
export type HostColours = {
  readonly background: Colour | null;
  readonly text: Colour | null;
  readonly accent: Colour | null;
};

/** Every colour of the page. */
export type Palette = {
  readonly paper: Colour;
  readonly ink: Colour;
  /** Lesser text. */
  readonly soft: Colour;
  readonly line: Colour;
  /** Buttons and borders. */
  readonly accent: Colour;
  /** Text on a button. */
  readonly onAccent: Colour;
  /** The accent as text, and the focus ring. */
  readonly accentText: Colour;
  /** Behind the sentence to say, and behind a notice. */
  readonly pale: Colour;
  readonly dark: boolean;
};

/** WCAG 2.2, 1.4.3 and 1.4.11: text, and what is not text. */
const TEXT = 4.5;
const EDGE = 3;

const OUR_PAPER: Colour = [253 / 255, 252 / 255, 249 / 255];
const OUR_INK: Colour = [29 / 255, 42 / 255, 46 / 255];
const OUR_ACCENT: Colour = [13 / 255, 92 / 255, 99 / 255];
const WHITE: Colour = [1, 1, 1];

/**
 * A page in the host's colours that can be read: what the host sends is used where its contrast
 * allows, moved where it can be, and left where it cannot (rules/screen.md#host-style).
 */
export function paletteFor(host: HostColours): Palette {
  const [paper, ink] = readable(host.background ?? OUR_PAPER, host.text ?? OUR_INK);
  const wanted = host.accent ?? OUR_ACCENT;
  const onAccentOf = (accent: Colour) =>
    [WHITE, ink, paper].find((text) => contrast(text, accent) >= TEXT);
  const accent =
    nearest(wanted, (it) => contrast(it, paper) >= EDGE && onAccentOf(it) !== undefined) ?? ink;
  const tint = mixed(paper, accent, 0.1);
  const pale = contrast(ink, tint) >= TEXT ? tint : paper;
  const onBoth = (text: Colour) => contrast(text, paper) >= TEXT && contrast(text, pale) >= TEXT;
  const soft = mixed(ink, paper, 0.25);
  return {
    paper,
    ink,
    soft: onBoth(soft) ? soft : ink,
    line: mixed(paper, ink, 0.2),
    accent,
    onAccent: onAccentOf(accent) ?? paper,
    accentText: nearest(accent, onBoth) ?? ink,
    pale,
    dark: luminance(paper) < luminance(ink),
  };
}

const readable = (paper: Colour, ink: Colour): readonly [Colour, Colour] =>
  contrast(paper, ink) >= TEXT ? [paper, ink] : [OUR_PAPER, OUR_INK];

/** The colour itself, else darker until it will do, else lighter. */
function nearest(wanted: Colour, willDo: (colour: Colour) => boolean): Colour | null {
  if (willDo(wanted)) return wanted;
  const from = lightnessOf(wanted);
  const darker = STEPS.map((step) => from - step).filter((lightness) => lightness >= 0);
  const lighter = STEPS.map((step) => from + step).filter((lightness) => lightness <= 1);
  const tried = [...darker, 0, ...lighter, 1].map((lightness) => atLightness(wanted, lightness));
  return tried.find(willDo) ?? null;
}

const STEPS: readonly number[] = Array.from({ length: 50 }, (_, index) => (index + 1) / 50);
