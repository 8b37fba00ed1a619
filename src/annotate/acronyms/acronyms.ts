import { SHAPE } from '#model/tokens'
import type { Annotator } from '../annotators.ts'
import type { Working } from '../working.ts'
import { align } from './align.ts'

const RULE = 'acronyms@1'
const MOST_LETTERS = 12
/** Most tokens of a bracket that defines a short form. */
const MOST_INSIDE = 60
/** Least score a letter; found on abstracts with known definitions. */
const LEAST = 1.5

/**
 * Short forms that the text defines: `World Food Programme (WFP)`, `WFP (World Food Programme)`,
 * `the Rhine Commission (hereinafter referred to as "the Commission")`.
 */
export const acronyms: Annotator = {
  id: 'acronyms',
  run(working) {
    for (const sentence of working.sentences) {
      for (let i = sentence.from + 1; i < sentence.to; i++) {
        if (working.shape(i) !== SHAPE.punct || !isOpen(working.form(i))) continue
        const close = closing(working, i, sentence.to)
        if (close > i + 1) define(working, sentence.from, i, close)
      }
    }
  },
}

const isOpen = (form: string): boolean => form === '(' || form === '[' || form === '（'
const isClosed = (form: string): boolean => form === ')' || form === ']' || form === '）'

function closing(working: Working, open: number, to: number): number {
  let depth = 0
  const last = Math.min(to, open + MOST_INSIDE)
  for (let i = open; i < last; i++) {
    const form = working.form(i)
    if (isOpen(form)) depth++
    else if (isClosed(form) && --depth === 0) return i
  }
  return -1
}

function define(working: Working, from: number, open: number, close: number): void {
  const [start, end] = within(working, open + 1, close)
  if (end <= start) return
  const short = working.words(start, end)
  if (isShort(short, end - start)) {
    const first = longBefore(working, from, open, short)
    if (first >= 0) return void keep(working, short, [first, trimmed(working, first, open)], close + 1)
  }
  if (end - start >= 2) longInside(working, [open, start, end, close])
}

/** The part of a bracket that may be a short form: up to `,` or `;`, without quotation marks, `hereinafter` and the like. */
function within(working: Working, from: number, to: number): [number, number] {
  let start = from
  let end = from
  while (end < to && !/^[,;:=]$/.test(working.form(end))) end++
  while (start < end && (LEADS.has(working.low(start)) || isQuote(working.form(start)))) start++
  if (end === to || start < end) {
    while (end > start && isQuote(working.form(end - 1))) end--
    return [start, end]
  }
  return [from, from]
}
const LEADS = new Set([
  'hereinafter',
  'hereafter',
  'herein',
  'henceforth',
  'referred',
  'to',
  'as',
  'abbreviated',
  'called',
  'or',
  'the',
  'in',
  'short',
  'also',
  'known',
])
const isQuote = (form: string): boolean => /^["“”‘’„«»'`]+$/.test(form)

function isShort(short: string, tokens: number): boolean {
  if (tokens > 4 || short.length > MOST_LETTERS || !/^[\p{L}\p{N}]/u.test(short)) return false
  const letters = short.replace(/[^\p{L}]/gu, '')
  if (letters === '' || !/\p{Lu}/u.test(short)) return false
  return short.split(' ').length <= 2
}

/** The token at which the long form before a bracket begins, -1 where there is none. */
function longBefore(working: Working, from: number, open: number, short: string): number {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').length
  const window = Math.min(letters * 2 + 2, letters + 7)
  let low = open
  let count = 0
  while (low > from && count < window) {
    const before = working.form(low - 1)
    if (/^[.;:?!]$/.test(before) || (/^[)(]$/.test(before) && letters < 4)) break
    low--
    if (/[\p{L}\p{N}]/u.test(before)) count++
  }
  const words = Array.from({ length: open - low }, (_, k) => working.form(low + k))
  const best = bestOf(short, words)
  if (best === null || cutsBracket(words, best) || crosses(words.slice(best))) return -1
  return low + best
}

/** `understanding with the Federal University of Lavras (UFLA)`: a small word, and what it goes with; the letters are those of another language. */
const crosses = (words: readonly string[]): boolean =>
  /^\p{Ll}/u.test(words[0] ?? '') && words.some((word) => /^(?:with|between|by|at)$/.test(word)) && words.some((word) => /^\p{Lu}/u.test(word))

/** `(PCC) and the Communist Party of China (PCCh)`: the long form would begin within the bracket before. */
function cutsBracket(words: readonly string[], from: number): boolean {
  let depth = 0
  for (let i = from; i < words.length; i++) {
    const word = words[i] as string
    if (isOpen(word)) depth++
    else if (isClosed(word) && --depth < 0) return true
  }
  return false
}

/** Plurals are tried without their `s` too. */
function bestOf(short: string, words: readonly string[]): number | null {
  const whole = align(short, words)
  const singular = /[\p{Lu}\d]s$/u.test(short) ? align(short.slice(0, -1), words) : null
  const best = singular && (!whole || singular.score > whole.score) ? singular : whole
  if (!best) return null
  const { length } = short.replace(/[^\p{L}\p{N}]/gu, '')
  if (best.score < (length === 1 ? 3 : LEAST)) return null
  const long = words.slice(best.first).join(' ')
  return long.length <= length || long.toLowerCase().split(' ').includes(short.toLowerCase()) ? null : best.first
}

/** `WFP (World Food Programme)`. */
function longInside(working: Working, [open, start, end, close]: readonly [number, number, number, number]): void {
  let first = open - 1
  while (first > 0 && isQuote(working.form(first))) first--
  const short = working.form(first)
  if (short.length < 2 || short.length > 8 || !/^\p{Lu}[\p{L}\d&-]*\p{Lu}[\p{L}\d]*$/u.test(short)) return
  const words = Array.from({ length: end - start }, (_, k) => working.form(start + k))
  const best = bestOf(short, words)
  if (best === null || best > 1) return
  keep(working, short, [start + best, end], close + 1, first)
}

/** A long form ends with a word: quotation marks and commas before the bracket are no part of it. */
function trimmed(working: Working, first: number, end: number): number {
  let to = end
  while (to > first + 1 && !/[\p{L}\p{N}]/u.test(working.form(to - 1))) to--
  return to
}

function keep(working: Working, short: string, [from, to]: readonly [number, number], end: number, begin = from): void {
  if (to <= from) return
  working.acronyms.push({ short, long: working.words(from, to), from: begin, to: end, rule: RULE })
}
