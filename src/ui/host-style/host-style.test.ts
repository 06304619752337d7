import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Colour, contrast, readColour } from './colour.ts';
import { paletteFor } from './host-palette.ts';
import { hostStyleOf } from './host-style.ts';

/**
 * As the SMART app launcher's style file has them (rules/screen.md#host-style: white on its
 * highlight 2.31:1).
 */
const LIGHT = {
  color_background: '#edeae3',
  color_error: '#9e2d2d',
  color_highlight: '#69b5ce',
  color_modal_backdrop: '',
  color_success: '#498e49',
  color_text: '#303030',
  dim_border_radius: '6px',
  dim_font_size: '13px',
  dim_spacing_size: '20px',
  font_family_body: "Georgia, Times, 'Times New Roman', serif",
  font_family_heading: "'HelveticaNeue-Light', Helvetica, Arial, 'Lucida Grande', sans-serif;",
};
const DARK = {
  ...LIGHT,
  color_background: '#1b1f24',
  color_text: '#e6e6e6',
  color_highlight: '#335',
};

const colourOf = (style: Readonly<Record<string, string>>, name: string): Colour =>
  readColour(style[name] ?? '') ?? [0, 0, 0];
const between = (style: Readonly<Record<string, string>>, one: string, other: string) =>
  contrast(colourOf(style, one), colourOf(style, other));

/** What is read on what, and what must be seen against what (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT_ON = [
  ['--ink', '--paper'],
  ['--ink', '--accent-pale'],
  ['--ink', '--note'],
  ['--ink', '--field'],
  ['--soft', '--paper'],
  ['--soft', '--accent-pale'],
  ['--soft', '--field'],
  ['--accent-dark', '--paper'],
  ['--accent-dark', '--accent-pale'],
  ['--accent-dark', '--field'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-hover'],
] as const;
const EDGE_ON = [
  ['--accent', '--paper'],
  ['--accent', '--field'],
  ['--soft', '--paper'],
  ['--accent-dark', '--paper'],
] as const;

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('a %s host', (_, host) => {
  const style = hostStyleOf(host);

  test('lends its background and text', () => {
    expect(style).toMatchObject({ '--paper': host.color_background, '--ink': host.color_text });
  });

  test.each(TEXT_ON)('%s can be read on %s', (text, on) => {
    expect(between(style, text, on)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(EDGE_ON)('%s can be seen against %s', (edge, on) => {
    expect(between(style, edge, on)).toBeGreaterThanOrEqual(3);
  });
});

describe('what a host sends', () => {
  test('a dark page has dark native controls', () => {
    expect(hostStyleOf(DARK)['color-scheme']).toBe('dark');
    expect(hostStyleOf(LIGHT)['color-scheme']).toBe('light');
  });

  test('an accent that white can be read on is kept', () => {
    const host = { ...LIGHT, color_highlight: '#1d5f73' };
    expect(hostStyleOf(host)).toMatchObject({ '--accent': '#1d5f73', '--on-accent': '#ffffff' });
  });

  test('one that no text can be read on is darkened, in its own hue', () => {
    const [red, green, blue] = colourOf(hostStyleOf(LIGHT), '--accent');
    expect(contrast([red, green, blue], [1, 1, 1])).toBeLessThan(7);
    expect(blue).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(red);
  });

  test('background and text that cannot be read on each other are both left', () => {
    const style = hostStyleOf({ color_background: '#777777', color_text: '#888888' });
    expect(style).toMatchObject({ '--paper': '#fdfcf9', '--ink': '#1d2a2e' });
  });

  test('sizes too small or too wide, and empty values, are not taken', () => {
    const style = hostStyleOf(LIGHT);
    expect(style).not.toHaveProperty('font-size');
    expect(style).not.toHaveProperty('--gap');
    expect(style['--radius']).toBe('0.375rem');
  });

  test('a font list may end in a semicolon', () => {
    expect(hostStyleOf(LIGHT)['--heading-font']).toBe(
      "'HelveticaNeue-Light', Helvetica, Arial, 'Lucida Grande', sans-serif",
    );
  });

  test('text never gets smaller than ours', () => {
    expect(hostStyleOf({ dim_font_size: '14px' })).toEqual({ 'font-size': '100%' });
    expect(hostStyleOf({ dim_font_size: '18px' })).toEqual({ 'font-size': '112.5%' });
  });

  test('may be encoded twice', () => {
    expect(hostStyleOf(JSON.stringify(LIGHT))).toEqual(hostStyleOf(LIGHT));
  });

  test('its error and success colours are never used', () => {
    const { color_error: _, color_success: __, ...rest } = LIGHT;
    expect(hostStyleOf(rest)).toEqual(hostStyleOf(LIGHT));
  });

  test.each([null, 'not json', [], 7, {}, { color_background: 7 }])(
    '%j changes nothing',
    (answer) => {
      expect(hostStyleOf(answer)).toEqual({});
    },
  );
});

describe('a hostile value is not taken', () => {
  test.each([
    ['color_background', 'url(https://example.com/x)'],
    ['color_background', 'red'],
    ['color_text', '#12345'],
    ['color_text', '#fff; background: url(x)'],
    ['color_highlight', 'var(--x)'],
    ['color_highlight', 'rgb(0,0,0)'],
    ['dim_border_radius', '999px'],
    ['dim_border_radius', '13px'],
    ['dim_border_radius', '-1px'],
    ['dim_border_radius', '1e9px'],
    ['dim_border_radius', 'expression(alert(1))'],
    ['dim_font_size', '99999px'],
    ['dim_font_size', '4rem'],
    ['dim_spacing_size', '0px'],
    ['dim_spacing_size', 'calc(1px)'],
    ['font_family_body', 'url(x)'],
    ['font_family_body', 'a; color: red'],
    ['font_family_body', 'a} body{display:none'],
    ['font_family_body', "'unbalanced"],
    ['font_family_body', ',,'],
    ['font_family_body', 'a'.repeat(201)],
    ['font_family_heading', 'expression(alert(1))'],
    ['font_family_heading', 'a/**/b'],
  ])('%s: %s', (key, value) => {
    expect(hostStyleOf({ [key]: value })).toEqual({});
  });
});

