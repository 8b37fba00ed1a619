import type { QueueClaim, QueueItem } from '#api/contract'

export type RecordItem = Extract<QueueItem, { item: 'record' }>
export type SameItem = Extract<QueueItem, { item: 'same' }>
export type DifferenceItem = Extract<QueueItem, { item: 'difference' }>
export type ContradictionItem = Extract<QueueItem, { item: 'contradiction' }>

/** Claims that nobody decided on. */
export const openClaims = ({ claims }: RecordItem): QueueClaim[] => claims.filter(({ state }) => state === 'proposed')

/** The item with some of its claims in another state. */
export const withClaims = (item: RecordItem, ids: readonly string[], change: Partial<QueueClaim>): RecordItem => ({
  ...item,
  claims: item.claims.map((claim) => (ids.includes(claim.id) ? { ...claim, ...change } : claim)),
})

/** The claim that j (1) or k (-1) chooses: the next one, or the first open one where none is chosen. At the ends it stays. */
export function claimBeside({ claims }: RecordItem, chosen: string | null, step: 1 | -1): string | null {
  const at = claims.findIndex(({ id }) => id === chosen)
  if (at < 0) return (step === 1 ? claims : claims.toReversed()).find(({ state }) => state === 'proposed')?.id ?? claims[0]?.id ?? null
  return claims[Math.min(claims.length - 1, Math.max(0, at + step))]?.id ?? null
}

/** The open claim after one, from the first again at the end; null where none is left. */
export function nextOpen(item: RecordItem, after: string): string | null {
  const open = openClaims(item)
  const at = item.claims.findIndex(({ id }) => id === after)
  return (open.find(({ id }) => item.claims.findIndex((claim) => claim.id === id) > at) ?? open[0])?.id ?? null
}
