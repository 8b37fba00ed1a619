import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  BlocksReply,
  ContradictionsReply,
  DocumentReply,
  DocumentRow,
  DocumentsReply,
  ExplainReply,
  HealthReply,
  HistoryReply,
  MarksReply,
  OutdatedReply,
  PageBoxesReply,
  RecordReply,
  RecordsReply,
  RepetitionsReply,
  SearchReply,
  TextReply,
  ThingReply,
  ThingsReply,
} from '#api/contract'
import type { ContradictionFilters } from '../lib/contradiction-filters.ts'
import type { Filters } from '../lib/filters.ts'
import { readingOf } from '../lib/reading.ts'
import type { ThingFilters } from '../lib/thing-filters.ts'
import { get } from './http.ts'

/** How much there is. Asked again while what is left to decide is being counted. */
export const health = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => get<HealthReply>('/health', {}, signal),
  refetchInterval: ({ state }) => (state.data?.open === null ? 1000 : false),
})

/** Which of the documents: without a state those that count, and those that could not be read. */
export type DocumentState = 'failed' | 'aside'

export const documents = (q: string, state: DocumentState | null) =>
  infiniteQueryOptions({
    queryKey: ['documents', q, state],
    queryFn: ({ pageParam, signal }) => get<DocumentsReply>('/documents', { q, state: state ?? undefined, size: 200, next: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

/** Every document that was read, by name. */
export const documentNames = queryOptions({
  queryKey: ['documents', 'names'],
  queryFn: async ({ signal }) => {
    const all: DocumentRow[] = []
    for (let next: string | undefined, more = true; more; more = next !== undefined) {
      const page = await get<DocumentsReply>('/documents', { state: 'read', sort: 'name', size: 200, next }, signal)
      all.push(...page.documents)
      next = page.next ?? undefined
    }
    return all
  },
})

/** How many documents an earlier version of the program read. */
export const outdated = queryOptions({
  queryKey: ['documents', 'outdated'],
  queryFn: ({ signal }) => get<OutdatedReply>('/documents/outdated', {}, signal),
})

export const document = (id: string) =>
  queryOptions({ queryKey: ['document', id], queryFn: ({ signal }) => get<DocumentReply>(`/documents/${id}`, {}, signal) })

/** All that the reader shows of a document, put together outside of drawing. A text does not change under its id. */
export const reading = (id: string) =>
  queryOptions({
    queryKey: ['reading', id],
    queryFn: async ({ signal }) => {
      const [words, laid, marked] = await Promise.all([
        get<TextReply>(`/documents/${id}/text`, {}, signal),
        get<BlocksReply>(`/documents/${id}/blocks`, {}, signal),
        get<MarksReply>(`/documents/${id}/records`, {}, signal),
      ])
      return readingOf(words.text, laid, marked)
    },
    staleTime: 60_000,
    structuralSharing: false,
  })

export const explain = (id: string, offset: number) =>
  queryOptions({
    queryKey: ['at', id, offset],
    queryFn: ({ signal }) => get<ExplainReply>(`/documents/${id}/at`, { offset }, signal),
    staleTime: 60_000,
  })

export const records = ({ columns: _, ...filters }: Filters) =>
  infiniteQueryOptions({
    queryKey: ['records', filters],
    queryFn: ({ pageParam, signal }) => get<RecordsReply>('/records', { ...filters, size: 100, next: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const record = (id: string) =>
  queryOptions({ queryKey: ['record', id], queryFn: ({ signal }) => get<RecordReply>(`/records/${id}`, {}, signal) })

/** Everything told of the thing that a record or a name is told of. */
export const thing = (id: string) =>
  queryOptions({ queryKey: ['thing', id], queryFn: ({ signal }) => get<ThingReply>(`/things/${id}`, {}, signal), retry: false })

export const things = ({ kind, q }: ThingFilters) =>
  infiniteQueryOptions({
    queryKey: ['things', kind, q ?? ''],
    queryFn: ({ pageParam, signal }) => get<ThingsReply>('/things', { kind, q, size: 100, next: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

/** What became of a record, until now or until the end of a day. */
export const recordHistory = (id: string, on: string | null) =>
  queryOptions({
    queryKey: ['history', id, on],
    queryFn: ({ signal }) => get<HistoryReply>(`/records/${id}/history`, { on: on ?? undefined }, signal),
  })

export const contradictions = ({ state, document, against }: ContradictionFilters) =>
  infiniteQueryOptions({
    queryKey: ['contradictions', state ?? 'all', document ?? '', against ?? ''],
    queryFn: ({ pageParam, signal }) => get<ContradictionsReply>('/contradictions', { state, document, against, size: 30, next: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

/** How many tellings of a document cannot be right together with others, settled or not. */
export const contradictionsOf = (document: string) =>
  queryOptions({
    queryKey: ['contradictions', 'count', document],
    queryFn: async ({ signal }) => (await get<ContradictionsReply>('/contradictions', { document, size: 1 }, signal)).total,
  })

/** What is printed twice in a document, and what it repeats. */
export const repetitions = (document: string) =>
  queryOptions({
    queryKey: ['repetitions', document],
    queryFn: ({ signal }) => get<RepetitionsReply>('/repetitions', { document, size: 100 }, signal),
    staleTime: 60_000,
  })

export const find = (q: string) =>
  queryOptions({
    queryKey: ['find', q],
    queryFn: ({ signal }) => get<SearchReply>('/search', { q, size: 12 }, signal),
    enabled: q.trim() !== '',
    staleTime: 30_000,
  })

/** Where the text of a PDF stands on its pages. */
export const pageBoxes = (id: string) =>
  queryOptions({
    queryKey: ['page-boxes', id],
    queryFn: ({ signal }) => get<PageBoxesReply>(`/documents/${id}/page-boxes`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
