import { defineConfig } from 'vitest/config';

/** The tests that judge a mutant: those beside the rules, the border and the app's pure parts. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/{domain,fhir,content,app}/**/*.test.ts'],
    setupFiles: ['tests/support/temporal.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
  },
});
