import { useQuery } from '@tanstack/react-query'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import type { PageBoxesReply } from '#api/contract'
import type { RecordType } from '#model/record'
import type { Range } from '#model/span'
import { openPrinted, type Printed, type PrintedPage } from '../../client/printed.ts'
import { pageBoxes } from '../../client/queries.ts'
import { pageOf, type Rectangle, rangeOfPage, rectanglesOn } from '../../lib/page-boxes.ts'
import { useStrings } from '../../state/language.ts'
import { ShowFailure } from '../ShowFailure.tsx'
import { Wait } from '../Wait.tsx'
import { LIGHTS, type Lights } from './usePaint.ts'

interface Props {
  readonly document: string
  /** The words whose page is shown: of the chosen record, else what was on screen. */
  readonly at: Range
  readonly type: RecordType | undefined
  readonly lights: Lights
  readonly onScreen: (range: Range) => void
}

/** A PDF's page as printed, with the rectangles of the words that are chosen or lit. */
export function PrintedPane({ document, at, type, lights, onScreen }: Props) {
  const t = useStrings()
  const boxes = useQuery(pageBoxes(document))
  const told = boxes.data?.boxes
  const { printed, failure } = usePrinted(document)
  const [page, setPage] = useState<number | null>(null)
  useEffect(() => {
    if (told) setPage((before) => pageOf(told, at) ?? before ?? 1)
  }, [told, at])
  const text = told && page !== null ? rangeOfPage(told, page) : null
  const { start, end } = text ?? {}
  useEffect(() => {
    if (start !== undefined && end !== undefined) onScreen({ start, end })
  }, [start, end, onScreen])
  const marks = told && page !== null ? marksOn(told, page, lights) : []
  const broken = failure ?? boxes.error
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="printed-pane" tabIndex={0} aria-label={t('reader.printed')} data-type={type}>
      <h2 className="unseen">{t('reader.printed')}</h2>
      {broken ? <ShowFailure failure={broken} /> : null}
      {printed && page !== null ? (
        <>
          <Turn page={page} of={printed.pages} onTurn={setPage} />
          <Sheet key={page} printed={printed} page={page} marks={marks} />
        </>
      ) : broken ? null : (
        <Wait what={t('reader.printed.what')} />
      )}
    </section>
  )
}

function Turn({ page, of, onTurn }: { page: number; of: number; onTurn: (page: number) => void }) {
  const t = useStrings()
  return (
    <p className="turn-page">
      <button type="button" className="plain" disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        {t('reader.printed.before')}
      </button>
      <span role="status">{t('reader.printed.page', { page: String(page), of: String(of) })}</span>
      <button type="button" className="plain" disabled={page >= of} onClick={() => onTurn(page + 1)}>
        {t('reader.printed.after')}
      </button>
    </p>
  )
}

interface Mark extends Rectangle {
  readonly name: keyof Lights
  readonly key: string
}

/** The words of a page that are lit, each place once for each light. */
function marksOn(boxes: PageBoxesReply['boxes'], page: number, lights: Lights): Mark[] {
  const marks = LIGHTS.flatMap((name) =>
    lights[name].flatMap((range) => rectanglesOn(boxes, page, range).map((at) => ({ ...at, name, key: `${name} ${at.x} ${at.y} ${at.width}` }))),
  )
  return [...new Map(marks.map((mark) => [mark.key, mark])).values()]
}

interface SheetProps {
  readonly printed: Printed
  readonly page: number
  readonly marks: readonly Mark[]
}

/** One page, as wide as there is room for. Rectangles lie over it in shares of its size. */
function Sheet({ printed, page, marks }: SheetProps) {
  const t = useStrings()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [sheet, setSheet] = useState<PrintedPage | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    printed.page(page).then(setSheet, setFailure)
  }, [printed, page])
  useEffect(() => {
    const on = canvas.current
    if (!sheet || !on) return
    const stop = new AbortController()
    on.width = Math.round(on.clientWidth * window.devicePixelRatio)
    on.height = Math.round((on.width * sheet.height) / sheet.width)
    sheet.draw(on, stop.signal).catch(setFailure)
    return () => stop.abort()
  }, [sheet])
  if (failure) return <ShowFailure failure={failure} />
  if (!sheet) return <Wait what={t('reader.printed.what')} />
  const { width, height } = sheet
  const label = t('reader.printed.page', { page: String(page), of: String(printed.pages) })
  return (
    <div className="sheet" dir="ltr" style={{ aspectRatio: `${width} / ${height}` }}>
      <canvas ref={canvas} role="img" aria-label={label} />
      {marks.map((mark) => (
        <span key={mark.key} className="printed-words" data-as={mark.name} style={placeOf(mark, sheet)} aria-hidden="true" />
      ))}
    </div>
  )
}

const placeOf = (at: Rectangle, { width, height }: PrintedPage): CSSProperties => ({
  left: `${(at.x / width) * 100}%`,
  top: `${(at.y / height) * 100}%`,
  width: `${(at.width / width) * 100}%`,
  height: `${(at.height / height) * 100}%`,
})

/** The file, open for as long as it is looked at. */
function usePrinted(document: string): { readonly printed: Printed | null; readonly failure: unknown } {
  const [printed, setPrinted] = useState<Printed | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    const stop = new AbortController()
    const opening = openPrinted(document, stop.signal)
    opening.then(setPrinted, (error: unknown) => (stop.signal.aborted ? undefined : setFailure(error)))
    return () => {
      stop.abort()
      opening.then((open) => open.close()).catch(() => undefined)
    }
  }, [document])
  return { printed, failure }
}
