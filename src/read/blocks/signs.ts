/** White space and what counts as such: control characters, zero-width marks, no-break and ideographic spaces. */
export function isSpace(code: number): boolean {
  if (code <= 32) return true
  if (code < 0x7f) return false
  return (
    code <= 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0xfeff ||
    code === 0x1680 ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xad
  )
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

const LOWER = 1
const UPPER = 2
const CASELESS = 3
const cases = new Uint8Array(65_536)
function caseOf(code: number): number {
  const known = cases[code] as number
  if (known !== 0) return known
  const char = String.fromCharCode(code)
  const found = /\p{Ll}/u.test(char) ? LOWER : /\p{Lu}/u.test(char) ? UPPER : /[\p{L}\p{Cs}]/u.test(char) ? CASELESS : 4
  cases[code] = found
  return found
}
export const isLower = (code: number): boolean => caseOf(code) === LOWER
export const isUpper = (code: number): boolean => caseOf(code) === UPPER
export const isLetter = (code: number): boolean => caseOf(code) < 4
export const isCaseless = (code: number): boolean => caseOf(code) === CASELESS
/** Han, kana: scripts written without spaces and with their own full stop. */
export const isHan = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)

/** ① to ⑳, ❶ and superscript figures: signs that stand for a footnote number. */
export const isCircled = (code: number): boolean => (code >= 0x2460 && code <= 0x2473) || (code >= 0x2776 && code <= 0x277f)
export const isSuperscript = (code: number): boolean =>
  code === 0xb9 || code === 0xb2 || code === 0xb3 || code === 0x2070 || (code >= 0x2074 && code <= 0x2079)
/** The figure that a superscript sign stands for. */
export const superscriptDigit = (code: number): string => (code === 0xb9 ? '1' : code === 0xb2 ? '2' : code === 0xb3 ? '3' : String(code - 0x2070))

/** First offset in [from, to) that is no white space; `to` where there is none. */
export function skipSpace(text: string, from: number, to: number): number {
  let i = from
  while (i < to && isSpace(text.charCodeAt(i))) i++
  return i
}

/** End of [from, to) without the white space at its end. */
export function trimEnd(text: string, from: number, to: number): number {
  let i = to
  while (i > from && isSpace(text.charCodeAt(i - 1))) i--
  return i
}
