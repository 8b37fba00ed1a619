import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Mention } from '#model/mention'
import { annotate } from '../annotate.ts'
import { Lexicon } from '../lexicon.ts'

/**
 * One case of the names step, as `<kind>.cases.yml` lists them.
 *
 * text    a passage of your own writing
 * origin  where such a text would come from
 * gives   every mention of the file's kind, in order: persons and bodies by name (`*` before what stands for a name
 *         told elsewhere), places with their code, posts as `person | title | body`, titled names with head and edition
 */
interface Case {
  readonly text: string
  readonly origin: string
  readonly gives: readonly string[]
}

const lexicon = new Lexicon()
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.cases.yml'))
  .sort()

const TITLED = new Set(['occasion', 'instrument', 'programme', 'work'])
function told(kind: string, mention: Mention): string[] {
  if (mention.kind === 'person') {
    if (kind === 'person') return [(mention.short ? '*' : '') + mention.name]
    return kind === 'post'
      ? mention.posts.map((post) => `${mention.name} | ${post.former ? 'former ' : ''}${post.title} | ${post.organization ?? '-'}`)
      : []
  }
  if (mention.kind === 'organization' && kind === 'organization' && !mention.inside) return [(mention.generic ? '*' : '') + mention.name]
  if (mention.kind === 'place' && kind === 'place' && !mention.inside && mention.sort !== 'demonym')
    return [`${mention.name} ${mention.country ?? '-'}`]
  if (kind === 'titled' && TITLED.has(mention.kind) && 'head' in mention && !mention.inside)
    return [`${mention.kind}: ${mention.name}${mention.edition === null ? '' : ` #${mention.edition}`}`]
  return []
}

describe.each(files)('%s', (file) => {
  const kind = file.split('.')[0] as string
  const cases = parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Case[]

  test.each(cases)('$origin: $text', ({ text, gives }) => {
    const block = { kind: 'paragraph', start: 0, end: text.length } as const
    const document = {
      name: 'case',
      format: 'txt',
      text,
      map: { canonical: [0], source: [0] },
      blocks: [block],
      units: [{ kind: 'paragraph', blocks: [0], pieces: [{ start: 0, end: text.length }], section: -1 }],
      footnotes: [],
      facts: { title: null, publisher: null, published: null, language: null },
      pages: null,
    } as const
    const found = annotate(document, lexicon).sentences.flatMap((sentence) => sentence.mentions.flatMap((mention) => told(kind, mention)))
    expect(found).toEqual(gives)
  })

  test('has cases of three origins and one that must stay silent', () => {
    expect(new Set(cases.map((one) => one.origin)).size).toBeGreaterThanOrEqual(3)
    expect(cases.some((one) => one.gives.length === 0)).toBe(true)
  })
})
