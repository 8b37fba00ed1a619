import type { AnnotatedDocument } from '#model/annotated'
import type { DateMention } from '#model/mention'

/** How many tokens a line with a year has beside it: `In 1987`, `1987:`, `The year 1987`. */
const BESIDE = 2
/** A year and little else is a page number or a copyright where it stands alone in its document. */
const FEWEST = 2

/** `1987`, `1989`, each on a line of its own over what happened then: the years by their units, none where there are fewer than two. */
export function yearHeads(doc: AnnotatedDocument): ReadonlyMap<number, DateMention> {
  const heads = new Map<number, DateMention>()
  for (const { unit, from, to, dates } of doc.sentences) {
    if (to - from > 1 + BESIDE || dates.length !== 1) continue
    const kind = doc.document.units[unit]?.kind
    const [first, last] = doc.sentencesOfUnit[unit] ?? [0, 0]
    const [date] = dates
    if (ALONE.has(String(kind)) && last - first === 1 && date && /^\d{4}$/.test(date.edtf ?? '')) heads.set(unit, date)
  }
  return heads.size >= FEWEST && areInOrder([...heads.values()]) ? heads : NONE
}
/** From the first on, or from the last back. */
function areInOrder(dates: readonly DateMention[]): boolean {
  const years = dates.map(({ edtf }) => Number(edtf))
  return [1, -1].some((way) => years.every((year, i) => i === 0 || (year - (years[i - 1] as number)) * way > 0))
}
/** A reader takes four digits on a line for the number of a page. */
const ALONE = new Set(['heading', 'paragraph', 'list-item', 'page-number'])
const NONE: ReadonlyMap<number, DateMention> = new Map()
