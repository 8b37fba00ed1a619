import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { annotate } from '#annotate/annotate'
import { Lexicon } from '#annotate/lexicon'
import type { Mention } from '#model/mention'
import { read } from '#read/read'

/**
 * One case of a rule of annotation, as `src/annotate/{dates,quantities}/**.cases.yml` list them.
 *
 * text       a passage of your own writing, what is found in it between ⟦ and ⟧
 * origin     where such a text would come from
 * published  date of the document, EDTF
 * gives      what each marked stretch means: of dates the EDTF value (null where it stays open), of quantities
 *            `value unit approx`, a range as `low..high`, `-` for no unit; without marks the passage must stay silent
 */
interface Case {
  readonly text: string
  readonly origin: string
  readonly published?: string | number
  readonly gives?: readonly (string | number | null)[]
}

const folder = join(import.meta.dirname, '..', 'src', 'annotate')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(?:dates|quantities)\b.*\.cases\.yml$/.test(file))
  .sort()
const lexicon = new Lexicon()

const meaning = (mention: Mention): string | null =>
  mention.kind === 'date'
    ? mention.edtf
    : mention.kind === 'quantity'
      ? `${mention.value}${mention.high === undefined ? '' : `..${mention.high}`} ${mention.unitKind === 'ordinal' ? 'ordinal' : (mention.unit ?? '-')} ${mention.approx}`
      : null

describe.each(files)('%s', (file) => {
  const kind = file.startsWith('dates') ? 'date' : 'quantity'
  const cases = parse(readFileSync(join(folder, file), 'utf8')) as Case[]

  test.each(cases)('$origin: $text', async ({ text, published, gives = [] }) => {
    const bytes = new TextEncoder().encode(text.replace(/[⟦⟧]/g, ''))
    const document = await read({ fileName: 'case.txt', bytes, given: published === undefined ? {} : { published: String(published) } })
    const doc = annotate(document, lexicon)
    const found = doc.sentences.flatMap(({ mentions }) => mentions.filter((mention) => mention.kind === kind))
    const told = found.map((mention) => [doc.wordsOf(mention.from, mention.to), meaning(mention)])
    const marked = [...text.matchAll(/⟦(.*?)⟧/gs)].map((match, i) => [match[1], gives[i] === null ? null : String(gives[i])])
    expect(told).toEqual(marked)
  })

  test('has cases of three origins and one that must stay silent', () => {
    expect(new Set(cases.map((one) => one.origin)).size).toBeGreaterThanOrEqual(3)
    expect(cases.some((one) => !one.text.includes('⟦'))).toBe(true)
  })
})
