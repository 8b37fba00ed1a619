import { smallWordShare } from '../facts/language.ts'

const SAMPLE = 20_000
/** Characters that no longer Chinese text does without, in both ways of writing. */
const COMMON_HAN = /[的一是在中国國了和有人大会會年为為]/g

/** Encodings of scripts that are told by their letters, with the share of their letters among all non-ASCII ones. */
const BY_LETTERS: readonly (readonly [encoding: string, letters: RegExp, least: number])[] = [
  ['shift_jis', /[\u3041-\u30fe]/g, 0.25],
  ['euc-jp', /[\u3041-\u30fe]/g, 0.25],
  ['euc-kr', /[\uac00-\ud7a3]/g, 0.8],
  ['gb18030', COMMON_HAN, 0.05],
  ['big5', COMMON_HAN, 0.05],
  ['windows-874', /[\u0e01-\u0e5b]/g, 0.9],
  ['windows-1255', /[\u05d0-\u05ea]/g, 0.9],
  ['windows-1253', /[\u0386-\u03ce]/g, 0.9],
]
/** Single-byte encodings that share their bytes: the small words of a language decide between them. */
const BY_WORDS = [
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'windows-1250',
  'windows-1254',
  'windows-1256',
  'iso-8859-5',
  'ibm866',
  'macintosh',
] as const

/** The encoding that a text which is no UTF-8 was most likely written in; null where nothing speaks for any. */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = sampleOf(bytes)
  if (sample.some((byte) => byte === 0)) return null
  for (const [encoding, letters, least] of BY_LETTERS) {
    const text = decoded(sample, encoding)
    if (text === null) continue
    const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0
    const found = text.match(letters)?.length ?? 0
    const scattered = encoding.startsWith('windows') && foreign < (text.match(/[a-z]/gi)?.length ?? 0)
    if (!scattered && foreign >= 6 && found / foreign >= least && badSigns(text) < foreign * 0.03) return encoding
  }
  let best: string | null = null
  let most = 0.08
  for (const encoding of BY_WORDS) {
    const text = decoded(sample, encoding)
    if (text === null) continue
    const score = smallWordShare(text) - (2 * badSigns(text)) / text.length
    if (score > most + 0.004) {
      most = score
      best = encoding
    }
  }
  return best
}

/** The first bytes in which anything is not ASCII, up to a line's end so that no character is cut. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 127)
  const from = bytes.lastIndexOf(10, Math.max(0, first - 2000)) + 1
  const end = bytes.lastIndexOf(10, from + SAMPLE)
  return bytes.subarray(from, bytes.length - from <= SAMPLE || end <= first ? Math.min(bytes.length, from + SAMPLE) : end)
}

function decoded(sample: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding).decode(sample)
    return (text.match(/\ufffd/g)?.length ?? 0) > 1 ? null : text
  } catch {
    return null
  }
}

/** Signs that stand in no text: C1 controls, private use, a capital or a sign in the middle of small letters. */
const badSigns = (text: string): number => text.match(/(?![\t\n\r\f])\p{Cc}|\p{Co}|\p{Ll}[¤¦©¬±²³´¶·¸¹¼½¾¿×÷\p{Lu}]\p{Ll}/gu)?.length ?? 0
