import type { Plugin } from 'vite';
import { trialIssuerFiles } from './public-sandbox.ts';

/** Vite's mode for a build that is made for trial: `npm run trial`. */
export const TRIAL = 'trial';

/** Puts the public SMART sandbox among the EHRs that a build trusts: in one made for trial only. */
export const trustPublicSandbox: Plugin = {
  name: 'trust-public-sandbox',
  apply: (_config, { command, mode }) => command === 'build' && mode === TRIAL,
  generateBundle() {
    for (const [fileName, content] of trialIssuerFiles()) {
      const source = `${JSON.stringify(content, null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName, source });
    }
  },
};
