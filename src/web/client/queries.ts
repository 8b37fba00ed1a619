import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  BlocksReply,
  DocumentReply,
  DocumentsReply,
  ExplainReply,
  HealthReply,
  MarksReply,
  RecordReply,
  RecordsReply,
  SearchReply,
  TextReply,
} from '#api/contract'
import type { Filters } from '../lib/filters.ts'
import { readingOf } from '../lib/reading.ts'
import { get } from './http.ts'

export const health = queryOptions({ queryKey: ['health'], queryFn: ({ signal }) => get<HealthReply>('/health', {}, signal) })

export const documents = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['documents', q],
    queryFn: ({ pageParam, signal }) => get<DocumentsReply>('/documents', { q, size: 200, next: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const documentNames = queryOptions({
  queryKey: ['documents', 'names'],
  queryFn: ({ signal }) => get<DocumentsReply>('/documents', { sort: 'name', size: 200 }, signal),
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

export const find = (q: string) =>
  queryOptions({
    queryKey: ['find', q],
    queryFn: ({ signal }) => get<SearchReply>('/search', { q, size: 12 }, signal),
    enabled: q.trim() !== '',
    staleTime: 30_000,
  })
