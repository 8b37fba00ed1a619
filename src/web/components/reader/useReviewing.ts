import { useCallback, useEffect, useRef, useState } from 'react'
import type { LightClaim, LightRecord } from '#api/contract'
import type { Range } from '#model/span'
import { openClaims } from '../../lib/deciding.ts'
import type { Reading } from '../../lib/reading.ts'
import { type Pen, writeTitle, writeWord } from '../../lib/value.ts'
import { type Deciding, useDeciding } from './useDeciding.ts'

/** What is being filled in beside the text. */
export type Form =
  | { readonly does: 'correct'; readonly claim: LightClaim }
  | { readonly does: 'add'; readonly span: Range }
  | { readonly does: 'reject'; readonly claim: LightClaim | null }
  | { readonly does: 'note' }
  | { readonly does: 'make'; readonly span: Range }

interface About {
  readonly reading: Reading
  readonly document: string
  readonly record: LightRecord | null
  readonly selected: Range | null
  readonly pen: Pen
  /** Chooses a record by its id once it is among those of the document. */
  readonly onMade: (record: string) => void
}

/** Going over the chosen record: which of its values is meant, what is being filled in, and what is decided. */
export function useReviewing({ reading, document, record, selected, pen, onMade }: About) {
  const deciding = useDeciding(document)
  const { act, undo } = deciding
  const [claimId, setClaim] = useState<string | null>(null)
  const [form, setForm] = useState<Form | null>(null)
  const settled = useSettled(selected, form !== null)
  const id = record?.id ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record begins anew
  useEffect(() => {
    setClaim(null)
    setForm((before) => (before?.does === 'make' ? before : null))
  }, [id])
  const claim = record?.claims.find((each) => each.id === claimId) ?? null
  const title = record ? writeTitle(record.title, pen) : ''
  const named = useCallback(
    (field: string | undefined) => (field === undefined ? title : `${writeWord('field', field, pen)} · ${title}`),
    [title, pen],
  )
  const close = useCallback(() => setForm(null), [])

  const accept = (): void => {
    if (!record) return
    const claims = claim ? [claim.id] : openClaims(record.claims)
    const all = claims.length > 0 ? claims : record.claims.map((each) => each.id)
    act({ act: 'accept', record: record.id, claims: all }, 'accepted', named(claim?.field))
    setForm(null)
  }
  const correct = (): void => {
    const meant = claim ?? record?.claims.find(({ state }) => state === 'proposed') ?? record?.claims[0]
    if (!meant) return
    setClaim(meant.id)
    setForm({ does: 'correct', claim: meant })
  }
  const reject = (reason: string | null): void => {
    if (!record || form?.does !== 'reject') return
    act({ act: 'reject', record: record.id, claims: form.claim ? [form.claim.id] : null, reason }, 'rejected', named(form.claim?.field))
    setForm(null)
  }
  const note = (text: string | null): void => {
    if (!record || text === null) return
    act({ act: 'note', on: `rec:${record.id}`, text }, 'noted', title)
    setForm(null)
  }
  /** Another value for a claim, or one more for a field. */
  const keep = (field: string, value: unknown, spans: readonly Range[]): void => {
    if (!record) return
    const corrected = form?.does === 'correct' ? form.claim.id : null
    act(
      { act: 'correct', record: record.id, claim: corrected, by: { field, value, spans: [...spans] } },
      corrected ? 'corrected' : 'added',
      named(field),
    )
    setForm(null)
  }
  const make = (does: Parameters<Deciding['act']>[0], what: string): void => {
    act(does, 'added', what, (reply) => {
      const made = reply.decisions[0]?.does
      if (made?.act === 'add') onMade(made.record)
    })
    setForm(null)
  }
  const step = (by: 1 | -1): void => {
    const claims = record?.claims ?? []
    const at = claims.findIndex((each) => each.id === claimId)
    const next = claims[at < 0 ? (by === 1 ? 0 : claims.length - 1) : Math.min(claims.length - 1, Math.max(0, at + by))]
    if (next) setClaim(next.id)
  }
  const keys = {
    accept,
    correct,
    reject: () => (record ? setForm({ does: 'reject', claim }) : undefined),
    note: () => (record ? setForm({ does: 'note' }) : undefined),
    undo,
    nextValue: () => step(1),
    previousValue: () => step(-1),
  }
  return { record, claim, setClaim, form, setForm, close, settled, keep, reject, note, make, keys, deciding, text: reading.text }
}
export type Reviewing = ReturnType<typeof useReviewing>

/** Words that were selected while a form is open, once the selecting is done: a form that takes the focus ends it. */
function useSettled(selected: Range | null, listening: boolean): Range | null {
  const [settled, setSettled] = useState<Range | null>(null)
  const pressed = useRef(false)
  useEffect(() => {
    const onDown = (): void => {
      pressed.current = true
    }
    const onUp = (): void => {
      pressed.current = false
    }
    window.addEventListener('pointerdown', onDown)
    window.addEventListener('pointerup', onUp)
    return () => {
      window.removeEventListener('pointerdown', onDown)
      window.removeEventListener('pointerup', onUp)
    }
  }, [])
  useEffect(() => {
    if (!listening) {
      setSettled(null)
      return
    }
    if (!selected) return
    let timer = 0
    const take = (): void => {
      if (pressed.current) timer = window.setTimeout(take, 60)
      else setSettled((before) => (before?.start === selected.start && before.end === selected.end ? before : selected))
    }
    timer = window.setTimeout(take, pressed.current ? 60 : 500)
    return () => window.clearTimeout(timer)
  }, [selected, listening])
  return settled
}
