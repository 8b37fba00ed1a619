import type { DocumentFacts } from '#model/document'
import { dateIn, isoIn } from './dates.ts'

/** A block of `name: value` lines between `---` lines at the very beginning of a text. `end` is the offset behind it. */
export interface FrontMatter {
  readonly end: number
  readonly facts: Partial<Record<keyof DocumentFacts, string>>
}

const LONGEST = 8000
const FIELD = /^([\p{L}_][\p{L}\d_.-]{0,40})\s*:(?:\s+(.*))?$/u

/** What names of fields stand for, as Jekyll, Hugo, Pandoc and Dublin Core name them. */
const MEANING: ReadonlyMap<string, keyof DocumentFacts> = new Map(
  (
    [
      ['title', 'title dc.title headline'],
      ['publisher', 'publisher dc.publisher source organization organisation institution site agency'],
      ['published', 'date published publication_date publishdate pubdate dc.date issued released date_published'],
      ['language', 'language lang locale dc.language'],
    ] as const
  ).flatMap(([meaning, names]) => names.split(' ').map((name) => [name, meaning] as const)),
)

/** The front matter of a text; null where it has none, or where what stands between the lines is no list of fields. */
export function frontMatterOf(text: string): FrontMatter | null {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0
  if (!text.startsWith('---', from)) return null
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(from, from + 20))
  if (!opening) return null
  const lines = text.slice(from + opening[0].length, from + LONGEST).split('\n')
  const facts: FrontMatter['facts'] = {}
  let at = from + opening[0].length
  let fields = 0
  for (const line of lines) {
    const words = line.trimEnd()
    if (words === '---' || words === '...') return fields === 0 ? null : { facts, end: at + words.length }
    at += line.length + 1
    const field = FIELD.exec(words)
    if (field) {
      fields++
      take(facts, field[1] as string, field[2] ?? '')
    } else if (words !== '' && !/^(?:\s|-\s|#)/.test(words)) return null
  }
  return null
}

function take(found: FrontMatter['facts'], name: string, raw: string): void {
  const meaning = MEANING.get(name.toLowerCase())
  const value = raw
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
  if (meaning === undefined || value === '' || /^[[{>|&*]/.test(value)) return
  if (meaning === 'published') {
    const date = isoIn(value) ?? dateIn(value)
    if (date !== null) found.published ??= date
  } else if (meaning === 'language') {
    const code = /^([a-z]{2})(?:[-_]|$)/i.exec(value)?.[1]?.toLowerCase()
    if (code !== undefined) found.language ??= code
  } else found[meaning] ??= value.slice(0, 300)
}
