import { defineConfig } from 'vitest/config';

const setupFiles = ['tests/support/temporal.ts'];

// The clinic's rules and the FHIR border run twice: in UTC, and in a zone that
// is already on the next calendar day, so that no rule leans on the machine's zone.
const zoned = (name: string, TZ: string) => ({
  test: {
    name,
    environment: 'node' as const,
    include: ['src/domain/**/*.test.ts', 'src/fhir/**/*.test.ts'],
    setupFiles,
    env: { TZ },
    // A property of many cases takes longer on a busy machine.
    testTimeout: 20_000,
  },
});

export default defineConfig({
  test: {
    pool: 'forks',
    reporters: ['default', ['json', { outputFile: 'reports/vitest.json' }]],
    projects: [
      zoned('rules in UTC', 'UTC'),
      zoned('rules in Auckland', 'Pacific/Auckland'),
      {
        test: {
          name: 'parts',
          environment: 'node',
          include: [
            'src/{smart,content,app,ui}/**/*.test.ts',
            'tests/*.test.ts',
            'tests/support/**/*.test.ts',
            'sandbox/**/*.test.ts',
            'conformance/**/*.test.ts',
            'tools/**/*.test.ts',
            'fhir-fixtures/**/*.test.ts',
          ],
          setupFiles,
          env: { TZ: 'UTC' },
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'jsdom',
          include: ['tests/journeys/**/*.test.{ts,tsx}'],
          setupFiles: [...setupFiles, 'tests/support/quiet-console.ts'],
          env: { TZ: 'UTC' },
          testTimeout: 20_000,
        },
      },
    ],
  },
});
