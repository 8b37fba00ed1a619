import type { QuotationMention } from '#model/mention'
import type { Annotator } from '../annotators.ts'
import type { Working } from '../working.ts'

const CLOSES: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '“', '"', '’’', "''"],
  '„': ['“', '”', '"'],
  '«': ['»'],
  '‹': ['›'],
  '「': ['」'],
  '『': ['』'],
  '‘': ['’'],
  '"': ['"'],
  '``': ["''", '”', '"'],
}
const CLOSING = new Set(Object.values(CLOSES).flat())
const RULE = 'quotations@2'

interface Open {
  readonly at: number
  readonly mark: string
}

/**
 * Words in quotation marks, nested ones too. Marks are paired within a unit; a quotation over several sentences is a
 * mention in each. An opening mark that nothing closes holds to the end of its paragraph (each paragraph of a long
 * quotation begins with one), a straight one only where it
 * begins a sentence.
 */
export const quotations: Annotator = {
  id: 'quotations',
  run(working) {
    let first = 0
    while (first < working.sentences.length) {
      let last = first
      while (last + 1 < working.sentences.length && working.sentences[last + 1]?.unit === working.sentences[first]?.unit) last++
      pairUnit(working, first, last)
      first = last + 1
    }
  },
}

function pairUnit(working: Working, first: number, last: number): void {
  const from = working.sentences[first]?.from ?? 0
  const to = working.sentences[last]?.to ?? 0
  const open: Open[] = []
  for (let i = from; i < to; i++) {
    if (working.shape(i) !== PUNCT) continue
    const mark = working.form(i)
    const closes = CLOSING.has(mark) ? closedBy(working, open, mark, i) : -1
    if (closes >= 0) {
      const { at } = open[closes] as Open
      open.length = closes
      if (i > at + 1) add(working, first, last, [at, i + 1, closes > 0])
    } else if (CLOSES[mark] && opens(working, mark, i, from)) open.push({ at: i, mark })
  }
  const [outer] = open
  if (outer && (outer.mark === '“' || (outer.mark === '"' && beginsSentence(working, first, last, outer.at))) && to - outer.at > 3)
    add(working, first, last, [outer.at, to, false])
}

const beginsSentence = (working: Working, first: number, last: number, at: number): boolean => {
  for (let s = first; s <= last; s++) if (working.sentences[s]?.from === at) return true
  return false
}

const PUNCT = 32

/** Which open quotation a mark closes, -1 where it opens one. */
function closedBy(working: Working, open: readonly Open[], mark: string, at: number): number {
  for (let k = open.length - 1; k >= 0; k--) {
    const { mark: opener } = open[k] as Open
    if (!CLOSES[opener]?.includes(mark)) continue
    const alike = mark === '“' && opener === '“'
    if (alike && working.tokens.gap[at] !== 0) continue
    if (mark === '’' && working.tokens.gap[at + 1] === 0 && /^\p{L}/u.test(working.form(at + 1))) continue
    return k
  }
  return -1
}

/** A straight mark opens before a word that it touches; so does `‘`. */
function opens(working: Working, mark: string, at: number, from: number): boolean {
  if (mark !== '"') return true
  return at === from || working.tokens.gap[at] !== 0 || /^[([—–-]$/.test(working.form(at - 1))
}

function add(working: Working, first: number, last: number, [from, to, inside]: readonly [number, number, boolean]): void {
  for (let s = first; s <= last; s++) {
    const sentence = working.sentences[s]
    if (!sentence || sentence.to <= from || sentence.from >= to) continue
    const mention: QuotationMention = {
      kind: 'quotation',
      from: Math.max(from, sentence.from),
      to: Math.min(to, sentence.to),
      rule: RULE,
      inside: inside || undefined,
    }
    working.mentions[s]?.push(mention)
  }
}
