import { z } from 'zod'
import { Failed } from '#model/failure'
import { FIELDS, RECORD_TYPES } from '#model/record'
import type { Range } from '#model/span'
import type { ReadersRecord } from '#resolve/agreement/agreement'

/** A record in the guideline's form: its fields beside `type` and `doc`, and its evidence word by word. */
export function goldLine({ type, fields, evidence }: Omit<ReadersRecord, 'id' | 'document'>, doc: string, text: string): string {
  const written = Object.keys(FIELDS[type].shape).map((field) => [field, fields[field]])
  const snippets = evidence.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
  return JSON.stringify({ type, doc, ...Object.fromEntries(written), evidence: snippets })
}

const Line = z.looseObject({
  type: z.enum(RECORD_TYPES),
  doc: z.string(),
  evidence: z.array(z.union([z.string(), z.object({ start: z.number().int(), end: z.number().int() })])).min(1),
})
/** A line as it stands in a file: evidence as words, or as offsets. */
export type GoldRead = z.infer<typeof Line> & { readonly line: number }

/** Reads the records of a file in the guideline's form. `file` names it where a line is not of that form: USAGE. */
export function readGold(content: string, file: string): GoldRead[] {
  return content.split('\n').flatMap((words, n): GoldRead[] => {
    if (words.trim() === '') return []
    let told: unknown
    try {
      told = JSON.parse(words)
    } catch (error) {
      throw new Failed('USAGE', { detail: `${file}, line ${n + 1} is no JSON` }, { cause: error })
    }
    const line = Line.safeParse(told)
    if (line.success) return [{ ...line.data, line: n + 1 }]
    const [issue] = line.error.issues
    throw new Failed('USAGE', { detail: `${file}, line ${n + 1}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}` })
  })
}

/** Tells where words stand in a document; null where they do not. */
export type Find = (doc: string, words: string) => Range | null

/** Records with their evidence in place. Words that are not found in their document: USAGE. */
export function placed(lines: readonly GoldRead[], file: string, find: Find): ReadersRecord[] {
  return lines.map(({ line, type, doc, evidence, ...rest }) => {
    const ranges = evidence.map((told) => (typeof told === 'string' ? find(doc, told) : told))
    if (ranges.includes(null)) throw new Failed('USAGE', { detail: `${file}, line ${line}: its evidence does not stand in ${doc}` })
    const fields = Object.fromEntries(Object.keys(FIELDS[type].shape).map((field) => [field, rest[field] ?? null]))
    return { id: `${line}`, type, document: doc, fields, evidence: ranges as Range[] }
  })
}

/** Finds words in texts; white space may differ, nothing else. */
export function findIn(textOf: (doc: string) => string | null): Find {
  const pressed = new Map<string, Pressed>()
  return (doc, words) => {
    const text = pressed.get(doc) ?? press(textOf(doc) ?? '')
    pressed.set(doc, text)
    const wanted = press(words).text
    const at = wanted === '' ? -1 : text.text.indexOf(wanted)
    return at < 0 ? null : { start: text.places[at] as number, end: (text.places[at + wanted.length - 1] as number) + 1 }
  }
}

/** A text without white space, and where each of its units stood. */
interface Pressed {
  readonly text: string
  readonly places: Int32Array
}

function press(text: string): Pressed {
  const places = new Int32Array(text.length)
  let kept = ''
  let count = 0
  for (const part of text.matchAll(/\S+/g)) {
    kept += part[0]
    for (let n = 0; n < part[0].length; n++) places[count++] = part.index + n
  }
  return { text: kept, places }
}

/**
 * Places words without a text: equal words, and words that stand in longer ones, share a place. Enough to tell whether two
 * readers point at the same sentences.
 */
export function findAmong(files: readonly (readonly GoldRead[])[]): Find {
  const words = new Map<string, Set<string>>()
  for (const { doc, evidence } of files.flat()) {
    const of = words.get(doc) ?? new Set()
    words.set(doc, of)
    for (const told of evidence) if (typeof told === 'string') of.add(told)
  }
  const texts = new Map([...words].map(([doc, of]) => [doc, textOf([...of])]))
  return findIn((doc) => texts.get(doc) ?? null)
}

/** Snippets one after the other, those that stand in a longer one left out. */
function textOf(snippets: readonly string[]): string {
  const kept: string[] = []
  const dense = (words: string): string => words.replace(/\s+/g, '')
  for (const words of [...snippets].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)))
    if (!kept.some((longer) => dense(longer).includes(dense(words)))) kept.push(words)
  return kept.join(' \u0000 ')
}
