import type { DateMention } from '#model/mention'
import type { DateReader } from './reader.ts'

const REPORT = /^(?:report|review|yearbook|chronicle|retrospective|highlights|rapport|informe|jahresbericht)$/
const OF_WORK = /^(?:report|summary|review|accounts|activities)$/
const YEARLY = /^(?:summary|annual|yearly|year|activity|activities|progress|our)$/
const LINK = /^(?:for|of|the|year|financial|fiscal|:|,|–|-|on|our|in)$/
const WAS = /^(?:was|has been|proved) an? (?:\w+ )?(?:year|twelve months)/
const TITLE = /^(?:in (?:summary|review|brief|figures|numbers)|annual report|yearly report|activity report|report of activities|(?:\w+ )?summary)/

/** `ANNUAL REPORT 2016`, `2023 in review`, `Yearbook for 2019`: in a line of the head, a report's name beside the year. */
export function standsByReport(date: DateMention, reader: DateReader): boolean {
  for (let i = date.from - 4; i < date.to + 4; i++) if (reader.inside(i) && REPORT.test(reader.low(i))) return true
  return false
}

/** `Report for the year 2015`, `2015 in summary`, `2015 was a good year`: anywhere in the opening, words that say which year is told of. */
export function isReported(date: DateMention, reader: DateReader): boolean {
  const { from, to } = date
  if (to - from !== 1 || /^[-–/]$/.test(reader.low(from - 1))) return false
  if (/^(?:[-–/]|to|and)$/.test(reader.low(to)) && /^\d/.test(reader.low(to + 1))) return false
  const after = reader.working.words(to, Math.min(reader.to, to + 5)).toLowerCase()
  if ((from - reader.from < 3 && WAS.test(after)) || TITLE.test(after)) return true
  for (let k = from - 1; k >= Math.max(reader.from, from - 5); k--) {
    const low = reader.low(k)
    if (low === 'figures' && /^(?:&|and)$/.test(reader.low(k - 1)) && reader.low(k - 2) === 'facts') return true
    if (OF_WORK.test(low)) return [k - 3, k - 2, k - 1, k, k + 1, k + 2].some((i) => i < from && YEARLY.test(reader.low(i)))
    if (!LINK.test(low)) return false
  }
  return false
}
