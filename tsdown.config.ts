import { defineConfig } from 'tsdown'

/** The command line as plain ESM under dist/, in chunks: a command loads only what it needs. `bench-parts` is for scripts/bench. */
export default defineConfig({
  entry: {
    main: 'src/cli/main.ts',
    'reading-worker': 'src/api/reading-worker.ts',
    'pdf-worker': 'src/read/pdf/pdf-worker.ts',
    'bench-parts': 'scripts/bench/parts.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  outDir: 'dist/cli',
  clean: true,
  dts: false,
  sourcemap: false,
  hash: false,
})
