import anyAscii from 'any-ascii'

/** How a name is written: Han characters say more than their sound, scripts of consonants say less. */
export type Script = 'latin' | 'han' | 'hangul' | 'consonants' | 'other'

const HAN = /\p{Script=Han}/u
const CONSONANTS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]/u
const HANGUL = /\p{Script=Hangul}/u
const OTHER = /[^\p{ASCII}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u
const ASCII = /^\p{ASCII}*$/u

export function scriptOf(text: string): Script {
  if (ASCII.test(text) || !OTHER.test(text)) return 'latin'
  if (HAN.test(text)) return 'han'
  if (HANGUL.test(text)) return 'hangul'
  return CONSONANTS.test(text) ? 'consonants' : 'other'
}

/** Marks that join or change letters and are no letters themselves. */
const MARKS = /[\u200b-\u200f\u2060\ufeff\u00ad\u064b-\u065f\u0670\u0640]/gu
const LETTERS_OF_ARABIC = /[عءأإآٱئؤ]/gu

/** Letters that only Ukrainian has, whose г is an h. */
const UKRAINIAN = /[іїєґ]/i

/** The article of Arabic, which is written together with the word it stands before. */
const ARTICLE = /(^|\s)ال(?=\S{3})/gu

/** The name in ASCII letters. Syllables of Han and Hangul are parted by spaces; letters of Arabic that have no sound here are left out. */
export function romanise(text: string): string {
  if (ASCII.test(text)) return text
  const plain = text.normalize('NFKC').replace(MARKS, '')
  switch (scriptOf(plain)) {
    case 'latin':
      return anyAscii(plain.normalize('NFC'))
    case 'han':
    case 'hangul':
      return [...plain].map((char) => (HAN.test(char) || HANGUL.test(char) ? ` ${anyAscii(char)} ` : anyAscii(char))).join('')
    case 'consonants':
      return anyAscii(plain.replace(ARTICLE, '$1al ').replace(/[כך]/g, 'ק').replace(LETTERS_OF_ARABIC, 'ا')).replace(/['`]/g, '')
    default:
      return anyAscii(UKRAINIAN.test(plain) ? plain.replace(/г/g, 'h').replace(/Г/g, 'H') : plain).replace(/['`]/g, '')
  }
}
