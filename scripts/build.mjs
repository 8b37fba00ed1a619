// npm run build, and `prepare` after npm ci: dist/ from the sources.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './ready/build.mjs'
import { ROOT } from './ready/install.mjs'

if (existsSync(join(ROOT, 'node_modules', '.bin', 'tsdown'))) build()
else process.stderr.write('Not built: the build tools are development dependencies and are not installed.\n')
