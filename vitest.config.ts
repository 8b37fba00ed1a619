import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    globalSetup: ['test/ledger-server.ts'],
    isolate: false,
    pool: 'threads',
    // Browser and database tests mostly wait: two at a time also where there are but two cores.
    maxWorkers: 2,
    // Only to end what hangs: a test that starts a dozen programs takes a minute on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
