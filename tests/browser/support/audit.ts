import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from '@playwright/test';
import { setFrameWidth } from './chart.ts';
import { tellTaleWords } from './discreet.ts';

/** One thing wrong on a screen, in words that say where. */
type Finding = string;

const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds against WCAG 2.0–2.2 A and AA on the page and in its frames. */
export const axeFindings = async (page: Page): Promise<readonly Finding[]> => {
  const stickAgain = await unstickBar(page);
  const { violations } = await new AxeBuilder({ page }).withTags(wcagTags).analyze();
  await stickAgain();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `axe ${id}: ${target.join(' ')} ${failureSummary}`),
  );
};

/**
 * Lays the action bar in its own place. What scrolls under it is covered for that moment only, and
 * axe measures a target where it finds it; reachable.spec.ts sees that the bar hides no focus.
 */
const unstickBar = async (page: Page): Promise<() => Promise<void>> => {
  const inEveryFrame = (change: () => void) =>
    Promise.all(page.frames().map((frame) => frame.evaluate(change)));
  await inEveryFrame(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.bar, .main { position: static !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  return async () => {
    await inEveryFrame(() => {
      document.adoptedStyleSheets.pop();
    });
  };
};

/** What axe asks of the outermost page only (WCAG 2.4.2, 3.1.1): a title, a language. */
export const pageFindings = (frame: Frame): Promise<readonly Finding[]> =>
  frame.evaluate(() => [
    ...(document.title.trim() === '' ? ['page: no title'] : []),
    ...(document.documentElement.lang === '' ? ['page: no language'] : []),
  ]);

/** Content wider than its window (WCAG 1.4.10): what sticks out, and how far. */
export const sidewaysFindings = (frame: Frame): Promise<readonly Finding[]> =>
  frame.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > room + 0.5,
    );
    return wide.map((element) => {
      const over = Math.round(element.getBoundingClientRect().right - room);
      return `sideways: <${element.localName} class="${element.className}"> by ${over} px of ${room}`;
    });
  });

/** Text cut off or pushed sideways when a reader sets the spacing of WCAG 1.4.12. */
export const textSpacingFindings = async (frame: Frame): Promise<readonly Finding[]> => {
  const cutOff = await frame.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-block-end: 2em !important }`,
    );
    document.adoptedStyleSheets.push(sheet);
    const clips = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      // A box of one pixel is text for screen readers only.
      if (clientWidth <= 1 || clientHeight <= 1) return false;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && scrollWidth > clientWidth + 1) ||
        (hides(overflowY) && scrollHeight > clientHeight + 1)
      );
    };
    return [...document.body.querySelectorAll('*')]
      .filter(clips)
      .map((element) => `text spacing: <${element.localName}> cuts "${element.textContent}"`);
  });
  const sideways = await sidewaysFindings(frame);
  await frame.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
  return [...cutOff, ...sideways.map((finding) => `text spacing, ${finding}`)];
};

/** Controls too small to hit: actions under 44 × 44 px, anything under 24 (WCAG 2.5.5, 2.5.8). */
export const targetFindings = (frame: Frame): Promise<readonly Finding[]> =>
  frame.evaluate(() => {
    const actions = 'button, summary, select, textarea, input, [role=button], [role=radio]';
    const controls = [...document.querySelectorAll<HTMLElement>(`${actions}, a[href]`)];
    return controls.flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return [];
      // A radio or checkbox is hit by its label too.
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
      const boxes = [control, ...labels].map((element) => element.getBoundingClientRect());
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      const least = control.matches(actions) ? 44 : 24;
      if (width >= least && height >= least) return [];
      const name = control.textContent || control.getAttribute('aria-label') || control.id;
      return [
        `target: <${control.localName}> "${name}" is ${Math.round(width)} × ${Math.round(height)} px, wanted ${least}`,
      ];
    });
  });

/** Words in the title, the address or the visible text that tell on her in the room. */
export const discreetFindings = async (frame: Frame): Promise<readonly Finding[]> => {
  const seen = await frame.evaluate(() => ({
    title: document.title,
    address: location.href,
    text: document.body.innerText,
  }));
  return Object.entries(seen).flatMap(([where, text]) =>
    tellTaleWords(text).map((word) => `discreet: "${word}" in the ${where}`),
  );
};

/** What moves by itself: nothing may, for who asked for that (WCAG 2.3.3). */
export const movingFindings = (frame: Frame): Promise<readonly Finding[]> =>
  frame.evaluate(() =>
    document.getAnimations().map((animation) => `moves: ${animation.id || 'an animation'}`),
  );

/**
 * What is told by colour alone (rules/screen.md#not-by-colour): a chosen answer without its tick,
 * and where colours are forced, a main action drawn like the others.
 */
export const colourAloneFindings = (frame: Frame): Promise<readonly Finding[]> =>
  frame.evaluate(() => {
    const chosen = [...document.querySelectorAll('.chip input:checked + span')]
      .filter((answer) => getComputedStyle(answer, '::before').content === 'none')
      .map((answer) => `colour alone: "${answer.textContent}" is chosen without a tick`);
    const edge = (button: Element) => Number.parseFloat(getComputedStyle(button).borderTopWidth);
    const others = [...document.querySelectorAll('.button.quiet')].map(edge);
    const like = matchMedia('(forced-colors: active)').matches
      ? [...document.querySelectorAll('.button.main')]
          .filter((main) => others.some((width) => width >= edge(main)))
          .map((main) => `colour alone: "${main.textContent}" looks like any other action`)
      : [];
    return [...chosen, ...like];
  });

/** How a screen is looked at. */
type Looking = {
  /** Filled in by whoever holds a form, or alone with her: it may name the form. */
  readonly namesTheForm?: boolean;
};

/** Every check of a screen as the patient might see it, at 360 px and at 320 px. */
export const screenFindings = async (
  page: Page,
  frame: Frame,
  { namesTheForm = false }: Looking = {},
): Promise<readonly Finding[]> => {
  const atUsualWidth = [
    ...(await axeFindings(page)),
    ...(await pageFindings(frame)),
    ...(await sidewaysFindings(frame)),
    ...(await targetFindings(frame)),
    ...(namesTheForm ? [] : await discreetFindings(frame)),
    ...(await textSpacingFindings(frame)),
  ];
  await setFrameWidth(page, frame, 320);
  const atSmallest = [
    ...(await sidewaysFindings(frame)),
    ...(await textSpacingFindings(frame)),
    ...(await targetFindings(frame)),
  ];
  await setFrameWidth(page, frame, 360);
  return [...atUsualWidth, ...atSmallest.map((finding) => `at 320 px: ${finding}`)];
};
