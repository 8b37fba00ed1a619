import { SHAPE } from '#model/tokens'
import { isKorean } from './person-shape.ts'
import { RunReader } from './run-reader.ts'
import { WORD } from './word-classes.ts'

/** The word of a name that tells what it is: `Council`, `Forum`, `Agreement`. */
export interface Head {
  readonly bit: number
  readonly word: string
  readonly class: string
  readonly to: number
}

const HEAD_TABLES: Readonly<Record<string, number>> = {
  'heads/organizations': WORD.organization,
  'heads/occasions': WORD.occasion,
  'heads/instruments': WORD.instrument,
  'heads/programmes': WORD.programme,
  'heads/works': WORD.work,
  'heads/venues': WORD.venue,
}

/** `Sister City`, `Twin Town`: what a town is to another one is no name of a place. */
const PAIRED = /^(?:sister|twin|twinned|partner|friendship|host)$/

/** Finds the head of a run of capitalized words, and where a person's name begins behind it. */
export class HeadReader extends RunReader {
  /** Where a body's name ends before a person's: `Kenya Tea Board Jane Ouma`, `Oliy Majlis Nuriddin Ismoilov`. */
  protected cutAt(from: number, head: number, end: number): number {
    if (head >= end) return end
    return this.person(head, end) || ((head > from + 1 || this.tableHit(from, head, 'bodies/world')?.to === head) && this.plain(head, end))
      ? head
      : end
  }
  /** Two or three words that nothing is known of: the shape of a name behind a name. */
  protected plain(from: number, end: number): boolean {
    return end - from >= 2 && end - from <= 4 && this.unknown(from, end)
  }
  protected unknown(from: number, end: number): boolean {
    for (let i = from; i < end; i++)
      if (
        this.bits(i) & ~(WORD.known | WORD.given | WORD.surname | WORD.city) ||
        this.working.shape(i) & (SHAPE.upper | SHAPE.digit) ||
        !this.capital(i)
      )
        return false
    return true
  }

  protected person(from: number, end: number): boolean {
    return end - from >= 2 && ((this.bits(from) & (WORD.given | WORD.surname)) !== 0 || this.initial(from)) && this.working.tokens.gap[from] !== 0
  }

  /** The head of a run: the last word that is one, else the first. A body's head wins over a topic after it. */
  protected headOf(from: number, end: number): Head | null {
    let found: Head | null = null
    for (let i = from; i < end; i++) {
      const head = this.headAt(i, end)
      if (!head) continue
      if (!this.mayHead(head, i, from, end)) continue
      if (!found || head.to === end || head.bit === WORD.organization || found.bit !== WORD.organization) found = head
      i = head.to - 1
    }
    return found
  }
  /** A body's head may stand anywhere; other heads end a name, begin one, or go before its year. `Building` alone is no house: `Building a Port`. */
  protected mayHead(head: Head, i: number, from: number, end: number): boolean {
    if (head.class === 'area' && i === from + 1 && PAIRED.test(this.low(from))) return false
    if (head.bit === WORD.venue && end - from === 1 && this.low(i).endsWith('ing')) return false
    if (head.bit === WORD.work && this.bits(from - 1) & (WORD.title | WORD.honorific) && i > from && end - from < 4) return false
    if (head.bit === WORD.organization || head.to === end) return true
    if (
      i === from &&
      head.to === i + 1 &&
      this.bits(i) & (head.bit === WORD.work ? WORD.given | WORD.surname : WORD.given) &&
      this.unknown(head.to, end)
    )
      return false
    if (head.bit === WORD.venue)
      return i === from && head.class !== 'area' && !isKorean(this.working.form(i + 1).replace(/-\p{Lu}/u, (part) => part.toLowerCase()))
    return i === from || (this.working.shape(head.to) & (SHAPE.digit | SHAPE.ordinal)) !== 0 || this.bits(head.to) === WORD.known
  }
  protected headAt(i: number, end: number): Head | null {
    if (!this.capital(i)) return null
    const phrases = this.working.hits[i]
    let best: Head | null = null
    if (phrases?.longest('heads'))
      for (const { entry, length } of phrases.all) {
        const bit = HEAD_TABLES[entry.table]
        const to = i + length
        if (bit === undefined || to > end) continue
        if (!best || to > best.to || bit === WORD.organization) best = { bit, word: entry.row['words'] ?? '', class: entry.row['class'] ?? '', to }
      }
    if (!best && this.bits(i) & WORD.organization) best = { bit: WORD.organization, word: this.low(i), class: 'body', to: i + 1 }
    return best
  }
}
