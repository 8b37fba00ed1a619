import { attributeOf, tagsOf } from './tags.ts'

/** What a paragraph style makes of its paragraphs. */
export interface Style {
  readonly level?: number
  readonly kind?: 'caption' | 'list-item' | 'furniture'
}

/** Paragraph styles by id: headings by name or outline level, captions, lists, tables of contents. */
export function stylesOf(xml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>()
  let id: string | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'w:style') id = tag.closes ? null : attributeOf(xml, tag, 'w:styleId')
    else if (id === null) continue
    else if (tag.name === 'w:name') styles.set(id, { ...styles.get(id), ...named(attributeOf(xml, tag, 'w:val') ?? '') })
    else if (tag.name === 'w:outlineLvl') {
      const level = Number(attributeOf(xml, tag, 'w:val'))
      if (level >= 0 && level < 9) styles.set(id, { level: level + 1, ...styles.get(id) })
    }
  }
  return styles
}

/** A style by its name, or by its id where a file has no table of styles. */
export function named(name: string): Style {
  const heading = /^heading\s?([1-9])$/i.exec(name)
  if (heading) return { level: Number(heading[1]) }
  if (/^title$/i.test(name)) return { level: 1 }
  if (/^subtitle$/i.test(name)) return { level: 2 }
  if (/^caption$/i.test(name)) return { kind: 'caption' }
  if (/^toc\s?\d|^table of (?:figures|contents)/i.test(name)) return { kind: 'furniture' }
  return /^list\s?(?:paragraph|bullet|number)/i.test(name) ? { kind: 'list-item' } : {}
}
