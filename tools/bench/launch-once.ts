import type { Browser, CDPSession, Frame } from '@playwright/test';

/** One page to launch, and how to know that a person can read it. */
export type Launch = {
  /** A page of the EHR's origin with one frame, which shows a blank page of the app's origin. */
  readonly shellUrl: string;
  readonly launchUrl: string;
  /** Text that is on the screen when there is something to read. */
  readonly readable: string;
  /** 4: the processor of the frame does a quarter of its work; 1: as it is. */
  readonly cpuSlowdown: number;
};

/** Milliseconds from the click to the text, and how much slower a loop ran in the frame. */
export type Timed = { readonly ms: number; readonly loopMs: number };

/** Tells, from inside the frame, when the text has been painted. */
const tellWhenReadable = (text: string): void => {
  if (window.top === window) return;
  const look = () => {
    if (!document.body?.textContent?.includes(text)) return;
    observer.disconnect();
    const tell = (window as unknown as { readableAt: (ms: number) => void }).readableAt;
    requestAnimationFrame(() => setTimeout(() => tell(Date.now())));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
};

const slowDown = async (frame: Frame, rate: number): Promise<CDPSession> => {
  // The frame is another site's, so another process: the page's own session would miss it.
  const session = await frame.page().context().newCDPSession(frame);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
};

const timeLoop = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < 1e7; i += 1) sum += i % 7;
    return performance.now() - start + (sum < 0 ? 1 : 0);
  });

/** Launches once in a browser context of its own: nothing is cached, nothing remembered. */
export const launchOnce = async (
  browser: Browser,
  launch: Launch,
  whenReady: () => void,
): Promise<Timed> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const readableAt = Promise.withResolvers<number>();
    await context.exposeBinding('readableAt', (_source, at: number) => readableAt.resolve(at));
    await context.addInitScript(tellWhenReadable, launch.readable);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(launch.shellUrl);
    const element = await page.locator('iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('the shell page has no frame');
    await frame.waitForLoadState();
    if (launch.cpuSlowdown > 1) await slowDown(frame, launch.cpuSlowdown);
    whenReady();
    const clickedAt = await page.locator('iframe').evaluate((iframe, url) => {
      const at = Date.now();
      (iframe as HTMLIFrameElement).src = url;
      return at;
    }, launch.launchUrl);
    const ms = (await withLimit(readableAt.promise, launch.readable)) - clickedAt;
    // Measured where the app now runs: shows that the slow-down outlived the launch.
    return { ms, loopMs: await timeLoop(frame) };
  } finally {
    await context.close();
  }
};

const withLimit = async (readableAt: Promise<number>, text: string): Promise<number> => {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => limit.reject(new Error(`"${text}" could not be read within 30 s`)),
    30_000,
  );
  try {
    return await Promise.race([readableAt, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
};
