import type { BrowserLaunch } from './launch-options.ts';

// Playwright's workers are processes of their own: what global setup learned
// reaches them through the environment.
const variable = 'WARM_HANDOFF_BROWSER_LAUNCH';

/** In global setup: leaves the found browser for the workers. */
export const shareLaunch = (launch: BrowserLaunch): void => {
  process.env[variable] = JSON.stringify(launch);
};

/** In a worker: the browser that global setup found. */
export const sharedLaunch = (): BrowserLaunch => {
  const found = process.env[variable];
  if (found === undefined) throw new Error('Global setup did not run: no browser was looked for.');
  return JSON.parse(found) as BrowserLaunch;
};
