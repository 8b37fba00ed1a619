import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname
const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && path.includes('/'))
  .sort()
const LARGEST = 400

/** The table of docs/architecture.md: layer to the layers it may import. */
const allowed = new Map(
  [...readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').matchAll(/^\| (\w+) \| [^|]+ \| ([^|]+) \|$/gm)]
    .filter(([, layer]) => layer !== 'layer')
    .map(([, layer = '', may = '']) => [
      layer,
      new Set(may === 'nothing' ? [] : [...may.replace(/\(.*?\)/g, '').matchAll(/\w+/g)].map(([name]) => name)),
    ]),
)

/** Layers that code imports, and imports that are not type-only. */
function importsOf(code: string): { layer: string; typeOnly: boolean }[] {
  const statements = code.matchAll(/^\s*(?:import|export)\s+(type\s+)?[^'"]*?from\s+['"]#(\w+)[/'"]|import\(\s*['"]#(\w+)[/'"]/gm)
  return [...statements].map(([, type, named, lazy]) => ({ layer: named ?? lazy ?? '', typeOnly: type !== undefined }))
}

test('the table names every folder of src and nothing else', () => {
  expect([...allowed.keys()].sort()).toEqual([...new Set([...allowed.keys(), ...SOURCES.map((path) => path.split('/')[0] as string)])].sort())
})

describe('a layer imports only what docs/architecture.md allows', () => {
  test.each(SOURCES)('%s', (path) => {
    const layer = path.split('/')[0] as string
    const code = readFileSync(join(ROOT, 'src', path), 'utf8')
    const used = importsOf(code)
    expect(used.filter((i) => i.layer !== layer && i.layer !== 'config' && !allowed.get(layer)?.has(i.layer))).toEqual([])
    if (layer === 'web') expect(used.filter((i) => i.layer === 'api' && !i.typeOnly)).toEqual([])
    const climbs = [...code.matchAll(/from\s+['"](\.[^'"]*)['"]/g)].filter(
      ([, to = '']) => join(layer, path.split('/').slice(1, -1).join('/'), to).split('/')[0] !== layer,
    )
    expect(climbs.map(([, to]) => to)).toEqual([])
  })
})

test(`no file is longer than ${LARGEST} lines`, () => {
  const long = SOURCES.map((path) => ({ path, lines: readFileSync(join(ROOT, 'src', path), 'utf8').split('\n').length })).filter(
    ({ lines }) => lines > LARGEST,
  )
  expect(long).toEqual([])
})
