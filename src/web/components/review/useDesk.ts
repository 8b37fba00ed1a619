import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { DecisionListReply, HealthReply, QueueReply } from '#api/contract'
import { decide } from '../../client/decide.ts'
import { get } from '../../client/http.ts'
import { health } from '../../client/queries.ts'
import { isNarrowed, type ReviewFilters } from '../../lib/review-filters.ts'
import { type DeskClient, type DeskState, ReviewDesk } from '../../state/review-desk.ts'

const client: DeskClient = {
  queue: (query) => get<QueueReply>('/queue', { ...query }),
  decide,
  decided: async (author) => (await get<DecisionListReply>('/decisions', { author, size: 50 })).decisions,
}

/** The desk of this page, under the filters of its address. */
export function useDesk(filters: ReviewFilters): { readonly desk: ReviewDesk; readonly state: DeskState } {
  const [desk] = useState(() => new ReviewDesk(client))
  const state = useSyncExternalStore(desk.subscribe, desk.state)
  const { item, document, type, rule } = filters
  useEffect(() => {
    desk.filter(withoutGaps({ item, document, type, rule }))
  }, [desk, item, document, type, rule])
  useOpenInBar(state, isNarrowed(filters))
  return { desk, state }
}

const withoutGaps = (filters: Readonly<Record<string, string | undefined>>): ReviewFilters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as ReviewFilters

/** The bar counts along while one decides, also under filters; other pages ask anew for what was decided here. */
function useOpenInBar({ counts, last }: DeskState, narrowed: boolean): void {
  const queries = useQueryClient()
  const before = useRef<number | null>(null)
  useEffect(() => {
    const open = counts && Object.values(counts).reduce((sum, count) => sum + count.open, 0)
    const gone = open === null || before.current === null ? 0 : before.current - open
    before.current = open
    if (open === null || (narrowed && gone === 0)) return
    queries.setQueryData<HealthReply>(health.queryKey, (known) => known && { ...known, open: narrowed ? known.open && known.open - gone : open })
  }, [counts, narrowed, queries])
  useEffect(() => {
    if (last) void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== 'health', refetchType: 'none' })
  }, [last, queries])
}
