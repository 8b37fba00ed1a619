import type { NameKind } from '#model/identity'
import { skeleton as consonants, fold } from './fold.ts'
import type { NameLists } from './lists.ts'
import { organizationOf, personOf, placeOf } from './names.ts'
import { bonesOf } from './organization.ts'
import type { PersonToken } from './person.ts'

/** Consonants that every script writes: w and v stand for vowels in some. */
const skeleton = (sound: string): string => consonants(sound).replaceAll('v', '')

const MOST_TOKENS = 6
const BONES = 5
const LEAST_ACRONYM = 3

/**
 * What a name is found by: names without a key in common are not compared. A key is of two words of the name, or of one word and how
 * the other begins, so that few names that are not alike hold it. A function of the name and the lists alone.
 */
export function nameKeys(kind: NameKind, name: string, lists: NameLists): string[] {
  const keys = kind === 'person' ? personKeys(name, lists) : kind === 'organization' ? organizationKeys(name, lists) : placeKeys(name, lists)
  return [...new Set(keys)].sort()
}

function personKeys(name: string, lists: NameLists): string[] {
  const { tokens, joined, han, chinese } = personOf(name, lists)
  const told = tokens.filter(({ particle }) => !particle).slice(0, MOST_TOKENS)
  const full = told.filter(({ initial }) => !initial)
  const keys: string[] = []
  if (han !== '') keys.push(`h:${han}`)
  if (full.length === 0) return keys
  if (told.length === 1) keys.push(`1:${skeleton((full[0] as PersonToken).sound)}${(full[0] as PersonToken).sound[0]}`)
  keys.push(`j:${skeleton(joined)}`)
  keys.push(
    `s:${skeleton(
      fold(
        tokens
          .map(({ text }) => text)
          .sort()
          .join(''),
      ),
    )}`,
  )
  if (chinese)
    keys.push(
      `c:${full
        .map((token) => token.chinese)
        .join('')
        .replaceAll('-', '')}`,
    )
  for (let i = 0; i < full.length; i++)
    for (let j = i + 1; j < full.length; j++) {
      const two = [full[i] as PersonToken, full[j] as PersonToken]
        .map(({ bones, sound }) => (bones.length > 1 ? bones.replaceAll('v', '').slice(0, BONES) : sound))
        .sort()
      keys.push(`b:${two[0]} ${two[1]}`)
    }
  for (const one of full)
    for (const other of told) {
      if (one === other || (one.common && other.initial)) continue
      keys.push(`i:${one.sound} ${beginning(other.sound)}`)
      for (const group of lists.given.get(other.sound) ?? []) keys.push(`g:${one.sound} ${Math.abs(group)}`)
    }
  return keys
}

/** How a word begins, sounds that are written in several ways taken for one. */
const beginning = (sound: string): string => {
  const first = sound[0] ?? ''
  return 'aeiouj'.includes(first) ? 'a' : 'kgHh'.includes(first) ? 'k' : 'sSzC'.includes(first) ? 's' : 'vfbp'.includes(first) ? 'b' : first
}

function organizationKeys(name: string, lists: NameLists): string[] {
  const { tokens, places, numbers, initials, acronym, joined, body } = organizationOf(name, lists)
  const keys = [`oj:${skeleton(fold(joined))}`]
  if (body !== null) keys.push(`ob:${body}`)
  if (acronym.length >= LEAST_ACRONYM) keys.push(`oa:${acronym}`)
  for (const letters of initials) if (letters.length >= LEAST_ACRONYM) keys.push(`oa:${letters}`)
  const words = tokens.filter(({ weight, place }) => weight > 0.2 && place === null).map(bonesOf)
  const rare = tokens
    .filter(({ weight, place }) => weight >= 1 && place === null)
    .map(bonesOf)
    .slice(0, MOST_TOKENS)
  const where = [...places, ...numbers]
  if (where.length > 0) for (const spot of where) for (const word of rare.length > 0 ? rare : words) keys.push(`op:${spot} ${word}`)
  if (rare.length === 1) keys.push(`o1:${rare[0]}`)
  for (let i = 0; i < rare.length; i++)
    for (let j = i + 1; j < rare.length; j++) keys.push(`o2:${[rare[i], rare[j]].sort().join(' ')}${where.length > 0 ? ` ${where[0]}` : ''}`)
  if (rare.length === 0) keys.push(`o0:${words.sort().join(' ')} ${where.join(' ')}`)
  return keys
}

function placeKeys(name: string, lists: NameLists): string[] {
  const { known, words, sound } = placeOf(name, lists)
  const keys = [`p:${skeleton(sound)}${sound[0] ?? ''}`, `pw:${[...words].sort().join(' ')}`]
  if (known !== null) keys.push(`pk:${known}`)
  return keys
}
