// npm run docs: writes docs/reference from the code. test/docs.test.ts fails where a page lags behind it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileOf } from './page.ts'
import { PAGES } from './pages.ts'
import { ROOT } from './rule-sources.ts'

const folder = join(ROOT, 'docs/reference')
mkdirSync(folder, { recursive: true })
for (const page of PAGES) writeFileSync(join(folder, `${page.name}.md`), await fileOf(page))
console.log(`${PAGES.length} pages in docs/reference`)
