/** The program out of `dist/cli`. Loaded from the sources by tsx it would run slower than it does for anybody. */
const { href } = new URL('../../dist/cli/bench-parts.mjs', import.meta.url)
export const built = (await import(href)) as typeof import('./parts.ts')
