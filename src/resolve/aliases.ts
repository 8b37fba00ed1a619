import type { NameKind } from '#model/identity'
import type { Sense } from './sense.ts'

/** A name in a document, with other forms that the document ties to it, which grow here. */
export interface Named {
  readonly kind: NameKind
  readonly name: string
  readonly position: number
  readonly also: Set<string>
}

/** How far apart a full name and a shorter one may stand, in UTF-16 units: further on the short one may be another country's. */
const NEAR = 2500
const ACRONYM = /^\p{Lu}{3,8}$/u

/**
 * Ties a document's short names to its full ones, each only where one full name alone is meant: a surname to the person, a body without
 * its country or without the body it belongs to, a body that is written with the short form of another.
 */
export function tieAliases(names: readonly Named[], sense: Sense): void {
  const bodies = names.filter(({ kind }) => kind === 'organization')
  const persons = names.filter(({ kind }) => kind === 'person')
  for (const short of persons) {
    if (/[\s.]/.test(short.name)) continue
    const normal = sense.normal('person', short.name)
    tie(
      short,
      persons.filter(({ name }) => {
        const words = sense.normal('person', name).split(' ')
        return words.length > 1 && (words[0] === normal || words.at(-1) === normal)
      }),
    )
  }
  for (const short of bodies) {
    const near = bodies.filter(({ name, position }) => name.length > short.name.length && Math.abs(position - short.position) <= NEAR)
    tie(
      short,
      near.filter(({ name }) => isWithout(name, short.name, sense)),
    )
    for (const word of short.name.split(/\s+/)) if (ACRONYM.test(word) && word !== short.name) spell(short, word, bodies)
  }
}

/** Only one: of two that fit nothing tells which. */
function tie(short: Named, full: readonly Named[]): void {
  const [one, ...others] = full
  if (one && others.length === 0) short.also.add(one.name)
}

/** `Socialist Party` of `Socialist Party of Malta`; `Court of Audit` of `European Union Court of Audit`. */
function isWithout(long: string, short: string, sense: Sense): boolean {
  if (long.startsWith(`${short} of `) || long.startsWith(`${short} in `)) return sense.kindOf(long.slice(short.length + 4)) === 'place'
  if (!long.endsWith(` ${short}`) || !short.includes(' ')) return false
  const rest = long.slice(0, -short.length - 1)
  if (/\s\p{Ll}+$/u.test(rest)) return false
  const before = sense.kindOf(rest)
  return before === 'place' || ACRONYM.test(rest) || (before === 'organization' && / (?:of|for|de|des|del) /.test(short))
}

/** Writes out the short form of another body of the document. */
function spell(named: Named, word: string, bodies: readonly Named[]): void {
  const full = bodies.filter(({ name, also }) => also.has(word) || (name.includes(' ') && initialsOf(name) === word))
  const [one, ...others] = full
  if (one && one !== named && others.length === 0) named.also.add(named.name.replace(word, one.name))
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .flatMap((word) => (/^\p{Lu}/u.test(word) ? word[0] : ''))
    .join('')
