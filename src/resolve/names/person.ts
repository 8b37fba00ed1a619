import { fold, skeleton } from './fold.ts'
import { type NameLists, phraseAt, plainWords } from './lists.ts'
import { romanise, type Script, scriptOf } from './romanise.ts'

/**
 * A word of a person's name.
 *
 * text    small ASCII letters
 * sound   folded; the initial itself where the word is an initial
 * weight  how much it tells who is meant: particles little, names borne by many less than others
 */
export interface PersonToken {
  readonly text: string
  readonly sound: string
  readonly bones: string
  readonly initial: boolean
  readonly particle: boolean
  readonly patronymic: boolean
  readonly common: boolean
  readonly weight: number
}

/** All of a person's name that comparing looks at. */
export interface PersonName {
  readonly script: Script
  /** Han characters in their simplified form; empty in other scripts. */
  readonly han: string
  readonly tokens: readonly PersonToken[]
  /** The tokens' sounds without gaps. */
  readonly joined: string
  /** Tokens that are neither particles nor initials. */
  readonly full: number
  /** True where a comma told the surname, so that the order is known. */
  readonly inverted: boolean
  readonly generation: string
}

const PATRONYMIC = /(?:ovich|evich|ovych|evych|ovitch|evitch|owitsch|ewitsch|ovna|evna|ivna|inichna|yevich|ich)$/
const LONG_PATRONYMIC = 6
const GENERATION: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  filho: 'jr',
  hijo: 'jr',
  sr: 'sr',
  senior: 'sr',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
}
const BRACKETS = /\([^)]*\)|\[[^\]]*\]|[“"«„][^”"»“]*[”"»“]/gu

/** Where the name ends and what comes behind commas: the surname before the given names, or letters and offices behind the name. */
function inOrder(text: string, lists: NameLists): { words: string; inverted: boolean } {
  const [before = '', ...rest] = text.split(/[,،，]/)
  const behind = rest.filter((part) => part.trim() !== '' && !onlySuffixes(part, lists))
  if (before.trim() === '' || behind.length === 0) return { words: rest.length > 0 ? `${before} ${rest.join(' ')}` : text, inverted: false }
  return { words: `${behind[0]} ${before}`, inverted: true }
}
const onlySuffixes = (text: string, lists: NameLists): boolean =>
  plainWords(text)
    .split(' ')
    .every((word) => word in GENERATION || lists.personWords.get(word)?.has('suffix'))

/** Words of the text: dots behind single letters make initials, `J.-C.` and `J.C.` are two. */
const cut = (text: string): string[] =>
  text
    .replace(/['’`ʼʻ‘´]/g, '')
    .replace(/\b([A-Za-z])\.\s*(?=[A-Za-z]\b)/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

const LEET: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' }
/** A digit among letters stands for the letter it looks like. */
const lettersOf = (word: string): string => (/\d/.test(word) && /[a-z]/.test(word) ? word.replace(/\d/g, (digit) => LEET[digit] ?? digit) : word)

export function personName(name: string, lists: NameLists): PersonName {
  const script = scriptOf(name)
  const plain = name.normalize('NFKC')
  const bare = plain.replace(BRACKETS, ' ')
  const { words, inverted } = inOrder(/[\p{L}]{2}/u.test(bare) ? bare : plain, lists)
  const all = cut(romanise(words)).map(lettersOf)
  let generation = ''
  let from = 0
  for (let hit = phraseAt(lists.titles, all, 0); hit && hit.to < all.length; hit = phraseAt(lists.titles, all, from)) from = hit.to
  let kept = all.slice(from)
  while (kept.length > 1) {
    const last = kept[kept.length - 1] as string
    if (last in GENERATION) generation = GENERATION[last] as string
    else if (!(kept.length > 2 && lists.personWords.get(last)?.has('suffix'))) break
    kept = kept.slice(0, -1)
  }
  kept = kept.filter((word, i) => kept.length <= 2 || i === 0 || !lists.personWords.get(word)?.has('title') || word === kept[kept.length - 1])
  const distinct = kept.filter((word, i) => word !== kept[i - 1])
  const tokens = distinct.map((word, i) => tokenOf(word, i, distinct.length, lists))
  return {
    script,
    han:
      script === 'han'
        ? [...plain]
            .filter((char) => /\p{Script=Han}/u.test(char))
            .map((char) => lists.han.get(char) ?? char)
            .join('')
        : '',
    tokens,
    joined: fold(tokens.map(({ text }) => text).join('')),
    full: tokens.filter(({ particle, initial }) => !particle && !initial).length,
    inverted,
    generation,
  }
}

function tokenOf(text: string, i: number, count: number, lists: NameLists): PersonToken {
  const classes = lists.personWords.get(text)
  const particle = count > 1 && (classes?.has('particle') || (classes?.has('kin') && i < count - 1)) === true
  const initial = !particle && text.length === 1
  const patronymic = text.length > LONG_PATRONYMIC && i > 0 && PATRONYMIC.test(text)
  const common = classes?.has('common') === true
  const sound = fold(text)
  return {
    text,
    sound,
    bones: skeleton(sound),
    initial,
    particle,
    patronymic,
    common,
    weight: particle ? 0.12 : initial ? 0.5 : patronymic ? 0.7 : common ? 0.7 : 1,
  }
}
