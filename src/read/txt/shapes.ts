import { isAsciiLetter, isCircled, isDigit, isHan, isSpace, isSuperscript, isUpper, superscriptDigit } from '../blocks/signs.ts'

/** What the first characters of a line say it is. */
export const SHAPE = { text: 0, heading: 1, rule: 2, item: 3, note: 4, quote: 5, pipe: 6, tag: 7, debris: 8, fence: 9, bold: 10 } as const
export type LineShape = (typeof SHAPE)[keyof typeof SHAPE]

/** A line's shape, with where its words begin, the level of a heading, and the mark of an item or note. */
export interface LineSigns {
  shape: LineShape
  body: number
  level: number
  marker: string
}

const HASH = 35
const BULLETS = new Set([...'-*+•·▪●–◦■□►»○‣⁃✓✔➢▸➤'].map((char) => char.charCodeAt(0)))
const none = (signs: LineSigns, shape: LineShape, body: number, marker = '', level = 0): undefined => {
  signs.shape = shape
  signs.body = body
  signs.marker = marker
  signs.level = level
}

/** Reads the shape of the line [from, to) into `signs`. Looks at its first characters only. */
export function shapeOf(text: string, from: number, to: number, signs: LineSigns): undefined {
  const first = text.charCodeAt(from)
  none(signs, SHAPE.text, from)
  if (first === HASH) return hashes(text, from, to, signs)
  if (first === 92) return isDebris(text, from, to) ? none(signs, SHAPE.debris, from) : escaped(text, from, to, signs)
  if (BULLETS.has(first)) return bullet(text, from, to, signs)
  if (isDigit(first) || first === 40 || isAsciiLetter(first)) return enumerator(text, from, to, signs)
  if (first === 60) return tag(text, from, to, signs)
  if (first === 91) return bracket(text, from, to, signs)
  if (first === 124) return none(signs, SHAPE.pipe, from)
  if (first === 62) return none(signs, SHAPE.quote, afterSpace(text, from + 1, to))
  if (first === 96 && text.startsWith('```', from)) return none(signs, SHAPE.fence, from)
  if (first === 95 || first === 61 || first === 126) return isRule(text, from, to) ? none(signs, SHAPE.rule, from) : undefined
  if (isCircled(first)) return none(signs, SHAPE.note, afterSpace(text, from + 1, to), text[from])
  if (isSuperscript(first)) return superscripts(text, from, to, signs)
  if (isHan(first) || first === 0xff08) return hanEnumerator(text, from, to, signs)
}

const afterSpace = (text: string, from: number, to: number): number => {
  let i = from
  while (i < to && isSpace(text.charCodeAt(i))) i++
  return i
}

function hashes(text: string, from: number, to: number, signs: LineSigns): undefined {
  let i = from
  while (i < to && text.charCodeAt(i) === HASH) i++
  if (i === to) return none(signs, SHAPE.debris, from)
  if (i - from > 6 || !isSpace(text.charCodeAt(i))) return
  none(signs, SHAPE.heading, afterSpace(text, i, to), '', i - from)
}

/** `\###`, `\* \* \*`: escaped signs alone on a line. */
function isDebris(text: string, from: number, to: number): boolean {
  if (to - from > 40) return false
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code !== 92 && code !== HASH && code !== 42 && code !== 45 && code !== 95 && code !== 61 && !isSpace(code)) return false
  }
  return true
}

/** `\- item` and `1\. item`, as converters to Markdown write them. */
function escaped(text: string, from: number, to: number, signs: LineSigns): undefined {
  const next = text.charCodeAt(from + 1)
  if (BULLETS.has(next) && isSpace(text.charCodeAt(from + 2))) none(signs, SHAPE.item, afterSpace(text, from + 2, to), text[from + 1])
  else if (next === 91) bracket(text, from + 1, to, signs)
}

/** A line of nothing but three or more `-`, `*`, `_`, `=` or `~`, spaces between them allowed. */
function isRule(text: string, from: number, to: number): boolean {
  const sign = text.charCodeAt(from)
  let count = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === sign) count++
    else if (!isSpace(code)) return false
  }
  return count >= 3
}

function bullet(text: string, from: number, to: number, signs: LineSigns): undefined {
  const sign = text.charCodeAt(from)
  if ((sign === 45 || sign === 42) && isRule(text, from, to)) return none(signs, SHAPE.rule, from)
  const next = text.charCodeAt(from + 1)
  if (from + 1 < to && isSpace(next)) return none(signs, SHAPE.item, afterSpace(text, from + 1, to), text[from])
  if (sign > 0x2021 && !isDigit(next)) return none(signs, SHAPE.item, from + 1, text[from])
  if (sign === 42 && next === 42) return none(signs, SHAPE.bold, from)
}

