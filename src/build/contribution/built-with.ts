import type { PlaceMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { headed } from '../headed.ts'
import type { BuildRule } from '../rule.ts'
import { tellGivenOn } from './when.ts'

const MONEY = /^(?:funds?|money|funding|aid|donations?|grants?|finance|financing)$/
const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** `the library was rebuilt with Swedish funds in 2009`: whose money it was, and what was built. */
export const builtWith: BuildRule = {
  id: 'contribution/built-with',
  version: 1,
  cues: ['give-built'],
  build(cue, sentence, context, rule) {
    const giver = sentence.places.find((m) => m.from >= cue.to && m.from <= cue.to + 1 && (m.sort === 'demonym' || m.sort === 'country'))
    if (!giver || giver.country === null) return
    const at = /^(?:'s|’s)$/.test(context.low(giver.to)) ? giver.to + 1 : giver.to
    const money = [at, at + 1].find((i) => MONEY.test(context.low(i)))
    if (money === undefined || /^(?:will|be|to|would)$/.test(context.low(cue.from - 1))) return
    const draft = context.draft('contribution', rule, sentence)
    draft.tell('items', { value: null, unit: context.words(at, money + 1) }, [at, money + 1])
    draft.tell('donors', nameOf(giver), [giver.from, giver.to])
    tellBuilt(draft, sentence, cue.from, context)
    tellGivenOn(draft, sentence, cue.from, context)
    context.keep(draft)
  },
}

const nameOf = (place: PlaceMention): string => (place.sort === 'country' ? place.name : (regions.of(place.country as string) ?? place.name))

/** What was built: the body that opens the sentence, or the one that its bare noun stands for. */
function tellBuilt(draft: Draft<'contribution'>, sentence: Parameters<BuildRule['build']>[1], at: number, context: BuildContext): void {
  const named = sentence.organizations.find((m) => !m.inside && !m.generic && m.to <= at && m.from - sentence.from <= 1)
  if (named) draft.tell('recipients', named.name, [named.from, named.to])
  else if (context.low(sentence.from) === 'the') {
    const meant = headed(context.low(sentence.from + 1), sentence, context)
    if (meant) draft.tell('recipients', meant.name, meant.at, 'inferred')
  }
}
