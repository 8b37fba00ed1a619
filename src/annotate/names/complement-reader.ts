import { SHAPE } from '#model/tokens'
import { isOrdinal } from './edition.ts'
import { type Head, HeadReader } from './head-reader.ts'
import { type Item, item } from './item.ts'
import { HEADS } from './token-reader.ts'
import { WORD } from './word-classes.ts'

/** Bodies that are called for no subject: what follows `on` is what they agreed on. */
const NEVER_ON = new Set(['constabulary|gendarmerie|commissariat', 'police', 'university', 'museum', 'ministry', 'government', 'library', 'bank'])

const OFFICES_ABROAD = new Set(['embassy', 'consulate', 'office', 'commission', 'general', 'mission'])

/** `Meeting Marking the 50th Anniversary of …`: what an occasion is held for belongs to its name. */
const MARKING = new Set(['marking', 'commemorating', 'celebrating', 'honouring', 'honoring', 'launching', 'welcoming'])

/** `Statement of the Ministry and the Council on Implementing the Initiative`: what a document is about, not a body. */
const AIMS = new Set(['implementing', 'strengthening', 'deepening', 'enhancing', 'expanding', 'establishing', 'launching', 'jointly', 'further'])

/** Reads what belongs to a name behind its head: `of …`, `for … and …`, `on …`. */
export class ComplementReader extends HeadReader {
  /** Adds `of …`, `for … and …`, `on …` to a headed run. */
  protected complemented(from: number, end: number, to: number, found: Head): Item {
    const head = this.isNumberedCongress(from, found) ? { ...found, bit: WORD.occasion, class: 'conference' } : found
    const inner: Item[] = []
    const lead = this.placeHit(from, end)
    if (lead && this.low(lead.to) !== 'state') inner.push(this.placeItem(from, lead))
    for (let i = from + 1; i + 1 < end; i++) {
      const half = this.low(i) === '–' ? this.placeHit(i + 1, end) : null
      if (half) inner.push(this.placeItem(i + 1, half))
    }
    let stop = end
    for (let round = 0; round < 5; round++) {
      const next = this.leadersEnd(this.complement(stop, to, head, inner))
      if (next === stop) break
      stop = next
      if (
        head.bit === WORD.organization &&
        inner.at(-1)?.kind === 'place' &&
        inner.at(-1)?.to === stop &&
        !(this.low(stop) === 'in' && this.abroad(head))
      )
        break
    }
    if (head.bit === WORD.organization) stop = this.organOf(stop, to)
    const country = inner.find((one) => one.country !== '')?.country ?? ''
    if (head.bit === WORD.organization) return item('organization', from, stop, { inner, country, sort: head.class, head: head.word })
    if (head.bit === WORD.venue)
      return item('place', from, stop, { inner, country, sort: head.class === 'area' ? 'region' : 'venue', head: head.word })
    const titled =
      head.bit === WORD.occasion ? 'occasion' : head.bit === WORD.instrument ? 'instrument' : head.bit === WORD.work ? 'work' : 'programme'
    return item('titled', from, stop, { inner, country, titled, head: head.word, sort: head.class })
  }

  /** `of Heads of State and Government`: those who meet, up to the last word. */
  private leadersEnd(at: number): number {
    const leaders = this.low(at) === 'and' && this.low(at - 1) === 'state' && this.low(at - 2) === 'of' && this.low(at - 3) === 'heads'
    return leaders && this.low(at + 1) === 'government' && this.capital(at + 1) ? at + 2 : at
  }

  /** `the 13th Global Congress on Water`: one of a row of congresses is held; a congress without a number may be a body. */
  private isNumberedCongress(from: number, head: Head): boolean {
    if (head.word !== 'congress' || head.to - from < 2 || this.low(head.to - 2).endsWith('’s') || this.low(head.to - 2).endsWith("'s")) return false
    return isOrdinal(this.low(from - 1)) || (head.to - from > 2 && isOrdinal(this.low(from)))
  }

