import type { DateMention } from '#model/mention'
import type { Annotator } from '../annotators.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Working } from '../working.ts'
import { DateReader } from './reader.ts'
import { relationBefore, shadeStart } from './relation.ts'
import { resolve } from './resolve.ts'
import type { DateRule, Found } from './rule.ts'
import { DATE_RULES } from './rules/index.ts'
import { Story } from './story.ts'
import { DateWords, KIND } from './words.ts'

const tables = new WeakMap<Lexicon, DateWords>()
const BY_KIND: readonly (readonly DateRule[])[] = Array.from({ length: 10 }, (_, kind) => DATE_RULES.filter((rule) => rule.kinds.includes(kind)))

/** Finds dates and periods and resolves what they leave out. Only tokens that can begin a date are looked at. */
export const dates: Annotator = {
  id: 'dates',
  run(working) {
    let words = tables.get(working.lexicon)
    if (!words) {
      words = new DateWords(working.lexicon)
      tables.set(working.lexicon, words)
    }
    const reader = new DateReader(working, words)
    const story = new Story(working.document)
    working.sentences.forEach((sentence, index) => {
      readSentence(reader.at(sentence), working, story.at(sentence), index)
    })
    working.report = story.reportYear
  },
}

function readSentence(reader: DateReader, working: Working, story: Story, index: number): void {
  const { lower } = working.tokens
  let floor = reader.from
  for (let i = reader.from; i < reader.to; i++) {
    const kind = reader.words.kindOf(lower[i] as number)
    if (kind === KIND.none) continue
    const best = longest(reader, BY_KIND[kind] as readonly DateRule[], i)
    if (!best) continue
    const mention = mentionOf(reader, best, story, floor)
    if (mention) {
      put(working, index, mention)
      floor = mention.to
      i = mention.to - 1
      story.tell(mention, reader)
    } else {
      working.reject(`${best.rule.id}@${best.rule.version}`, best.found.from, best.found.to, 'no such calendar day')
      i = best.found.to - 1
    }
  }
}

function longest(reader: DateReader, rules: readonly DateRule[], i: number): { rule: DateRule; found: Found } | null {
  let best: { rule: DateRule; found: Found } | null = null
  for (const rule of rules) {
    const found = rule.match(reader, i)
    if (found && (!best || found.to > best.found.to)) best = { rule, found }
  }
  return best
}

function mentionOf(reader: DateReader, { rule, found }: { rule: DateRule; found: Found }, story: Story, floor: number): DateMention | null {
  const resolved = resolve(found, story.around(reader, found.from))
  if (resolved.edtf === null && found.start.month !== undefined && found.start.year !== undefined) return null
  const from = Math.max(floor, shadeStart(reader, found.from))
  return {
    kind: 'date',
    from,
    to: found.to,
    edtf: resolved.edtf,
    inferred: resolved.inferred,
    anchors: resolved.anchors,
    relation: found.relation ?? relationBefore(reader, from, found.end !== undefined || found.weekdayEnd !== undefined),
    duration: found.duration,
    inside: found.inside || undefined,
    rule: `${rule.id}@${rule.version}`,
  }
}

/** Adds a date; a number that is part of it counts nothing. */
function put(working: Working, index: number, date: DateMention): void {
  const mentions = working.mentions[index] as NonNullable<(typeof working.mentions)[number]>
  for (let k = mentions.length - 1; k >= 0; k--) {
    const other = mentions[k]
    if (other?.kind === 'quantity' && other.from < date.to && date.from < other.to) mentions.splice(k, 1)
  }
  mentions.push(date)
}
