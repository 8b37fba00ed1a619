import type { FieldsOf } from '#model/record'
import type { BuildContext } from '../context.ts'
import type { NamedAt } from '../the-two.ts'
import { weOf } from './pointed-parties.ts'

/** A document that names itself: `JOINT MEDIA STATEMENT`, `Annual Report 2016`. */
const RULE = 'instrument/own-title@1'
/** What a document calls itself, at the start of one of its first lines. */
const CALLED =
  /^((?:(?:joint|final|media|press|chair's|chair’s|co-chairs'|co-chairs’|leaders'|leaders’|ministerial|common|official|concluding) )*(?:statement|communiqu[eé]|declaration)|annual report|activity report|year report|yearly report|progress report|minutes)(?: (?:no\.?|nr\.?|number) ?\d+| (?:19|20)\d\d(?:[-–/]\d{2,4})?)?\b/i
const LINES = 5

const kindOf = (name: string): FieldsOf<'instrument'>['kind'] =>
  /statement/i.test(name) ? 'statement' : /communiqu/i.test(name) ? 'communique' : /declaration/i.test(name) ? 'declaration' : 'report'

/** The document itself, where its first lines say what it is: `JOINT MEDIA STATEMENT`, `Annual Report 2016`, `Minutes No. 6`. */
export function tellOwnTitle(context: BuildContext): void {
  const { doc } = context
  for (const sentence of doc.sentences.slice(0, LINES)) {
    const kind = doc.document.units[sentence.unit]?.kind
    const found = place(sentence.from, sentence.to, context)
    if (!found || (kind !== 'heading' && !isShouted(found.name))) continue
    const draft = context.draft('instrument', RULE, sentence)
    draft.tell('name', found.name, [found.from, found.to])
    draft.tell('kind', kindOf(found.name), [found.from, found.to])
    tellDay(draft, found, sentence.index, context)
    for (const party of partiesOf(found.to, sentence.to, sentence.index, context)) draft.tell('parties', party.name, party.at, 'inferred')
    if (draft.valueOf('date') !== null && (draft.valuesOf('parties').length > 0 || kindOf(found.name) === 'report')) context.keep(draft)
    return
  }
}

const isShouted = (name: string): boolean => name === name.toUpperCase()

/** The words of the title in a line: it opens the line, or ends it in capitals (`… FRIENDSHIP GROUP MINUTES No. 6`). */
function place(from: number, to: number, context: BuildContext): { name: string; from: number; to: number } | null {
  for (let i = from; i < Math.min(to, from + 14); i++) {
    const match = CALLED.exec(context.words(i, Math.min(to, i + 6)))
    if (!match || (i > from && !isShouted(match[1] as string))) continue
    let end = i + 1
    while (end < to && context.words(i, end).length < match[0].length) end++
    if (
      i === from &&
      to - from <= 16 &&
      /^(?:by|of the)$/.test(context.words(end, Math.min(to, end + (context.low(end) === 'by' ? 1 : 2))).toLowerCase())
    )
      end = to
    return { name: context.words(i, end), from: i, to: end }
  }
  return null
}

type Drafted = ReturnType<BuildContext['draft']>
function tellDay(draft: Drafted, found: { name: string; from: number; to: number }, index: number, context: BuildContext): void {
  const year = /\b(?:19|20)\d\d\b/.exec(found.name)?.[0]
  if (year) {
    draft.tell('date' as never, year as never, [found.from, found.to])
    return
  }
  for (const sentence of context.doc.sentences.slice(index, index + 4))
    for (const m of sentence.mentions)
      if (m.kind === 'date' && m.edtf !== null && /^\d{4}-\d\d-\d\d$/.test(m.edtf)) {
        draft.tell('date' as never, m.edtf as never, [m.from, m.to])
        draft.sentences.add(sentence.index)
        return
      }
}

/** Those who speak as `We`; else the body that the line itself names. */
function partiesOf(from: number, to: number, index: number, context: BuildContext): NamedAt[] {
  const we = weOf(context)
  if (we.length > 0) return we
  const line = context.doc.sentences[index]
  const body = line?.organizations.find((m) => !m.inside && !m.generic && m.from >= line.from && m.to <= Math.max(from, to))
  return body?.kind === 'organization' ? [{ name: body.name, at: [body.from, body.to] }] : []
}
