import type { AnnotatedDocument, AnnotatedSentence } from '#model/annotated'
import type { DateMention, PlaceMention } from '#model/mention'
import { isAhead } from './ahead.ts'
import { datesOf } from './clause/when.ts'
import { yearHeads } from './year-heads.ts'

/** When and where the telling stands at a sentence, from what was told before it. */
export interface Setting {
  readonly date: DateMention | null
  readonly place: PlaceMention | null
  /** The place that the heading of the news item says it happens in: it goes before the dateline, where the item was written. */
  readonly headed?: PlaceMention | null
}

const NOTHING: Setting = { date: null, place: null, headed: null }
/** A section of more units than this is a chapter: its first date does not date what follows. */
const NEWS_ITEM = 14

/**
 * The setting of every sentence: the last date told before it in its paragraph, else the date that opens its news item;
 * the place that its paragraph or item stands in. A sentence's own date and place are not in its setting.
 */
export function settingsOf(doc: AnnotatedDocument): Setting[] {
  const sizes = sectionSizes(doc)
  const years = yearHeads(doc)
  const settings: Setting[] = []
  let section = Number.NaN
  let unit = -1
  let item: Setting = NOTHING
  let paragraph: Setting = NOTHING
  let bylined: DateMention | null = null
  for (const sentence of doc.sentences) {
    const year = years.get(sentence.unit)
    if (year) {
      item = { date: year, place: null, headed: null }
      section = doc.document.units[sentence.unit + 1]?.section ?? section
      settings.push(NOTHING)
      continue
    }
    const here = doc.document.units[sentence.unit]
    if (!here || here.kind === 'footnote' || here.kind === 'running-head' || here.kind === 'furniture') {
      settings.push(NOTHING)
      continue
    }
    const own = here.kind === 'heading' ? sentence.unit : here.section
    if (own !== section) {
      section = own
      item = NOTHING
      bylined = null
    }
    if (sentence.unit !== unit) {
      unit = sentence.unit
      paragraph = years.size > 0 || (sizes.get(section) ?? 0) <= NEWS_ITEM ? item : NOTHING
    }
    settings.push(paragraph)
    const told = toldIn(sentence, doc)
    if (told === NOTHING_TOLD && paragraph.headed === item.headed) continue
    const headed = item.headed ?? (here.kind === 'heading' ? told.place : null)
    const place = told.lined && headed ? headed : told.place
    paragraph = { date: told.date ?? paragraph.date, place: place ?? paragraph.place, headed }
    const happened = told.date && bylined && isShortlyBefore(told.date, bylined) ? told.date : null
    item = { date: happened ?? item.date ?? told.date, place: item.place ?? place, headed }
    if (happened) bylined = null
    else if (item.date === told.date && isByline(sentence, doc)) bylined = told.date
  }
  return settings
}

/** `Posted: 12 July 2017`, `Lima, 4 May 2019`: a line of hardly more than the day on which the item came out. */
function isByline({ from, to, unit, index }: AnnotatedSentence, doc: AnnotatedDocument): boolean {
  const [first, last] = doc.sentencesOfUnit[unit] ?? []
  if (first !== index || last !== index + 1 || to - from > 24) return false
  if (to - from <= 9) return true
  for (let i = from; i < Math.min(to, from + 4); i++) if (PUBLISHED.has(doc.lexemes.forms[doc.tokens.lower[i] ?? -1] ?? '')) return true
  return false
}

const PUBLISHED = new Set(['date', 'published', 'posted', 'updated', 'uploaded'])

/** `On 5 July … visited`, under a byline of 12 July: what the item tells happened then, some days before it came out. */
function isShortlyBefore(told: DateMention, bylined: DateMention): boolean {
  const day = told.edtf ?? ''
  if (day.length < 10 || bylined.edtf?.length !== 10) return false
  const days = (Date.parse(bylined.edtf) - Date.parse(day.slice(0, 10))) / 86_400_000
  return days > 0 && days <= (day.includes('/') ? 200 : 60)
}

function sectionSizes(doc: AnnotatedDocument): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const unit of doc.document.units)
    if (unit.kind !== 'footnote' && unit.kind !== 'running-head') sizes.set(unit.section, (sizes.get(unit.section) ?? 0) + 1)
  return sizes
}

interface Told extends Setting {
  readonly lined: boolean
}
const NOTHING_TOLD: Told = { date: null, place: null, lined: false }

/** The date and place that a sentence sets for those after it: its first full date, a place it puts itself in. */
function toldIn(sentence: AnnotatedSentence, doc: AnnotatedDocument): Told {
  return sentence.dates.length + sentence.places.length === 0 ? NOTHING_TOLD : readIn(sentence, doc)
}

