import { fold, skeleton } from './fold.ts'
import { type NameLists, phraseAt, plainWords } from './lists.ts'
import { romanise } from './romanise.ts'

/**
 * A word of an organization's name.
 *
 * text   small ASCII letters; of a word that several languages have, the English one
 * place  what place it names: a country's code or the place's name
 */
export interface OrganizationToken {
  readonly text: string
  readonly sound: string
  readonly place: string | null
  readonly direction: boolean
  readonly usual: boolean
  readonly weight: number
}

/** All of an organization's name that comparing looks at. */
export interface OrganizationName {
  readonly tokens: readonly OrganizationToken[]
  /** Numbers in it, sorted. */
  readonly numbers: readonly string[]
  readonly places: readonly string[]
  /** Classes of its legal forms. */
  readonly forms: readonly string[]
  /** All its letters without gaps, legal form and small words too. */
  readonly joined: string
  /** First letters of its words, with and without small words. */
  readonly initials: readonly string[]
  /** The letters, where the name may be an acronym. */
  readonly acronym: string
  /** True where every word is one that many bodies are named by and nothing tells which: `Ministry of Health`, `National Assembly`. */
  readonly usual: boolean
  /** A body known by this name. */
  readonly body: string | null
}

const DOTTED = /\b(?:[A-Za-z]\.\s?){1,}[A-Za-z]\b\.?/g
const MOST_OF_ACRONYM = 7
const SHORT_FORM = 2

