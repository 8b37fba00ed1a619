import { useCallback, useMemo, useRef, useState } from 'react'
import type { RecordType } from '#model/record'
import type { Range } from '#model/span'
import { marksIn, type Reading, stepFrom } from '../../lib/reading.ts'
import type { Lights } from './usePaint.ts'

/** A place in the text where the words belong to several records. */
export interface Overlap {
  readonly records: readonly number[]
  readonly x: number
  readonly y: number
}

const NONE: ReadonlySet<string> = new Set()
const spanOf = ([start, end]: readonly [number, number]): Range => ({ start, end })

/** What is chosen, lit, asked and shown in the reader, and what changes it. */
export function useReader(reading: Reading, address: Range | null) {
  // By its id: records that are added by hand move the others.
  const [chosenId, setChosen] = useState<string | null>(() => reading.records[atAddress(reading, address) ?? -1]?.id ?? null)
  const chosen = useMemo(() => indexOf(reading, chosenId), [reading, chosenId])
  const [lit, setLit] = useState<ReadonlySet<string>>(NONE)
  const [why, setWhy] = useState(false)
  const [asked, setAsked] = useState<number | null>(null)
  const [overlap, setOverlap] = useState<Overlap | null>(null)
  const [hidden, setHidden] = useState<ReadonlySet<RecordType>>(new Set())
  const screen = useRef<Range>({ start: 0, end: 1 })

  const light = useCallback((ids: readonly string[]) => {
    setLit((before) => (before.size === ids.length && ids.every((id) => before.has(id)) ? before : ids.length === 0 ? NONE : new Set(ids)))
  }, [])
  const chooseId = useCallback((id: string | null) => {
    setChosen(id)
    setOverlap(null)
    setAsked(null)
  }, [])
  const choose = useCallback((index: number | null) => chooseId(index === null ? null : (reading.records[index]?.id ?? null)), [reading, chooseId])
  const onPoint = useCallback(
    (offset: number | null) => light(offset === null ? [] : claimsAt(reading, offset, hidden).map(({ id }) => id)),
    [reading, hidden, light],
  )
  const onPress = useCallback(
    (offset: number, x: number, y: number) => {
      const records = [...new Set(claimsAt(reading, offset, hidden).map(({ record }) => record))]
      const evidence =
        records.length > 0
          ? records
          : reading.records.flatMap((record, index) => (record.at.some(([start, end]) => start <= offset && offset < end) ? [index] : []))
      if (evidence.length > 1) setOverlap({ records: evidence, x, y })
      else choose(evidence[0] ?? null)
      if (evidence.length === 0) {
        setAsked(offset)
        setWhy(true)
      }
    },
    [reading, hidden, choose],
  )
  const step = useCallback((by: 1 | -1) => stepFrom(reading.records, chosen, by, screen.current), [reading, chosen])
  const toggleType = useCallback((type: RecordType) => {
    setHidden((before) => (before.has(type) ? new Set([...before].filter((one) => one !== type)) : new Set([...before, type])))
  }, [])
  const lights = useMemo((): Lights => lightsOf(reading, { chosen, lit, address }), [reading, chosen, lit, address])
  return {
    chosen,
    choose,
    chooseId,
    lit,
    light,
    lights,
    why,
    setWhy,
    asked,
    setAsked,
    overlap,
    setOverlap,
    hidden,
    toggleType,
    screen,
    onPoint,
    onPress,
    step,
  }
}

/** The state of the reader, as its parts take it. */
export type ReaderState = ReturnType<typeof useReader>

function indexOf({ records }: Reading, id: string | null): number | null {
  const index = id === null ? -1 : records.findIndex((record) => record.id === id)
  return index < 0 ? null : index
}

/** The record that an address names as a whole, so that following a link to a record chooses it. */
function atAddress({ records }: Reading, address: Range | null): number | null {
  if (!address) return null
  const index = records.findIndex(({ start, end }) => start === address.start && end === address.end)
  return index < 0 ? null : index
}

function claimsAt(reading: Reading, offset: number, hidden: ReadonlySet<RecordType>): { id: string; record: number }[] {
  return marksIn(reading, { start: offset, end: offset + 1 }).flatMap((mark) => {
    const claim = reading.records[mark.record]?.claims[mark.claim]
    return claim && !hidden.has(mark.type) ? [{ id: claim.id, record: mark.record }] : []
  })
}

function lightsOf(reading: Reading, { chosen, lit, address }: { chosen: number | null; lit: ReadonlySet<string>; address: Range | null }): Lights {
  const record = chosen === null ? undefined : reading.records[chosen]
  const claims = lit.size === 0 ? [] : reading.records.flatMap((one) => one.claims.filter(({ id }) => lit.has(id)))
  return {
    evidence: record?.at.map(spanOf) ?? [],
    chosen: record?.claims.flatMap(({ spans }) => spans.map(spanOf)) ?? [],
    address: address ? [address] : [],
    lit: claims.flatMap(({ spans }) => spans.map(spanOf)),
  }
}
