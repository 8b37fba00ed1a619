import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { foldDrafts } from '../fold.ts'

/** Sentences within which the same document told again is the same record. */
const PASSAGE = 30

/** Makes one record of a document that a passage names several times. */
export function foldInstruments(context: BuildContext): void {
  foldDrafts('instrument', context, (draft) => `${draft.valueOf('kind')} ${plain(draft.valueOf('name'))}`, isSame)
}

const last = (draft: Draft): number => draft.sentences.last
const plain = (name: string | null): string =>
  (name ?? '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(?:the|a|an|of|on|for|and)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function isSame(a: Draft<'instrument'>, b: Draft<'instrument'>): boolean {
  if (b.sentences.first - last(a) > PASSAGE && last(b) - last(a) > PASSAGE) return false
  const [x, y] = [a.valueOf('date'), b.valueOf('date')]
  if (x !== null && y !== null && !x.startsWith(y) && !y.startsWith(x)) return false
  const [p, q] = [a.valuesOf('parties'), b.valuesOf('parties')]
  return a.valueOf('kind') !== 'letter' || p.length === 0 || q.length === 0 || p.some((party) => q.includes(party))
}