  /** `the Farmers’ Party (FP) Central Committee`: where the organ behind the short form of a body ends. */
  protected organOf(at: number, to: number): number {
    if (this.low(at) !== '(' || this.low(at + 2) !== ')' || !this.capital(at + 3) || !(this.working.shape(at + 1) & SHAPE.upper)) return at
    const end = this.runEnd(at + 3, to)
    const head = this.headOf(at + 3, end)
    return head?.bit === WORD.organization && head.to === end && end - at > 4 && this.low(end - 1) === 'committee' ? end : at
  }

  protected complement(at: number, to: number, head: Head, inner: Item[]): number {
    let i = at
    if (this.low(i) === '(' && this.low(i + 2) === ')' && this.connector(i + 3, head)) i += 3
    const marked = head.bit === WORD.occasion && MARKING.has(this.low(at - 1))
    if (!marked && !this.connector(i, head)) return at
    if (!marked) i++
    if (this.low(i) === 'the') i++
    const shape = this.working.shape(i)
    if (shape & (SHAPE.ordinal | SHAPE.digit) && this.capital(i + 1)) i++
    if (i >= to || !this.capital(i) || (this.bits(i) & WORD.function && (this.placeHit(i, to)?.to ?? 0) < i + 2)) return at
    if (this.titleEnd(i, to) > 0 && !this.topical(i)) {
      const title = this.titleEnd(i, to)
      return head.bit === WORD.organization && !this.capital(title) ? title : at
    }
    return this.named(i, to, head, inner)
  }

  /** Goes over what stands behind `of`: a place, a body or an occasion of its own, else a topic. */
  private named(i: number, to: number, head: Head, inner: Item[]): number {
    const place = this.placeHit(i, to)
    const end = this.runEnd(i, to)
    const owned = place && head.bit === WORD.organization ? this.ownedBody(i, place.to, to) : null
    if (owned) {
      inner.push(owned, ...owned.inner)
      return owned.to
    }
    if (place && (place.to >= end || ((this.plain(place.to, end) || this.person(place.to, end)) && place.entry.table !== 'places/cities'))) {
      inner.push(this.placeItem(i, place))
      return head.bit === WORD.occasion ? this.statesEnd(place.to, to, inner) : place.to
    }
    const area = place ? this.overArea(place.to) : 0
    if (place && area > place.to && (area >= end || this.plain(area, end) || this.person(area, end))) {
      inner.push(this.placeItem(i, place))
      return area
    }
    const own = this.headOf(i, end)
    if (own && own.bit === WORD.organization) {
      const nested = this.complemented(i, this.cutAt(i, own.to, end), to, own)
      inner.push(nested, ...nested.inner)
      return head.bit === WORD.occasion && this.low(nested.to) === 'member' && this.low(nested.to + 1) === 'states' ? nested.to + 2 : nested.to
    }
    const joined = head.bit === WORD.occasion ? this.joinedAhead(i, end, to) : 0
    const occasion = joined ? this.headOf(i, joined) : null
    if (occasion?.bit === WORD.occasion) {
      const nested = this.complemented(i, occasion.to, to, occasion)
      inner.push(...nested.inner)
      return nested.to
    }
    if (place) inner.push(this.placeItem(i, place))
    return this.coordinated(i, this.topicEnd(i, end, head.bit !== WORD.occasion), to, head)
  }

  /** `of Can Tho City`: over the word for what a place is. */
  private overArea(at: number): number {
    return this.capital(at) && this.bits(at) & WORD.area ? at + 1 : at
  }

  /** `Science and Technology Committee`: a run without a head, `and`, a run that has one. */
  protected joinedAhead(from: number, end: number, to: number): number {
    const and = this.low(end)
    if (and === ',') return this.listAhead(from, end, to)
    if ((and !== 'and' && and !== '&' && and !== 'of') || end + 1 >= to || !this.capital(end + 1)) return 0
    const next = this.runEnd(end + 1, to)
    if (and === 'and' && this.works(from, end, next)) return next
    if (and === 'and' && this.topicsMeet(from, end, next)) return next
    if (this.headIn(from, end) || this.placeHit(from, to)?.to === end) return 0
    if (!this.headIn(end + 1, next) || this.bits(end + 1) & HEADS) return 0
    if (and === 'and' && this.bits(from - 1) & (WORD.title | WORD.honorific)) return 0
    if (and === 'of') return this.low(from).endsWith('s') && end === from + 1 && this.headOf(end + 1, next)?.class !== 'area' ? next : 0
    if (this.placeHit(end + 1, to)) return 0
    for (let i = from; i < end; i++) if (this.topical(i)) return next
    if (and === 'and' && this.headOf(end + 1, next)?.class === 'area') return 0
    return end === from + 1 && next <= end + 4 && this.working.form(from).length > 2 && (this.working.shape(from) & SHAPE.upper) === 0 ? next : 0
  }

