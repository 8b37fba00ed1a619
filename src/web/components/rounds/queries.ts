import { queryOptions } from '@tanstack/react-query'
import type { AgreementReply, RoundReply, RoundsReply } from '#api/contract'
import { get } from '../../client/http.ts'

export const roundList = queryOptions({ queryKey: ['rounds'], queryFn: ({ signal }) => get<RoundsReply>('/rounds', {}, signal) })

/** A round; with a reader what is his or hers, and nothing of the other’s. */
export const roundOf = (id: string, reader?: string) =>
  queryOptions({ queryKey: ['rounds', id, reader ?? ''], queryFn: ({ signal }) => get<RoundReply>(`/rounds/${id}`, { reader }, signal) })

export const agreementIn = (id: string) =>
  queryOptions({ queryKey: ['rounds', id, 'agreement'], queryFn: ({ signal }) => get<AgreementReply>(`/rounds/${id}/agreement`, {}, signal) })
