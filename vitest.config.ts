import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
    globalSetup: ['test/ledger-server.ts'],
    isolate: false,
    pool: 'threads',
    testTimeout: 60_000,
  },
})
