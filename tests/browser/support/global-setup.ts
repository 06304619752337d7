import { buildAppIfStale } from '../../../tools/sandbox/build-app.ts';
import { findBrowserLaunch } from './launch-options.ts';
import { shareLaunch } from './shared-launch.ts';

/** Once per run: see that the build is of today's source, and find the browser (workers read the answer). */
const globalSetup = async (): Promise<void> => {
  await buildAppIfStale();
  const launch = await findBrowserLaunch();
  console.log(`Browser: ${launch.browser.source}, ${launch.browser.executablePath}`);
  shareLaunch(launch);
};

// biome-ignore lint/style/noDefaultExport: Playwright takes the global setup by its default export
export default globalSetup;
