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
import { get } from './http.ts'

/** A text, its blocks and its runs do not change under their id; they are fetched once. */
const LASTING = { staleTime: Number.POSITIVE_INFINITY } as const

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

export const text = (id: string) =>
  queryOptions({ queryKey: ['text', id], queryFn: ({ signal }) => get<TextReply>(`/documents/${id}/text`, {}, signal), ...LASTING })

export const blocks = (id: string) =>
  queryOptions({ queryKey: ['blocks', id], queryFn: ({ signal }) => get<BlocksReply>(`/documents/${id}/blocks`, {}, signal), ...LASTING })

export const marks = (id: string) =>
  queryOptions({ queryKey: ['marks', id], queryFn: ({ signal }) => get<MarksReply>(`/documents/${id}/records`, {}, signal) })

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
