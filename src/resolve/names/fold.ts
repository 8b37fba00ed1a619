/**
 * A word of a name as it sounds, for words that were carried over from other scripts: `Yevgeniy` and `Evgeni`, `Hussein` and `Husayn`,
 * `Mueller` and `Müller` fold alike. Capitals stand for sounds written with two letters: S sh, C ch, H kh.
 */
const CACHE = new Map<string, string>()
const CACHED = 100_000

export function fold(word: string): string {
  const known = CACHE.get(word)
  if (known !== undefined) return known
  if (CACHE.size > CACHED) CACHE.clear()
  const folded = sounds(word)
  CACHE.set(word, folded)
  return folded
}

const TWO_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shtch|shch|stsch/g, 'S'],
  [/tzsch|tsch|tch|cz/g, 'C'],
  [/sch(?=[aeiouyrlmnw]|$)|sh|sz/g, 'S'],
  [/chr(?=[aiuy])/g, 'kr'],
  [/ch/g, 'C'],
  [/kh/g, 'H'],
  [/zh|dzh|dj|dsch/g, 'j'],
  [/ph/g, 'f'],
  [/(?<=[bdgt])h/g, ''],
  [/tz|ts/g, 'z'],
  [/ck|cq|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/w/g, 'v'],
  [/(?<=[aeiou])(?:y|j)(?=[^aeiou]|$)/g, 'i'],
  [/(?<=i)(?:y|j)(?=$|[^aeiou])/g, 'i'],
  [/y(?=[aeou])/g, 'i'],
  [/y/g, 'i'],
  [/^i(?=e)/g, ''],
  [/ou|oo/g, 'u'],
  [/ee|ie(?=.)/g, 'i'],
  [/(?<=[bcdfghjklmnprstvzSCH])(?:ue)(?=.)/g, 'u'],
  [/(?<=[bcdfghjklmnprstvzSCH])(?:oe)(?=.)/g, 'o'],
  [/ae|ai/g, 'e'],
  [/ei/g, 'e'],
  [/eu/g, 'e'],
  [/ff$/g, 'v'],
]

function sounds(word: string): string {
  let text = word
  for (const [letters, sound] of TWO_LETTERS) text = text.replace(letters, sound)
  let out = ''
  for (const char of text) if (char !== out[out.length - 1]) out += char
  return out
}

/** The consonants of a folded word, for words of scripts that write no vowels and for keys. */
export function skeleton(folded: string): string {
  const bones = folded
    .replace(/[aeiou]/g, '')
    .replace(/[bp]/g, 'b')
    .replace(/[zS]/g, 's')
    .replace(/[HhCg]/g, (sound) => (sound === 'C' ? 'j' : sound === 'g' ? 'g' : 'h'))
  let out = ''
  for (const char of bones) if (char !== out[out.length - 1]) out += char
  return out
}
