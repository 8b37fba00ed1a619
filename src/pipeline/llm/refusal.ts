import type { Rejection, RuleStamp } from '#model/rule'
import type { Range } from '#model/span'

/** Why an answer of a model is turned down. */
export const REFUSALS = {
  form: 'not of the form that was asked for',
  evidence: 'no evidence in the words of the text',
  words: 'words that are not in the text',
  number: 'a number that its words do not tell',
  date: 'a date that the words do not lead to',
  code: 'a code that the words do not lead to',
  key: 'nothing is left of what the record is about',
  twice: 'told before',
} as const
export type RefusalKind = keyof typeof REFUSALS

/** The refusals of one passage: counted by reason, and kept as rejections with what was refused. */
export class Refusals {
  readonly rejections: Rejection[] = []
  readonly counts: Partial<Record<RefusalKind, number>> = {}
  private readonly rule: RuleStamp
  /** Where a refusal is shown that has no words in the text. */
  private readonly place: Range
  constructor(rule: RuleStamp, place: Range) {
    this.rule = rule
    this.place = place
  }

  /** Refuses an answer: `what` names record and field, `told` is what the model said. */
  refuse(kind: RefusalKind, what: string, told: unknown, at: Range = this.place): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + 1
    this.rejections.push({ rule: this.rule, reason: `${what}: ${REFUSALS[kind]}${toldWords(told)}`, start: at.start, end: at.end })
  }
}

const LONGEST = 120

/** What a model said, on one line and not long: it may be anything. */
function toldWords(told: unknown): string {
  if (told === undefined) return ''
  const words = (typeof told === 'string' ? told : (JSON.stringify(told) ?? ''))
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
  return ` (${[...words].length > LONGEST ? `${[...words].slice(0, LONGEST).join('')}…` : words})`
}