/** Words with their capitals: dotted letters as one word, possessives without their s. */
const cut = (text: string): string[] =>
  text
    .replace(DOTTED, (letters) => letters.replace(/[.\s]/g, ''))
    .replace(/['’`]s\b/g, '')
    .replace(/['’`ʼ]/g, '')
    .replace(/&/g, ' and ')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')

/** American spelling, and the singular of a long word. */
function spelled(word: string): string {
  let text = word
    .replace(/isation/, 'ization')
    .replace(/ise(?=[drs]?$)/, 'ize')
    .replace(/ising$/, 'izing')
  if (text.length > 5)
    text = text
      .replace(/our(?=s?$)/, 'or')
      .replace(/ogramme/, 'ogram')
      .replace(/tre$/, 'ter')
  return text.length > 4 && text.endsWith('s') && !text.endsWith('ss') && !text.endsWith('us') && !text.endsWith('is') ? text.slice(0, -1) : text
}

export function organizationName(name: string, lists: NameLists): OrganizationName {
  const latin = withoutOwnAcronym(romanise(name.normalize('NFKC')))
  const cased = cut(latin)
  const words = cased.map((word) => word.toLowerCase())
  const forms: string[] = []
  const numbers: string[] = []
  const places: string[] = []
  const tokens: OrganizationToken[] = []
  const content = words.length - formsAtEnds(words, lists)
  for (let i = 0; i < words.length; ) {
    const word = words[i] as string
    const form = phraseAt(lists.forms, words, i)
    if (form && content > 0 && isForm(words, i, form.to)) {
      forms.push(form.value)
      i = form.to
      continue
    }
    const number = numberAt(words, cased, i, lists, tokens.length > 0)
    if (number) {
      numbers.push(number.value)
      i = number.to
      continue
    }
    const phrase = phraseAt(lists.phrases, words, i)
    const place =
      phraseAt(lists.places, words, i) ??
      (phrase ? phraseAt(lists.places, [phrase.value], 0) && { value: phrase.value.toUpperCase(), to: phrase.to } : null)
    if (place && place.to >= (phrase?.to ?? 0)) {
      places.push(place.value)
      const text = words.slice(i, place.to).join(' ')
      tokens.push({ text, sound: fold(text.replaceAll(' ', '')), place: place.value, direction: false, usual: false, weight: 1 })
      i = place.to
      continue
    }
    tokens.push(tokenOf(phrase?.value ?? word, lists))
    i = phrase?.to ?? i + 1
  }
  const telling = words.filter((word) => !lists.weights.get(word)?.has('stop'))
  const formless = tokens.filter(({ weight }) => weight > 0.2).flatMap(({ text, place }) => (place === null ? text : text.split(' ')))
  const single = words.length === 1 && /^[a-z]{2,}$/.test(words[0] as string) ? (words[0] as string) : ''
  return {
    tokens,
    usual: tokens.length > 0 && numbers.length === 0 && tokens.every((token) => token.usual),
    numbers: numbers.sort(),
    places: [...new Set(places)].sort(),
    forms: [...new Set(forms)].filter((form) => form !== 'company').sort(),
    joined: words.filter((word) => word !== 'the').join(''),
    initials: [...new Set([words, telling, formless].filter(({ length }) => length > 1).map((some) => some.map((word) => word[0]).join('')))],
    acronym: single.length <= MOST_OF_ACRONYM ? single : '',
    body: lists.bodies.get(plainWords(latin).replace(/^the /, '')) ?? null,
  }
}

/** `World Health Organization (WHO)` says its short form itself. */
function withoutOwnAcronym(text: string): string {
  const found = /^(.{8,}?)\s*\(([A-Za-z.]{2,10})\)\s*$/.exec(text)
  if (!found) return text
  const initials = (found[1] as string)
    .split(/[^A-Za-z]+/)
    .filter((word) => /^[A-Z]/.test(word))
    .map((word) => (word[0] as string).toUpperCase())
    .join('')
  return initials.startsWith((found[2] as string).replace(/\./g, '').toUpperCase().slice(0, 2)) ? (found[1] as string) : text
}

/** A legal form of a letter or two is one only at either end; `co` and `company` stand within names too. */
const isForm = (words: readonly string[], from: number, to: number): boolean =>
  to - from > 1 || (words[from] as string).length > SHORT_FORM || to === words.length || (from === 0 && words.length > 1) || to >= words.length - 2

function formsAtEnds(words: readonly string[], lists: NameLists): number {
  let count = 0
  for (let i = 0; i < words.length; ) {
    const form = phraseAt(lists.forms, words, i)
    if (form && isForm(words, i, form.to)) count += form.to - i
    i = form?.to ?? i + 1
  }
  return count
}

const TENS = 20
/** A number in digits, words or Roman figures: `Forty-Four`, `44`, `II`. */
function numberAt(
  words: readonly string[],
  cased: readonly string[],
  i: number,
  lists: NameLists,
  later: boolean,
): { value: string; to: number } | null {
  const word = words[i] as string
  if (/^\d+$/.test(word)) return { value: String(Number(word)), to: i + 1 }
  const value = lists.numbers.get(word)
  if (value !== undefined) {
    const next = lists.numbers.get(words[i + 1] ?? '')
    if (value >= TENS && value < 100 && next !== undefined && next < 10) return { value: String(value + next), to: i + 2 }
    return { value: String(value), to: i + 1 }
  }
  const roman = later ? lists.romans.get(cased[i] as string) : undefined
  return roman === undefined ? null : { value: String(roman), to: i + 1 }
}

function tokenOf(word: string, lists: NameLists): OrganizationToken {
  const text = lists.organizationWords.get(word) ?? lists.organizationWords.get(spelled(word)) ?? spelled(word)
  const classes = lists.weights.get(word) ?? lists.weights.get(text)
  return {
    text,
    sound: fold(text),
    place: null,
    direction: classes?.has('direction') === true,
    usual: classes !== undefined || lists.organizationWords.has(text),
    weight: classes?.has('stop') ? 0.08 : classes?.has('generic') ? 0.5 : word.length === 1 ? 0.6 : 1,
  }
}

/** What a word of the name is found by in keys. */
export const bonesOf = ({ sound }: OrganizationToken): string => {
  const bones = skeleton(sound)
  return bones.length > 1 ? bones : sound
}