function readIn(sentence: AnnotatedSentence, doc: AnnotatedDocument): Told {
  // What lies ahead of the document dates only what is told of it, not the telling.
  const date = datesOf(sentence).find((d) => (d.edtf?.length ?? 0) > 4 && !isAhead(d.edtf as string, { doc })) ?? null
  const place = sentence.places.find((m) => m.sort !== 'demonym' && !m.inside && isSet(sentence, m, doc)) ?? null
  const lined = datelineOf(sentence, doc).find((m) => m.sort === 'city')
  return { date, place: lined ?? place, lined: lined !== undefined }
}

const DASH = /^(?:–|—|-|--|\(|\/)$/

/**
 * The places that head a story: `NAIROBI, 6 May 2025`, `State House, Nairobi, 19th February (PCS) —`, `Hanoi (VNA) –`,
 * or a line of nothing but a place.
 */
export function datelineOf(sentence: AnnotatedSentence, doc: AnnotatedDocument): PlaceMention[] {
  if (sentence.places.length === 0 || doc.sentencesOfUnit[sentence.unit]?.[0] !== sentence.index) return []
  const low = (i: number): string => doc.lexemes.forms[doc.tokens.lower[i] ?? -1] ?? ''
  const places: PlaceMention[] = []
  const start = afterBracket(sentence, low)
  let at = start
  for (const m of sentence.mentions) {
    if (m.kind !== 'place' || m.sort === 'demonym' || m.inside || m.from < start) continue
    if (m.from > at + 1 || (m.from === at + 1 && places.length > 0 && low(at) !== ',')) break
    if (places.length === 0 && m.from !== start) break
    places.push(m)
    at = m.to
  }
  if (places.length === 0) return []
  const next = low(at) === ',' ? at + 1 : at
  const dated = sentence.dates.some((m) => m.from >= at && m.from <= next + 1)
  const told =
    low(at) === ':' &&
    places.every((m) => /^\p{Lu}{3,}/u.test(doc.document.text.slice(doc.tokens.start[m.from], (doc.tokens.start[m.from] as number) + 3)))
  const spaced = places.length === 1 && isSetOff(places[0] as PlaceMention, sentence, doc)
  return at >= sentence.to || dated || told || spaced || DASH.test(low(at)) || (low(at) === ',' && low(at + 1) === '(') ? places : []
}

/** `LUSAKA The Party has taken`: a city all in capitals that opens a paragraph, and a sentence behind it. */
function isSetOff(place: PlaceMention, sentence: AnnotatedSentence, doc: AnnotatedDocument): boolean {
  if (place.sort !== 'city' || place.from !== sentence.from || doc.document.units[sentence.unit]?.kind !== 'paragraph') return false
  const words = doc.wordsOf(place.from, place.to)
  if (words.length < 4 || words !== words.toUpperCase()) return false
  const next = doc.lexemes.forms[doc.tokens.form[place.to] ?? -1] ?? ''
  return /^(?:The|A|An|In|On|At)$/.test(next)
}

/** `(Press Association) WELLINGTON, June 13.`, `[By A. WRITER] [Own correspondent] OSLO`: behind who wrote it. */
function afterBracket({ from, to }: AnnotatedSentence, low: (i: number) => string): number {
  let at = from
  for (let i = from; i < Math.min(to, at + 10) && (i > at || OPENING.has(low(i))); i++) if (CLOSING.has(low(i))) at = i + 1
  return at
}
const OPENING = new Set(['(', '['])
const CLOSING = new Set([')', ']'])

/** Verbs and nouns after which a place is where the story goes. */
const GOING = new Set(['visit', 'visit-noun', 'during-visit'])

/**
 * A place sets the scene where it stands after `in` or `at` near the head of a sentence (`In Nairobi, …`, `During the visit in
 * Peru`), anywhere in a heading, or as the goal of a visit (`led a delegation to visit Peru`).
 */
function isSet(sentence: AnnotatedSentence, place: PlaceMention, doc: AnnotatedDocument): boolean {
  if (place.from === sentence.from) return false
  const low = (i: number): string => doc.lexemes.forms[doc.tokens.lower[i] ?? -1] ?? ''
  const lead = low(place.from - 1) === 'the' ? low(place.from - 2) : low(place.from - 1)
  if (sentence.cues.some((cue) => GOING.has(cue.cue) && cue.to <= place.from && place.from - cue.to <= 2)) return true
  const near = place.from - sentence.from <= 8 || doc.document.units[sentence.unit]?.kind === 'heading'
  if (!near || (lead !== 'in' && lead !== 'at')) return false
  const before = low(place.from - (low(place.from - 1) === 'the' ? 3 : 2))
  return !POSTED.test(before)
}

/** `Ambassador to Peru`: where somebody is posted is not where the story goes. */
const POSTED = /^(?:ambassador|ambassador-designate|envoy|commissioner|representative|consul|consul-general|embassy|accredited)$/