  /** `the Finance, Planning and Trade Committee`: topics between commas that one head ends; 0 where there is none. */
  private listAhead(from: number, end: number, to: number): number {
    if (this.low(from - 1) !== 'the' || !this.mayBeTopic(from, end)) return 0
    let i = end
    while (this.low(i) === ',' && i < from + 12) {
      const start = this.low(i + 1) === 'and' ? i + 1 : i
      const next = this.capital(start + 1) ? this.runEnd(start + 1, to) : 0
      if (next === 0) return 0
      if (start > i || this.low(next) === 'and') return this.endsList(start > i ? start : next, start > i ? end : start + 1, to)
      if (!this.mayBeTopic(start + 1, next)) return 0
      i = next
    }
    return 0
  }
  /** The last of a list of topics, behind its `and`: where its head ends. */
  private endsList(and: number, before: number, to: number): number {
    const next = this.capital(and + 1) ? this.runEnd(and + 1, to) : 0
    const head = next > and + 2 ? this.headOf(and + 1, next) : null
    if (head?.bit !== WORD.organization || head.to !== next || !this.working.isIn('bodies/of-topics', next - 1)) return 0
    return this.topical(and + 1) || this.topical(before) || this.topical(next - 2) ? next : 0
  }
  /** One word or two that are no name, office, place or head. */
  private mayBeTopic(from: number, end: number): boolean {
    if (end - from > 2) return false
    for (let i = from; i < end; i++)
      if (
        !this.capital(i) ||
        this.working.shape(i) & SHAPE.upper ||
        this.bits(i) & (HEADS | WORD.given | WORD.titles | WORD.honorific | WORD.function)
      )
        return false
    return !this.placeHit(from, end)
  }

  /** `Tea Road Tourism Cooperation and Development Plan`: a venue within a name whose topics stand on both sides of `and`. */
  private topicsMeet(from: number, end: number, next: number): boolean {
    if (end - from < 3 || !this.topical(end - 1) || !this.topical(end + 1) || this.headOf(end + 1, next)?.to !== next) return false
    return (this.headOf(from, end)?.bit ?? WORD.venue) === WORD.venue
  }

  /** `Road and Bridge Corporation`, `Belt and Road Forum`: what else is a venue may be what a body or forum deals with. */
  private works(from: number, end: number, next: number): boolean {
    const first = this.bits(end - 1)
    if (!(this.bits(end + 1) & WORD.venue) || next < end + 3 || next > end + 5) return false
    if (!(this.bits(next - 1) & (WORD.organization | WORD.occasion))) return false
    const own = isOrdinal(this.low(from)) ? from + 1 : from
    return (first & WORD.venue) !== 0 || (end === own + 1 && (first & HEADS) === 0 && !this.placeHit(own, end))
  }

  /** `of Chile’s National Farmers’ Front`: the body behind a place that owns it. */
  private ownedBody(from: number, mark: number, to: number): Item | null {
    if (!(this.working.shape(mark) & SHAPE.possessive) || !this.capital(mark + 1)) return null
    const end = this.runEnd(mark + 1, to)
    const head = this.headOf(mark + 1, end)
    return head?.bit === WORD.organization && end > mark + 2 ? this.complemented(from, this.cutAt(mark + 1, head.to, end), to, head) : null
  }

  /** `Meeting of Tourism Ministers of China, Russia and Mongolia`: where a list of states ends that an occasion is of. */
  private statesEnd(at: number, to: number, inner: Item[]): number {
    let i = at
    const states: Item[] = []
    for (let closed = false; !closed; ) {
      const comma = this.low(i) === ',' ? i + 1 : i
      closed = this.low(comma) === 'and'
      const next = closed ? comma + 1 : comma
      if (next === i) return at
      const hit = this.placeHit(this.low(next) === 'the' ? next + 1 : next, to)
      if (!hit || hit.entry.table === 'places/cities' || hit.entry.table === 'places/demonyms' || this.capital(hit.to)) return at
      states.push(this.placeItem(this.low(next) === 'the' ? next + 1 : next, hit))
      i = hit.to
    }
    inner.push(...states)
    return i
  }

