import { existsSync } from 'node:fs';
import { findBrowserLaunch } from './launch-options.ts';
import { shareLaunch } from './shared-launch.ts';

/** Once per run: see that there is a build, and find the browser (workers read the answer). */
const globalSetup = async (): Promise<void> => {
  if (!existsSync('dist/index.html')) {
    throw new Error('dist/ holds no build to drive: run `npm run build` first, or `npm test`.');
  }
  const launch = await findBrowserLaunch();
  console.log(`Browser: ${launch.browser.source}, ${launch.browser.executablePath}`);
  shareLaunch(launch);
};

// biome-ignore lint/style/noDefaultExport: Playwright takes the global setup by its default export
export default globalSetup;
