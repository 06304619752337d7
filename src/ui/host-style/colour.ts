/** sRGB, each part 0–1. */
export type Colour = readonly [red: number, green: number, blue: number];

/** `#rgb` or `#rrggbb`; anything else, and whatever else CSS would take for a colour, is null. */
export function readColour(text: string): Colour | null {
  const hex = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text) ? text.slice(1) : null;
  if (hex === null) return null;
  const parts = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g);
  const [red = 0, green = 0, blue = 0] = (parts ?? []).map(
    (part) => Number.parseInt(part, 16) / 255,
  );
  return [red, green, blue];
}

export const writeColour = (colour: Colour): string =>
  `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Relative luminance, 0 black to 1 white (WCAG 2.2). */
export function luminance(colour: Colour): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1–21 (WCAG 2.2, 1.4.3). */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** So much of `other` in `one`: 0 none, 1 all. Rounded to what `#rrggbb` can say. */
export const mixed = ([r, g, b]: Colour, [r2, g2, b2]: Colour, share: number): Colour =>
  rounded([r + (r2 - r) * share, g + (g2 - g) * share, b + (b2 - b) * share]);

/** The same hue and chroma at another lightness, 0–1, in oklch (CSS Color 4 §9; B. Ottosson 2020). */
export function atLightness(colour: Colour, lightness: number): Colour {
  const [, a, b] = toOklab(colour);
  return fromOklab([lightness, a, b]);
}

export const lightnessOf = (colour: Colour): number => toOklab(colour)[0];

const linear = (colour: Colour): Colour =>
  each(colour, (part) => {
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
const gamma = (colour: Colour): Colour =>
  each(colour, (part) => {
    return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
  });
const each = ([a, b, c]: Colour, change: (part: number) => number): Colour => [
  change(a),
  change(b),
  change(c),
];
const rounded = (colour: Colour): Colour =>
  each(colour, (part) => Math.round(Math.min(1, Math.max(0, part)) * 255) / 255);

function toOklab(colour: Colour): Colour {
  const [r, g, b] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Parts outside sRGB are cut off. */
function fromOklab([lightness, a, b]: Colour): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = each(
    [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ],
    (part) => Math.max(0, part),
  );
  return rounded(gamma(rgb));
}
