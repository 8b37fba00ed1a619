import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the web page from src/web into dist/web. While developing, /api goes to the server that `npm start` runs. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { port: 5173, proxy: { '/api': process.env['API_ORIGIN'] ?? 'http://127.0.0.1:4640' } },
})
