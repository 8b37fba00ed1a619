import { isCircled, isDigit, isSpace, isSuperscript } from './signs.ts'

const TERMINAL = new Set([...'.!?…:;。！？：；؟۔।॥'].map((char) => char.charCodeAt(0)))
const CLOSER = new Set([...'"”’\'»«)）]】」』*_`~\\›“'].map((char) => char.charCodeAt(0)))

/**
 * Offset of the last sign of [from, to) that belongs to the words: closing quotation marks and brackets, emphasis,
 * footnote marks, tags and link addresses at the end are stepped over. -1 where nothing is left.
 */
export function lastSign(text: string, from: number, to: number): number {
  let i = to - 1
  for (let steps = 0; i >= from && steps < 400; steps++) {
    const code = text.charCodeAt(i)
    if (code === 62) {
      const open = before(text, '<', Math.max(from, i - 400), i)
      if (open < 0) return i
      const sup = text.startsWith('</sup', open) ? before(text, '<sup', Math.max(from, open - 14), open) : -1
      i = (sup < 0 ? open : sup) - 1
    } else if (code === 41 && before(text, '](', Math.max(from, i - 600), i) >= 0) i = before(text, '](', Math.max(from, i - 600), i) - 1
    else if (code === 93 && isDigit(text.charCodeAt(i - 1)) && before(text, '[', Math.max(from, i - 5), i) >= 0) i = before(text, '[', from, i) - 1
    else if (isSpace(code) || CLOSER.has(code) || isCircled(code) || isSuperscript(code)) i--
    else return i
  }
  return i < from ? -1 : i
}

/** Where `sign` last begins in [floor, to), -1 where it does not: looks no further back than `floor`. */
function before(text: string, sign: string, floor: number, to: number): number {
  const found = text.slice(floor, to).lastIndexOf(sign)
  return found < 0 ? -1 : floor + found
}

/** True where [from, to) ends as sentences, list heads and clauses of a list end. */
export function isClosed(text: string, from: number, to: number): boolean {
  const last = lastSign(text, from, to)
  return last >= 0 && (TERMINAL.has(text.charCodeAt(last)) || isListHead(text, last))
}

/** `The following took part:-` */
const isListHead = (text: string, last: number): boolean => text.charCodeAt(last - 1) === 58 && /[-–—]/.test(text.charAt(last))

/** True where it ends in a sign after which a sentence cannot be over: `,`, a hyphen or dash. */
export function endsHanging(text: string, from: number, to: number): boolean {
  const last = lastSign(text, from, to)
  if (last < 0 || isListHead(text, last)) return false
  const code = text.charCodeAt(last)
  return code === 44 || code === 45 || code === 0x2013 || code === 0x2014 || code === 0x3001 || code === 0xff0c || code === 0x60c || code === 38
}

/** Offset of the first sign of the words: opening marks, emphasis and tags are stepped over. `to` where there is none. */
export function firstSign(text: string, from: number, to: number): number {
  let i = from
  while (i < to) {
    const code = text.charCodeAt(i)
    if (code === 60) {
      const close = text.slice(i, Math.min(to, i + 60)).indexOf('>')
      if (close < 0) return i
      i += close + 1
    } else if (isSpace(code) || OPENER.has(code)) i++
    else return i
  }
  return to
}
const OPENER = new Set([...'*_`"“”‘\'«„‹[(（「『【¿¡◀▶\\'].map((char) => char.charCodeAt(0)))