/** `1.` `12)` `(a)` `(iv)` `06 Title` `2.3.1 Title` `a)` `IV.` `Article 5` is none. */
function enumerator(text: string, from: number, to: number, signs: LineSigns): undefined {
  const open = text.charCodeAt(from) === 40
  let i = open ? from + 1 : from
  const start = i
  while (i < to && i - start < 8 && (isDigit(text.charCodeAt(i)) || (text.charCodeAt(i) === 46 && isDigit(text.charCodeAt(i + 1))))) i++
  const digits = i - start
  if (digits === 0) while (i < to && i - start < 6 && isRomanOrLetter(text, i, start)) i++
  if (i === start || i - start > 7) return
  const close = text.charCodeAt(i) === 92 ? i + 1 : i
  const sign = text.charCodeAt(close)
  const after = close + 1
  const spaced = after < to && isSpace(text.charCodeAt(after))
  const marker = text.slice(start, i)
  const closes = open ? sign === 41 : sign === 41 || (sign === 46 && (digits > 0 ? digits <= 6 : isEnumLetters(marker))) || sign === 0x3001
  if (closes && (spaced || sign === 0x3001 || (digits > 0 && after < to && isUpper(text.charCodeAt(after)))))
    return none(signs, SHAPE.item, afterSpace(text, after, to), marker)
  if (open || digits === 0 || !isSpace(sign)) return
  const body = afterSpace(text, i, to)
  const padded = digits === 2 && text.charCodeAt(start) === 48
  const dotted = marker.includes('.') && marker.split('.').every((part) => part.length > 0 && part.length <= 2)
  if ((padded || dotted) && body < to && isUpper(text.charCodeAt(body))) none(signs, padded ? SHAPE.item : SHAPE.text, body, marker)
}

/** `a`, `b` or a Roman numeral in one case. A capital alone may be an initial (`J. Smith`) and is none. */
const isEnumLetters = (marker: string): boolean => /^(?:[a-z]|[ivx]{1,5}|[IVX]{1,5})$/.test(marker) && marker !== 'X' && marker !== 'V'

function isRomanOrLetter(text: string, at: number, start: number): boolean {
  const code = text.charCodeAt(at)
  const roman = code === 105 || code === 118 || code === 120 || code === 73 || code === 86 || code === 88
  return roman || (at === start && isAsciiLetter(code))
}

function tag(text: string, from: number, to: number, signs: LineSigns): undefined {
  if (text.startsWith('<sup', from)) {
    const mark = /^<sup[^>]{0,30}>\s*([^<>\s]{1,5})\s*<\/sup>/.exec(text.slice(from, Math.min(to, from + 60)))
    if (mark) none(signs, SHAPE.note, afterSpace(text, from + mark[0].length, to), mark[1])
    return
  }
  const next = text.charCodeAt(from + 1)
  if (isAsciiLetter(next) || next === 47 || next === 33) none(signs, SHAPE.tag, from)
}

/** `[12] note`, `[^3]: note`. */
function bracket(text: string, from: number, to: number, signs: LineSigns): undefined {
  let i = from + 1
  if (text.charCodeAt(i) === 94) i++
  const start = i
  while (i < to && i - start < 4 && (isDigit(text.charCodeAt(i)) || (start === from + 2 && isAsciiLetter(text.charCodeAt(i))))) i++
  if (i === start) return
  const marker = text.slice(start, i)
  if (text.charCodeAt(i) === 92) i++
  if (text.charCodeAt(i) !== 93) return
  const after = text.charCodeAt(i + 1)
  if (after === 58 || isSpace(after)) none(signs, SHAPE.note, afterSpace(text, after === 58 ? i + 2 : i + 1, to), marker)
}

function superscripts(text: string, from: number, to: number, signs: LineSigns): undefined {
  let i = from
  let marker = ''
  while (i < to && isSuperscript(text.charCodeAt(i))) marker += superscriptDigit(text.charCodeAt(i++))
  none(signs, SHAPE.note, afterSpace(text, i, to), marker)
}

/** `一、`, `（二）`, `第三章 `. */
function hanEnumerator(text: string, from: number, to: number, signs: LineSigns): undefined {
  const head = text.slice(from, Math.min(to, from + 8))
  const found = /^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节部分]+\s?)/.exec(head)
  if (found) none(signs, SHAPE.text, from + found[0].length, found[0].trim())
}
