import { annotate } from '#annotate/annotate'
import { build } from '#build/build'
import type { AnnotatedDocument, AnnotatedSentence } from '#model/annotated'
import type { ExtractedRecord } from '#model/claim'
import type { ReadDocument } from '#model/document'
import type { CueMention, Mention, MentionKind } from '#model/mention'
import type { Rejection, RuleStamp } from '#model/rule'
import { overlaps, type Range } from '#model/span'
import { theLexicon } from './extract.ts'

/** Something that annotation found: its words, what it takes them to mean, and the rule that did. */
export interface ExplainedMention {
  readonly kind: MentionKind
  readonly words: string
  readonly value: Readonly<Record<string, unknown>>
  readonly rule: RuleStamp
}

/** A rule that was tried on the sentence: what woke it, and how many records here are of its making. */
export interface TriedRule {
  readonly rule: RuleStamp
  readonly wokenBy: readonly { readonly kind: MentionKind; readonly words: string; readonly cue?: string }[]
  readonly built: number
}

/** Everything that was made of one sentence. */
export interface Explained {
  readonly sentence: string
  readonly ranges: readonly Range[]
  readonly mentions: readonly ExplainedMention[]
  readonly tried: readonly TriedRule[]
  readonly records: readonly ExtractedRecord[]
  readonly rejections: readonly (Rejection & { readonly words: string })[]
}

/**
 * What the built-in rules make of the sentence at an offset of the canonical text, told by doing it again: annotation and
 * building of the whole document, since a record may rest on other sentences too. Null where no sentence stands there.
 */
export function explain(document: ReadDocument, offset: number): Explained | null {
  const rejections: Rejection[] = []
  const annotated = annotate(document, theLexicon(), rejections)
  const sentence = sentenceAt(annotated, offset)
  if (!sentence) return null
  const ranges = annotated.rangesOf(sentence.from, sentence.to)
  const here = (range: Range): boolean => ranges.some((own) => overlaps(own, range))
  const woken: { rule: RuleStamp; at: Mention }[] = []
  const all = build(annotated, (rule, at, where) => {
    if (where.index === sentence.index) woken.push({ rule, at })
  })
  const records = all.filter(({ evidence }) => evidence.some(here))
  return {
    sentence: annotated.wordsOf(sentence.from, sentence.to),
    ranges,
    mentions: mentionsIn(annotated, sentence),
    tried: triedRules(annotated, woken, records),
    records,
    rejections: rejections.filter(here).map((rejection) => ({ ...rejection, words: document.text.slice(rejection.start, rejection.end) })),
  }
}

const sentenceAt = (annotated: AnnotatedDocument, offset: number): AnnotatedSentence | undefined =>
  annotated.sentences.find(({ from, to }) => annotated.rangesOf(from, to).some(({ start, end }) => start <= offset && offset < end))

const mentionsIn = (annotated: AnnotatedDocument, { mentions, cues }: AnnotatedSentence): ExplainedMention[] =>
  [...mentions, ...cues]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((mention) => ({ kind: mention.kind, words: annotated.wordsOf(mention.from, mention.to), value: meaningOf(mention), rule: mention.rule }))

/** What a mention means, without the positions of its tokens. */
function meaningOf(mention: Mention | CueMention): Record<string, unknown> {
  const { kind: _kind, from: _from, to: _to, rule: _rule, ...facts } = mention
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => !/(From|To)$|^anchors$/.test(name) && value !== null && value !== false && value !== undefined),
  )
}

function triedRules(
  annotated: AnnotatedDocument,
  woken: readonly { rule: RuleStamp; at: Mention }[],
  records: readonly ExtractedRecord[],
): TriedRule[] {
  const rules = [...new Set(woken.map(({ rule }) => rule))]
  return rules.map((rule) => ({
    rule,
    wokenBy: woken
      .filter((one) => one.rule === rule)
      .map(({ at }) => ({ kind: at.kind, words: annotated.wordsOf(at.from, at.to), ...(at.kind === 'cue' ? { cue: at.cue } : {}) })),
    built: records.filter((record) => record.rule === rule || record.claims.some((claim) => claim.rule === rule)).length,
  }))
}
