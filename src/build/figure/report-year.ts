import type { BuildContext } from '../context.ts'

/** Sentences at the beginning in which a report says of which year it is. */
const OPENING = 8
const known = new WeakMap<BuildContext, ReportYear | null>()

export interface ReportYear {
  readonly edtf: string
  readonly at: readonly [from: number, to: number]
}

/** `Annual Report 2019`, `Report for the year 2015`, `2015 in summary`, `2015 was a good year`: the year that a report tells of; null for other documents. */
export function reportYear(context: BuildContext): ReportYear | null {
  let year = known.get(context)
  if (year === undefined) {
    year = find(context)
    known.set(context, year)
  }
  return year
}

function find(context: BuildContext): ReportYear | null {
  for (const sentence of context.doc.sentences.slice(0, OPENING))
    for (let i = sentence.from; i < sentence.to; i++)
      if (/^(?:19|20)\d\d$/.test(context.low(i)) && isReported(i, sentence.from, context)) return { edtf: context.low(i), at: [i, i + 1] }
  return null
}

const isReported = (i: number, from: number, context: BuildContext): boolean => {
  if (/^(?:[-–/]|to|and)$/.test(context.low(i + 1)) && /^\d/.test(context.low(i + 2))) return false
  if (/^[-–/]$/.test(context.low(i - 1))) return false
  const after = context.words(i + 1, i + 6).toLowerCase()
  if (i - from < 3 && /^(?:was|has been|proved) an? (?:\w+ )?(?:year|twelve months)/.test(after)) return true
  if (
    /^(?:in (?:summary|review|brief|figures|numbers)|annual report|yearly report|activity report|report of activities|(?:\w+ )?summary)/.test(after)
  )
    return true
  for (let k = i - 1; k >= Math.max(from, i - 5); k--) {
    const low = context.low(k)
    if (low === 'figures' && /^(?:&|and)$/.test(context.low(k - 1)) && context.low(k - 2) === 'facts') return true
    if (/^(?:report|summary|review|accounts|activities)$/.test(low)) return YEARLY.test(context.words(Math.max(from, k - 3), i).toLowerCase())
    if (!/^(?:for|of|the|year|financial|fiscal|:|,|–|-|on|our|in)$/.test(low)) return false
  }
  return false
}
const YEARLY = /\b(?:summary|annual|yearly|year|activity|activities|progress|our)\b/
