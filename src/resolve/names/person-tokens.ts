import { closeness, distance } from './distance.ts'
import type { NameLists } from './lists.ts'
import type { PersonToken } from './person.ts'

/** Why two words are held for one, best first. */
export type TokenLink = 'equal' | 'sound' | 'variant' | 'translated' | 'short' | 'initial' | 'syllable' | 'typo' | 'consonants' | 'joined'

export interface TokenMatch {
  readonly score: number
  readonly link: TokenLink
}

const EQUAL: TokenMatch = { score: 1, link: 'equal' }
const SOUND: TokenMatch = { score: 0.96, link: 'sound' }
const VARIANT: TokenMatch = { score: 0.95, link: 'variant' }
const TRANSLATED: TokenMatch = { score: 0.74, link: 'translated' }
const SHORT: TokenMatch = { score: 0.72, link: 'short' }
const INITIAL: TokenMatch = { score: 0.8, link: 'initial' }
const SYLLABLE: TokenMatch = { score: 0.88, link: 'syllable' }
/** Wade-Giles without its apostrophes does not tell b from p. */
const ROMANISED: TokenMatch = { score: 0.8, link: 'syllable' }
const CONSONANTS: TokenMatch = { score: 0.85, link: 'consonants' }
/** Two given names that are both well known are not a slip of one another. */
const KNOWN_APART = 0.7

/** Of which languages both names' words can be syllables. */
export interface East {
  readonly korean: boolean
  readonly chinese: boolean
}

const shared = (a: readonly number[] | undefined, b: readonly number[] | undefined): 'group' | 'short' | null => {
  if (!a || !b) return null
  let short = false
  for (const x of a)
    for (const y of b) {
      if (x === y && x > 0) return 'group'
      if (Math.abs(x) === Math.abs(y)) short = true
    }
  return short ? 'short' : null
}

/** One spelling of a language or several: a form far from the other is another language's. */
const NEAR_FORM = 0.2

/** Endings that make a surname of a father's name: slips are looked for before them. */
const ENDING = /(?:dotir|son|sen|oviC|eviC|ovna|evna|Svili|enko|adze)$/

/** Two words of names as one word, or null. `foreign`: one of them comes from a script of consonants. `east`: both names are Chinese or Korean. */
export function matchTokens(a: PersonToken, b: PersonToken, lists: NameLists, foreign: boolean, east: East): TokenMatch | null {
  if (a.text === b.text) return EQUAL
  if (a.particle || b.particle) return a.particle && b.particle && (a.sound === b.sound || a.bones === b.bones || (a.child && b.child)) ? SOUND : null
  if (a.initial || b.initial) {
    if (a.initial && b.initial) return null
    return a.text[0] === b.text[0] || (a.sound[0] === b.sound[0] && (a.initial ? b : a).sound.length > 1) ? INITIAL : null
  }
  if (a.sound === b.sound) return SOUND
  const kin = shared(a.groups, b.groups)
  if (kin === 'group') {
    const length = Math.max(a.sound.length, b.sound.length)
    return distance(a.sound, b.sound, NEAR_FORM * length) <= NEAR_FORM * length ? VARIANT : TRANSLATED
  }
  if (east.korean && shared(lists.korean.get(a.text), lists.korean.get(b.text))) return SYLLABLE
  if (east.chinese) {
    if (shared(lists.chinese.get(a.text), lists.chinese.get(b.text))) return SYLLABLE
    if (a.chinese !== '' && a.chinese === b.chinese) return ROMANISED
  }
  if (foreign && a.bones.length > 1 && bonesAgree(a.bones, b.bones)) return CONSONANTS
  const ending = ENDING.exec(a.sound)?.[0]
  const stem = ending && b.sound.endsWith(ending) ? ending.length : 0
  const near = closeness(stem ? a.sound.slice(0, -stem) : a.sound, stem ? b.sound.slice(0, -stem) : b.sound)
  if (near > 0) {
    const score = a.given && b.given ? near - (1 - KNOWN_APART) : near
    if (score > 0.4) return { score, link: a.bones === b.bones && a.bones.length > 1 ? 'sound' : 'typo' }
  }
  return kin === 'short' ? SHORT : null
}

/** Consonants of a word written without vowels, weak ones left aside. */
const bonesAgree = (a: string, b: string): boolean => a === b || a.replace(/[hjv]/g, '') === b.replace(/[hjv]/g, '')
