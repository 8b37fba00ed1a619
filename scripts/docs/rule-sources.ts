import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = new URL('../..', import.meta.url).pathname

/** A rule as its source file declares it. `cases` is the path of its cases, null where there are none. */
export interface RuleSource {
  readonly id: string
  readonly version: number
  readonly file: string
  readonly means: string
  readonly cases: string | null
}

const DECLARED = /\bid: '([a-z]+(?:-[a-z]+)*\/[a-z0-9-]+)',\s*version: (\d+)/g
const STAMPED = /'([a-z]+(?:-[a-z]+)*\/[a-z0-9-]+)@(\d+)'/g

/** Every rule of `src/annotate` and `src/build`, by id. A rule is an object with id and version, or a stamp `id@version`. */
export function ruleSources(): RuleSource[] {
  const rules = new Map<string, RuleSource>()
  for (const layer of ['annotate', 'build'])
    for (const path of readdirSync(join(ROOT, 'src', layer), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!path.endsWith('.ts') || path.endsWith('.test.ts')) continue
      const file = join('src', layer, path)
      for (const rule of rulesIn(file)) if (!rules.has(rule.id)) rules.set(rule.id, rule)
    }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function rulesIn(file: string): RuleSource[] {
  const code = readFileSync(join(ROOT, file), 'utf8')
  const beside = file.replace(/\.ts$/, '.cases.yml')
  return [DECLARED, STAMPED].flatMap((pattern) =>
    [...code.matchAll(pattern)].map(({ 1: id = '', 2: version, index }) => ({
      id,
      version: Number(version),
      file,
      means: commentBefore(code, index),
      cases: existsSync(join(ROOT, beside)) ? beside : (casesNaming().get(id) ?? null),
    })),
  )
}

/** The doc comment that stands last before an offset, its stars left out. */
function commentBefore(code: string, offset: number): string {
  const comments = [...code.slice(0, offset).matchAll(/\/\*\*([\s\S]*?)\*\//g)]
  const text = comments.at(-1)?.[1] ?? ''
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .join(' ')
    .trim()
}

let named: Map<string, string> | null = null
/** Cases that stand elsewhere name their rules in the first line: `# rules: dates/han`. */
function casesNaming(): Map<string, string> {
  if (named) return named
  named = new Map()
  for (const path of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.cases.yml')) continue
    const [first = ''] = readFileSync(join(ROOT, 'src', path), 'utf8').split('\n')
    for (const id of first.match(/^# rules: (.*)/)?.[1]?.split(/[\s,]+/) ?? []) named.set(id, join('src', path))
  }
  return named
}