  /** Where the words of a topic end before a person's name follows (`Foreign Affairs Wang Yi`); with `unknown`, also before words that may be one. */
  protected topicEnd(from: number, end: number, unknown = true): number {
    if (this.bits(from) & WORD.titles && (this.person(from + 1, end) || this.plain(from + 1, end))) return from + 1
    if (!this.topical(from)) return end
    for (let i = from + 1; i < end; i++) if ((this.person(i, end) || (unknown && this.plain(i, end))) && !this.topical(i)) return i
    return end
  }

  protected abroad(head: Head): boolean {
    return head.bit === WORD.organization && OFFICES_ABROAD.has(head.word.split(' ').at(-1) ?? '')
  }
  /** `Embassy to Chad`, `Mission to the Union`: a state, or a body behind its article; not `donated by the Embassy to Hill School`. */
  private sentTo(at: number): boolean {
    return this.low(at - 1) === 'the' || this.placeHit(at, this.sentenceEnd) !== null || (this.working.shape(at) & SHAPE.upper) !== 0
  }
  protected connector(i: number, head: Head): boolean {
    const low = this.low(i)
    if (low === 'on' && head.bit === WORD.organization && (AIMS.has(this.low(i + 1)) || NEVER_ON.has(head.word))) return false
    if (low === 'of' || low === 'for' || low === 'on' || low === 'against') return true
    if (low === 'among' || low === 'amongst') return head.bit === WORD.occasion
    if (low === 'to' && head.word === 'delegation') return !this.placeHit(this.low(i + 1) === 'the' ? i + 2 : i + 1, this.sentenceEnd)
    if (low === 'in') return this.abroad(head)
    if (low === 'to') return this.abroad(head) && this.sentTo(this.low(i + 1) === 'the' ? i + 2 : i + 1)
    if (low === 'with') return head.bit === WORD.programme || (head.bit === WORD.organization && this.topical(i + 1))
    return low === 'towards' && head.bit === WORD.programme
  }

  /** Goes over `, Youth and Sports` after a topic. */
  protected coordinated(from: number, end: number, to: number, head: Head): number {
    let stop = end
    for (let round = 0; round < 8; round++) {
      let i = stop
      const comma = this.low(i) === ','
      if (comma) i++
      const and = this.low(i) === 'and' || this.low(i) === '&'
      if (and) i++
      if ((!comma && !and) || i >= to || !this.capital(i) || !this.joins(from, i, head)) break
      const next = this.runEnd(i, to)
      const topic = this.topicEnd(i, next, head.bit !== WORD.occasion)
      const own = this.headOf(i, topic)
      if (own?.bit === WORD.organization && !(and && own.to === topic && this.topical(i) && this.bits(topic - 1) & WORD.topic)) break
      if (comma && !and && !this.listGoesOn(topic)) break
      stop = topic
      if (and && !this.awaitsNoun(stop)) break
    }
    return stop
  }

  /** `on Trade and Business-to-Business and Cultural Exchanges`: a compound of this form stands before a noun, and no name ends in it. */
  private awaitsNoun(end: number): boolean {
    return this.low(end - 1).includes('-to-') && this.low(end) === 'and'
  }

  protected joins(from: number, i: number, head: Head): boolean {
    if (this.placeHit(i, i + 4) || this.titleEnd(i, i + 4) > i + 1 || this.bits(i) & WORD.function) return false
    if (this.working.shape(i) & SHAPE.upper) return false
    return this.topical(i) || (head.bit !== WORD.organization && (this.bits(i) & (WORD.given | WORD.surname)) === 0 && this.topical(from))
  }
  protected listGoesOn(i: number): boolean {
    const low = this.low(i)
    return low === 'and' || low === '&' || (low === ',' && (this.low(i + 1) === 'and' || this.topical(i + 1)))
  }
}
