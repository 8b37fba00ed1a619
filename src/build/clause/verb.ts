import type { CueMention } from '#model/mention'

/** What a clause is read around: a cue, or a plain verb (`had`, `gave`) that a rule finds beside its noun. Tokens [from, to). */
export type Verb = Pick<CueMention, 'from' | 'to' | 'form'>

/** The plain verb at token i. */
export const plainVerb = (i: number, form: Verb['form'] = 'finite'): Verb => ({ from: i, to: i + 1, form })
