import { CLASS, CODE, classOf, isCapital, isHyphen } from './characters.ts'
import type { TextWords } from './language.ts'
import type { Source } from './source.ts'

/** Where a word that starts with a letter ends: `people-to-people`, `O’Brien`, `U.S.`, `K.T.M.`, `Mr.`, `https://…`. */
export function wordEnd(source: Source, start: number, to: number, words: TextWords): number {
  let i = start + 1
  for (; i < to; i++) {
    const code = source.code(i)
    const kind = classOf(code)
    if (kind === CLASS.letter || kind === CLASS.digit) continue
    if (kind !== CLASS.symbol || i + 1 >= to) break
    const next = source.kind(i + 1)
    if (isHyphen(code)) {
      if (next !== CLASS.letter && next !== CLASS.digit) break
      const run = next === CLASS.letter ? initialsEnd(source, i + 1, to) : -1
      if (run > i + 2) i = run - 1
      continue
    }
    if (code === CODE.apostrophe || code === CODE.quote) {
      if (next === CLASS.letter && !possessive(source, i, to)) continue
      break
    }
    if (code === CODE.dot) return afterDot(source, start, i, to, words)
    if ((code === CODE.colon && source.text.startsWith('://', i)) || (code === CODE.at && next === CLASS.letter)) return addressEnd(source, i, to)
    break
  }
  return i
}

/** A word has met a full stop at `dot`: initials, an abbreviation, an address, or the end of the sentence. */
function afterDot(source: Source, start: number, dot: number, to: number, words: TextWords): number {
  const glued = dot + 1 < to && source.kind(dot + 1) === CLASS.letter
  if (glued) {
    const address = dottedAddress(source, start, dot, to)
    if (address > 0) return address
    const run = initialsEnd(source, start, to)
    if (run > dot + 1)
      return isHyphen(source.code(run)) && run + 1 < to && source.kind(run + 1) === CLASS.letter ? wordEnd(source, run + 1, to, words) : run
    const whole = runEnd(source, dot + 1, to)
    if (words.abbreviations.has(source.slice(start, whole).toLowerCase())) return source.code(whole) === CODE.dot && whole < to ? whole + 1 : whole
  }
  if (dot - start === 1 && (isCapital(source.code(start)) || glued)) return isCapital(source.code(start)) ? dot + 1 : dot
  if (dot - start > words.longestAbbreviation) return dot
  const sort = words.abbreviations.get(source.slice(start, dot).toLowerCase())
  if (sort === undefined || (sort === 'number' && !numberFollows(source, dot + 1, to))) return dot
  return dot + 1
}

/** Single letters with dots (`U.S.`, `a.m.`, `H.E.` of `H.E.Mr.`): where they end, -1 where there are not two of them. */
function initialsEnd(source: Source, start: number, to: number): number {
  let i = start
  let letters = 0
  while (i < to && source.kind(i) === CLASS.letter && (letters === 0 || isCapital(source.code(i)) === isCapital(source.code(start)))) {
    const next = i + 1 < to ? source.code(i + 1) : 0
    if (next === CODE.dot) i += 2
    else if (letters > 0 && classOf(next) !== CLASS.letter && !isHyphen(next)) return i + 1
    else break
    letters++
  }
  return letters >= 2 || (letters === 1 && isCapital(source.code(start))) ? i : -1
}

const runEnd = (source: Source, from: number, to: number): number => {
  let i = from
  while (i < to && source.kind(i) === CLASS.letter) i++
  return i
}
function numberFollows(source: Source, from: number, to: number): boolean {
  let i = from
  while (i < to && i < from + 3 && source.kind(i) === CLASS.space) i++
  return i < to && source.kind(i) === CLASS.digit
}

function possessive(source: Source, at: number, to: number): boolean {
  const letter = source.code(at + 1)
  if (letter !== 115 && letter !== 83) return false
  return at + 2 >= to || source.kind(at + 2) !== CLASS.letter
}

/** `www.example.org`, `jane.doe@example.org`: where the address ends, -1 where it is none. */
function dottedAddress(source: Source, start: number, dot: number, to: number): number {
  if (dot - start === 3 && source.slice(start, dot).toLowerCase() === 'www') return addressEnd(source, dot, to)
  for (let i = dot; i < to && i < start + 80; i++) {
    const code = source.code(i)
    const kind = classOf(code)
    if (code === CODE.at) return addressEnd(source, i, to)
    if (kind !== CLASS.letter && kind !== CLASS.digit && code !== CODE.dot && code !== CODE.hyphen) break
  }
  return -1
}

function addressEnd(source: Source, from: number, to: number): number {
  let i = from
  while (i < to && source.kind(i) !== CLASS.space && !/[<>"”)\]]/.test(source.text[i] as string)) i++
  while (i > from && /[.,;:!?]/.test(source.text[i - 1] as string)) i--
  return i
}
