import { fold, skeleton } from './fold.ts'
import { type NameLists, phraseAt, plainWords } from './lists.ts'
import { romanise, type Script, scriptOf } from './romanise.ts'
import { chineseSound } from './syllables.ts'

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
  /** `bin`, `ibn`, `ben`: child of. */
  readonly child: boolean
  readonly patronymic: boolean
  readonly common: boolean
  readonly honour: boolean
  /** Known as a given name, and which one in several languages. */
  readonly given: boolean
  readonly groups: readonly number[]
  /** What pinyin and Wade-Giles write alike; empty where the word is neither. */
  readonly chinese: string
  readonly weight: number
}

/** All of a person's name that comparing looks at. */
export interface PersonName {
  readonly script: Script
  /** Characters of Han, simplified, or of Hangul; empty in other scripts. */
  readonly han: string
  readonly tokens: readonly PersonToken[]
  /** The tokens' sounds without gaps. */
  readonly joined: string
  /** Tokens that are neither particles nor initials. */
  readonly full: number
  /** True where a comma told the surname, so that the order is known. */
  readonly inverted: boolean
  readonly generation: string
  /** True where the words can be syllables of such a name. */
  readonly korean: boolean
  readonly chinese: boolean
  readonly chineseSurname: boolean
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
  const behind = rest.filter((part) => part.trim() !== '' && !onlySuffixes(part, lists) && !isOffice(part, lists))
  if (before.trim() === '' || behind.length === 0)
    return { words: `${before} ${rest.filter((part) => !isOffice(part, lists)).join(' ')}`, inverted: false }
  return { words: `${behind[0]} ${before}`, inverted: true }
}
const onlySuffixes = (text: string, lists: NameLists): boolean =>
  plainWords(text)
    .split(' ')
    .every((word) => word in GENERATION || lists.personWords.get(word)?.has('suffix'))

/** `Minister of Mines`, told behind a name. */
function isOffice(text: string, lists: NameLists): boolean {
  const words = plainWords(text).split(' ')
  return phraseAt(lists.titles, words, 0) !== null && words.some((word) => lists.weights.get(word)?.has('stop'))
}

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
  for (let hit = phraseAt(lists.titles, all, 0); hit && hit.to < all.length; hit = phraseAt(lists.titles, all, from)) {
    if (all.length - hit.to < 2 && lists.personWords.get(hit.value)?.has('honour')) break
    from = hit.to
  }
  let kept = all.slice(from)
  while (kept.length > 1) {
    const last = kept[kept.length - 1] as string
    if (last in GENERATION) generation = GENERATION[last] as string
    else if (!(kept.length > 2 && lists.personWords.get(last)?.has('suffix'))) break
    kept = kept.slice(0, -1)
  }
  const tokens = kept.map((word, i) => tokenOf(word, i, kept, lists))
  return {
    script,
    han: script === 'han' || script === 'hangul' ? charactersOf(plain, lists) : '',
    tokens,
    joined: fold(tokens.map(({ text }) => text).join('')),
    full: tokens.filter(({ particle, initial }) => !particle && !initial).length,
    inverted,
    generation,
    ...eastern(script, tokens, lists),
  }
}

/** Words that tell whose child stand before a word; at the beginning some of them are given names. */
const ALSO_GIVEN = new Set([
  'ben',
  'mac',
  'mc',
  'bar',
  'bat',
  'b',
  'ap',
  'ab',
  'fitz',
  'abu',
  'abou',
  'aba',
  'o',
  'd',
  'i',
  'y',
  'e',
  'um',
  'oum',
  'mint',
])

const CHILD = new Set(['bin', 'ibn', 'ben', 'bn', 'b'])

const charactersOf = (text: string, lists: NameLists): string =>
  [...text]
    .filter((char) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(char))
    .map((char) => lists.han.get(char) ?? char)
    .join('')

function tokenOf(text: string, i: number, all: readonly string[], lists: NameLists): PersonToken {
  const count = all.length
  const classes = lists.personWords.get(text)
  const early = i === 0 && ALSO_GIVEN.has(text)
  const particle = count > 1 && !early && (classes?.has('particle') || (classes?.has('kin') && i < count - 1)) === true
  const initial = !particle && text.length === 1
  const patronymic = text.length > LONG_PATRONYMIC && i > 0 && PATRONYMIC.test(text)
  const common = classes?.has('common') === true
  const last = i === count - 1
  const honour = classes?.has('honour') === true
  const sound = fold(text)
  return {
    text,
    sound,
    bones: skeleton(sound),
    initial,
    particle,
    child: particle && CHILD.has(text),
    patronymic,
    common,
    honour,
    given: lists.knownGiven.has(sound),
    groups: lists.given.get(sound) ?? [],
    chinese: chineseSound(text),
    weight: particle ? 0.12 : initial ? 0.5 : honour && !last ? 0.4 : patronymic || common ? 0.7 : 1,
  }
}

/** Korean or Chinese, by a surname first and syllables behind it. */
function eastern(script: Script, tokens: readonly PersonToken[], lists: NameLists): Pick<PersonName, 'korean' | 'chinese' | 'chineseSurname'> {
  const [first] = tokens
  if (!first || tokens.length < 2 || tokens.length > 4 || script !== 'latin')
    return { korean: script === 'hangul', chinese: script === 'han', chineseSurname: script === 'han' }
  return {
    korean: lists.korean.has(first.text) && tokens.every(({ text }) => text.length <= 5),
    chinese: tokens.every(({ chinese }) => chinese !== ''),
    chineseSurname: lists.chineseSurnames.has(first.text),
  }
}
