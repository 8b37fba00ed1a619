import type { Mention, OrganizationMention } from '#model/mention'
import type { Working } from '../working.ts'

/**
 * `the Youth House for Peace and Work (YHPW)`: the words that a bracketed short form was defined by are the name of the
 * body, where nothing in them told so, or only their beginning or end did (`Centre for Peace` … `and Work (CPW)`).
 */
export function spellOut(working: Working): void {
  const defined = new Map(working.acronyms.map((acronym) => [acronym.to - 1, acronym]))
  if (defined.size === 0) return
  for (const mentions of working.mentions)
    for (let k = 0; k < mentions.length; k++) {
      const short = mentions[k]
      if (short?.kind !== 'organization' || short.inside || short.acronym === null) continue
      const acronym = defined.get(short.to)
      if (!acronym || acronym.long !== short.name || acronym.short !== short.acronym || acronym.from >= short.from) continue
      mentions[k] = respan(short, acronym.from, openBefore(short.from, working), acronym.to, mentions) ?? short
    }
}

const openBefore = (i: number, working: Working): number => {
  let open = i - 1
  while (open > i - 4 && !/^[([（]$/.test(working.form(open))) open--
  return open
}

/** The mention over its long form; null where that is told already, or where it is part of a person or a title. */
function respan(short: OrganizationMention, from: number, to: number, end: number, mentions: Mention[]): OrganizationMention | null {
  const within: number[] = []
  for (const [k, m] of mentions.entries()) {
    if (m.inside || m.kind === 'cue' || m.kind === 'quotation' || m.from >= to || m.to <= from) continue
    if (m.kind === 'quantity' || m.kind === 'date') continue
    if ((m.kind !== 'organization' && m.kind !== 'place') || m.from < from || m.to > to || (m.from === from && m.to === to)) return null
    within.push(k)
  }
  for (const k of within) mentions[k] = { ...(mentions[k] as Mention), inside: true } as Mention
  return { ...short, from, to, outerFrom: from, outerTo: end }
}
