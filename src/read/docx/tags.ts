/** One tag of an XML file: `name` with its prefix, `/` before it where it closes. */
export interface Tag {
  readonly name: string
  readonly closes: boolean
  readonly selfCloses: boolean
  readonly start: number
  readonly end: number
}

/**
 * The tags of an XML text in order. No tree is built: a document of any size and depth is read in one pass and little memory.
 * Comments, processing instructions and declarations are stepped over; entities of its own are never expanded.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let start = xml.indexOf('<'); start >= 0; ) {
    if (xml.startsWith('<!--', start)) {
      const close = xml.indexOf('-->', start)
      if (close < 0) return
      start = xml.indexOf('<', close)
      continue
    }
    const end = xml.indexOf('>', start)
    if (end < 0) return
    const code = xml.charCodeAt(start + 1)
    if (code !== 33 && code !== 63) {
      const closes = code === 47
      const from = closes ? start + 2 : start + 1
      let to = from
      while (to < end && xml.charCodeAt(to) > 32 && xml.charCodeAt(to) !== 47) to++
      yield { name: xml.slice(from, to), closes, selfCloses: xml.charCodeAt(end - 1) === 47, start, end: end + 1 }
    }
    start = xml.indexOf('<', end)
  }
}

/** Value of an attribute of a tag; null where it has none of that name. */
export function attributeOf(xml: string, tag: Tag, name: string): string | null {
  const words = xml.slice(tag.start, tag.end)
  const at = words.indexOf(` ${name}="`)
  if (at < 0) return null
  const from = at + name.length + 3
  const to = words.indexOf('"', from)
  return to < 0 ? null : unescaped(words.slice(from, to))
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text of an XML file with its five named entities and its numbers put back. */
export function unescaped(words: string): string {
  if (!words.includes('&')) return words
  return words.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, named) => {
    if (named !== undefined) return NAMED[named.toLowerCase()] ?? whole
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
  })
}
