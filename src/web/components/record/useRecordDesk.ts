import { useEffect, useState } from 'react'
import type { ClaimTold, RecordReply } from '#api/contract'
import type { Range } from '#model/span'
import { openClaims } from '../../lib/deciding.ts'
import { type Pen, writeTitle, writeWord } from '../../lib/value.ts'
import { useDecidedHere } from '../../state/decided-here.ts'
import { useKeys } from '../../state/keys.ts'

export type RecordForm = 'correct' | 'reject' | 'note'

/** Going over one record on its page: which value is meant, what is being filled in, what is decided. */
export function useRecordDesk({ record, fields }: RecordReply, pen: Pen) {
  const here = useDecidedHere()
  const [chosen, setChosen] = useState<string | null>(null)
  const [form, setForm] = useState<RecordForm | null>(null)
  const claims = fields.flatMap((field) => field.claims)
  const claim = claims.find(({ id }) => id === chosen) ?? null
  const title = writeTitle(record.title, pen)
  const what = claim ? `${writeWord('field', claim.field, pen)} · ${title}` : title
  const marksOf = (ids: readonly string[], state: string) => Object.fromEntries(ids.map((id) => [id, { state }]))

  const accept = (): void => {
    const open = openClaims(claims)
    const ids = claim ? [claim.id] : open.length > 0 ? open : claims.map(({ id }) => id)
    here.act({ acts: [{ act: 'accept', record: record.id, claims: ids }], did: 'accepted', what, marks: marksOf(ids, 'accepted') })
    setForm(null)
  }
  const correct = (): void => {
    const meant = claim ?? claims.find(({ state }) => state === 'proposed') ?? claims[0]
    if (!meant) return
    setChosen(meant.id)
    setForm('correct')
  }
  const reject = (reason: string | null): void => {
    const ids = claim ? [claim.id] : null
    const marks = marksOf(ids ?? claims.map(({ id }) => id), 'rejected')
    here.act({ acts: [{ act: 'reject', record: record.id, claims: ids, reason }], did: 'rejected', what, marks })
    setForm(null)
  }
  const note = (text: string | null): void => {
    if (text !== null) here.act({ acts: [{ act: 'note', on: `rec:${record.id}`, text }], did: 'noted', what: title, marks: {} })
    setForm(null)
  }
  const keep = ({ id, field }: ClaimTold, value: unknown, spans: readonly Range[]): void => {
    const by = { field, value, spans: [...spans] }
    here.act({ acts: [{ act: 'correct', record: record.id, claim: id, by }], did: 'corrected', what, marks: { [id]: { state: 'corrected', value } } })
    setForm(null)
  }
  const step = (by: 1 | -1): void => {
    const at = claims.findIndex(({ id }) => id === chosen)
    const next = claims[at < 0 ? (by === 1 ? 0 : claims.length - 1) : Math.min(claims.length - 1, Math.max(0, at + by))]
    if (next) setChosen(next.id)
  }
  // The chosen value has the focus, so that it is in sight.
  useEffect(() => {
    if (chosen !== null) document.querySelector<HTMLElement>(`[data-claim="${chosen}"]`)?.focus()
  }, [chosen])
  const acts = { accept, correct, reject: () => setForm('reject'), note: () => setForm('note') }
  useKeys('reader', {
    ...acts,
    next: () => step(1),
    previous: () => step(-1),
    undo: here.undo,
    escape: () => {
      if (form) setForm(null)
      else if (here.pending) here.dropPending()
      else setChosen(null)
    },
  })
  return { here, claim, setChosen, form, setForm, acts, reject, note, keep }
}
export type RecordDesk = ReturnType<typeof useRecordDesk>