const hex = fc
  .tuple(
    fc.integer({ min: 0, max: 255 }),
    fc.integer({ min: 0, max: 255 }),
    fc.integer({ min: 0, max: 255 }),
  )
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
const maybe = fc.option(hex, { nil: '' });

test('whatever colours a host sends, every text can be read and every edge seen', () => {
  fc.assert(
    fc.property(maybe, maybe, hex, (color_background, color_text, color_highlight) => {
      const style = hostStyleOf({ color_background, color_text, color_highlight });
      for (const [text, on] of TEXT_ON) {
        expect(between(style, text, on)).toBeGreaterThanOrEqual(4.5);
      }
      for (const [edge, on] of EDGE_ON) {
        expect(between(style, edge, on)).toBeGreaterThanOrEqual(3);
      }
    }),
    { numRuns: 500 },
  );
});

test('whatever a host sends, only known properties are set, and none can hold an address', () => {
  const keys = Object.keys(LIGHT);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), fc.string()), (answer) => {
      const style = hostStyleOf(answer);
      expect(Object.values(style).filter((value) => /[():;{}\\]/.test(value))).toEqual([]);
    }),
  );
});

test('the middle greys too, where black and white are equally far', () => {
  for (let grey = 100; grey < 140; grey += 1) {
    const part = grey / 255;
    for (const text of [0, 1]) {
      const colours = paletteFor({
        background: [part, part, part],
        text: [text, text, text],
        accent: [part, part, part],
      });
      expect(contrast(colours.onAccent, colours.accent)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colours.accent, colours.paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(colours.accentText, colours.pale)).toBeGreaterThanOrEqual(4.5);
    }
  }
});
