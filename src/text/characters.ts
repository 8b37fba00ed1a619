/** What a UTF-16 unit is to the tokenizer. Surrogates are symbols. */
export const CLASS = { none: 0, letter: 1, digit: 2, space: 3, symbol: 4, han: 5, hidden: 6 } as const

const classes = new Uint8Array(65_536)

/** Class of a UTF-16 unit; worked out when a character is first met. `hidden` are soft hyphens and marks of direction. */
export function classOf(code: number): number {
  const known = classes[code] as number
  if (known !== CLASS.none) return known
  const found = classify(String.fromCharCode(code))
  classes[code] = found
  return found
}

function classify(char: string): number {
  if (/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(char)) return CLASS.hidden
  if (/\s/.test(char)) return CLASS.space
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)) return CLASS.han
  if (/[\p{L}\p{M}\u200c\u200d]/u.test(char)) return CLASS.letter
  return /\p{Nd}/u.test(char) ? CLASS.digit : CLASS.symbol
}

for (let code = 0; code < 0x600; code++) classOf(code)

/** True for an upper-case letter. */
export const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || (code > 127 && /\p{Lu}/u.test(String.fromCharCode(code)))

export const CODE = { dot: 46, comma: 44, hyphen: 45, softHyphen: 0xad, apostrophe: 39, quote: 0x2019, line: 10, colon: 58, at: 64 } as const

/** True for `-` and its typographic kin that stand inside words. */
export const isHyphen = (code: number): boolean => code === CODE.hyphen || code === 0x2010 || code === 0x2011
