import type { TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellAttendance, tellWhen, tellWhere } from './circumstances.ts'
import { kindOfName } from './kind.ts'
import { statedSubstance } from './people.ts'
import { QUIET } from './quiet.ts'
import { tellRoles } from './roles.ts'

/** A named occasion with something told of it: who held it, who attended, when, where. */
export const namedOccasion: BuildRule = {
  id: 'event/named-occasion',
  version: 1,
  mentions: ['occasion'],
  build(at, sentence, context, rule) {
    const title = at as TitleMention
    if (title.inside || QUIET.has(context.doc.document.units[sentence.unit]?.kind)) return
    const draft = context.draft('event', rule, sentence)
    const cut = nameCut(title, context)
    draft.tell('kind', kindOfName(sentence, title.from, title.to, cut) ?? 'conference', [title.from, title.to])
    draft.tell('name', title.name, [title.from, title.to])
    if (title.edition !== null) draft.tell('series', { name: title.base, edition: title.edition }, [title.from, title.to])
    const linked = tellRoles(draft, sentence, title.from, title.to, context)
    const stretch = { sentence, at: title.to, from: sentence.from, to: sentence.to }
    tellWhen(draft, stretch, context, linked)
    tellWhere(draft, stretch, context, linked)
    if (linked) tellAttendance(draft, stretch, context)
    const told = statedSubstance(draft)
    if (told < 2) return context.reject(rule, title.from, title.to, 'the occasion is only named')
    if (!linked && told < 3) return context.reject(rule, title.from, title.to, 'no verb says that it took place')
    context.keep(draft)
  },
}

/** The end of a name's head: before its first `of`, `on`, `for`, `between`, `:`. */
function nameCut(title: TitleMention, context: BuildContext): number {
  for (let i = title.from + 1; i < title.to; i++) if (/^(?:of|on|for|between|:|under|to|in|at|—|–)$/.test(context.low(i))) return i
  return title.to
}
