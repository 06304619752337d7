import { chromium, type LaunchOptions } from '@playwright/test';
import { type FoundBrowser, findBrowser, noBrowserSentence } from './find-browser.ts';

/**
 * What a cross-site frame may store. 'works' is Chromium as people have it: the
 * frame gets storage of its own. 'blocked' stands for a host's policy against
 * third-party storage: every access throws.
 */
export type FrameStorage = 'works' | 'blocked';

/** A found browser, and the `--disable-features=…` Playwright starts it with. */
export type BrowserLaunch = { readonly browser: FoundBrowser; readonly disabledFeatures: string };

const partitioning = 'ThirdPartyStoragePartitioning';

const optionsOf = ({ executablePath, args, env }: FoundBrowser): LaunchOptions => ({
  executablePath,
  args: [...args],
  env: { ...process.env, ...env },
});

/**
 * Finds the browser and asks it how Playwright started it. Playwright switches
 * storage partitioning off, in one long argument that can only be dropped when
 * it is given word for word; the browser's own command line has it.
 * Fails with a sentence for people when there is no browser.
 */
export const findBrowserLaunch = async (): Promise<BrowserLaunch> => {
  const search = await findBrowser();
  if (!search.found) throw new Error(noBrowserSentence(search.lookedFor));
  const options = optionsOf(search.browser);
  // Without --enable-automation Chromium does not tell its command line.
  const args = [...(options.args ?? []), '--enable-automation'];
  const probe = await chromium.launch({ ...options, args });
  try {
    const session = await probe.newBrowserCDPSession();
    const answer = await session.send('Browser.getBrowserCommandLine');
    const disabledFeatures = answer.arguments.find((argument) =>
      argument.startsWith('--disable-features='),
    );
    if (disabledFeatures === undefined || !disabledFeatures.includes(partitioning)) {
      throw new Error(`Playwright no longer disables ${partitioning}: revisit launch-options.ts`);
    }
    return { browser: search.browser, disabledFeatures };
  } finally {
    await probe.close();
  }
};

/** How to start the browser so that storage in a cross-site frame works, or throws. */
export const launchOptionsFor = (launch: BrowserLaunch, storage: FrameStorage): LaunchOptions => {
  const options = optionsOf(launch.browser);
  if (storage === 'blocked') return options;
  const [name, features = ''] = launch.disabledFeatures.split('=');
  const others = features.split(',').filter((feature) => feature !== partitioning);
  return {
    ...options,
    ignoreDefaultArgs: [launch.disabledFeatures],
    args: [...(options.args ?? []), `${name}=${others.join(',')}`],
  };
};
