import type { OrganizationMention } from '#model/mention'
import type { BuildContext } from './context.ts'
import type { NamedAt } from './the-two.ts'

/** Sentences at the beginning in which a document that says `we` names the body that says it. */
const OPENING = 10
/** A document of more text than this (UTF-16 units) has more than one `we`. */
const ONE_VOICE = 25_000
const WE = new Set(['we', 'our', 'us'])

const known = new WeakMap<BuildContext, NamedAt | null>()

/** The body that a newsletter, a year report or a club's page calls `we`; null where the document does not speak so. */
export function ownBody(context: BuildContext): NamedAt | null {
  let body = known.get(context)
  if (body === undefined) {
    body = speaksOfItself(context) ? named(context) : null
    known.set(context, body)
  }
  return body
}

/** True where `we` and `our` stand at least twice outside quotations. */
function speaksOfItself(context: BuildContext): boolean {
  if (context.doc.document.text.length > ONE_VOICE) return false
  let found = 0
  for (const sentence of context.doc.sentences)
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!WE.has(context.low(i)) || context.form(i) === 'US' || sentence.quotations.some((m) => m.from <= i && m.to > i)) continue
      if (++found > 1) return true
    }
  return false
}

/** The body of the title or a heading, else the one that opens the text; the one told most often where there are several. */
function named(context: BuildContext): NamedAt | null {
  const { facts, units } = context.doc.document
  const title = `${facts.title ?? ''} ${facts.publisher ?? ''}`
  const counts = new Map<string, { first: OrganizationMention; count: number; head: boolean }>()
  for (const sentence of context.doc.sentences)
    for (const m of sentence.organizations) {
      if (m.inside || m.generic || !m.name.includes(' ') || (m.country !== null && STATE.test(m.name))) continue
      const one = counts.get(m.name)
      if (one) one.count++
      else if (sentence.index < OPENING)
        counts.set(m.name, { first: m, count: 1, head: units[sentence.unit]?.kind === 'heading' || title.includes(m.name) })
    }
  const [best] = [...counts.values()].sort((a, b) => Number(b.head) - Number(a.head) || b.count - a.count || a.first.from - b.first.from)
  return best ? { name: best.first.name, at: [best.first.from, best.first.to] } : null
}
/** Bodies of a state, which seldom say `we`. */
const STATE = /^(?:Embassy|Ministry|Government|Parliament|Consulate)\b/
