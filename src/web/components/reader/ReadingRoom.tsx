import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentReply } from '#api/contract'
import type { Range } from '#model/span'
import { citation } from '../../lib/cite.ts'
import { writeEdtf } from '../../lib/edtf.ts'
import { hashOf, spanOfHash } from '../../lib/hash.ts'
import { firstFrom, type Reading } from '../../lib/reading.ts'
import { rowAt } from '../../lib/rows.ts'
import { type Pen, writeTitle } from '../../lib/value.ts'
import { keep, kept } from '../../state/kept.ts'
import { useKeys } from '../../state/keys.ts'
import { usePen } from '../../state/pen.ts'
import { AsideStrip } from '../aside/AsideStrip.tsx'
import { askFor } from '../Find.tsx'
import { Density } from './Density.tsx'
import { Outline } from './Outline.tsx'
import { OverlapList } from './OverlapList.tsx'
import { Panel } from './Panel.tsx'
import { PrintedPane } from './PrintedPane.tsx'
import { ReaderHead } from './ReaderHead.tsx'
import { Repeats } from './Repeats.tsx'
import { type TextHandle, TextPane } from './TextPane.tsx'
import { useReader } from './useReader.ts'
import { type Reviewing, useReviewing } from './useReviewing.ts'
import { WordsMenu } from './WordsMenu.tsx'

interface Props {
  readonly reading: Reading
  readonly told: DocumentReply
}

/** The text on one side, its records on the other, and what joins them. */
export function ReadingRoom({ reading, told: { document, outline } }: Props) {
  const pen = usePen()
  const text = useRef<TextHandle>(null)
  const { hash } = useLocation()
  const navigate = useNavigate()
  const address = useMemo(() => spanOfHash(hash), [hash])
  const state = useReader(reading, address)
  const [screen, setScreen] = useState<Range>({ start: 0, end: 1 })
  const [selected, setSelected] = useState<Range | null>(null)
  const [outlined, setOutlined] = useState(kept('outline') !== 'off' && outline.length > 1)
  const [asiding, setAsiding] = useState(false)
  // What is beside the text is drawn after it.
  const settled = useDeferredValue(screen)
  const headings = useDeferredValue(outline, [])
  const current = firstFrom(outline, settled.start + 1) - 1

  const onScreen = useCallback(
    (range: Range) => {
      state.screen.current = range
      setScreen(range)
    },
    [state.screen],
  )
  const goTo = useCallback((range: Range) => text.current?.goTo(range, true), [])
  const { choose, step } = state
  const onChoose = useCallback(
    (index: number) => {
      choose(index)
      const record = reading.records[index]
      if (record) text.current?.goTo(record, false)
    },
    [choose, reading],
  )
  const onSource = useCallback(
    (index: number) => {
      const record = reading.records[index]
      if (!record) return
      text.current?.goTo(record, true)
      void navigate({ to: '.', hash: hashOf(record), replace: true, hashScrollIntoView: false })
    },
    [reading, navigate],
  )
  const onMade = useCallback(
    (id: string) => {
      state.chooseId(id)
    },
    [state.chooseId],
  )
  const { printed, onPrinted } = usePrintedPage(document.format === 'pdf', state.screen, goTo)
  const record = state.chosen === null ? null : (reading.records[state.chosen] ?? null)
  const reviewing = useReviewing({ reading, document: document.id, record, selected, pen, onMade })
  const onStep = (by: 1 | -1): void => {
    const index = step(by)
    if (index !== null) onChoose(index)
  }
  const { setWhy, setAsked } = state
  const onWhy = useCallback(() => setWhy((shown) => !shown), [setWhy])
  const toggleOutline = (): void => {
    keep('outline', outlined ? 'off' : null)
    setOutlined(!outlined)
  }
  useEffect(() => {
    if (address) text.current?.goTo(address, true)
  }, [address])
  useKeys('reader', {
    next: () => onStep(1),
    previous: () => onStep(-1),
    why: () => (state.asked === null ? onWhy() : setAsked(null)),
    source: () => {
      if (state.chosen !== null) onSource(state.chosen)
    },
    outline: toggleOutline,
    printed: onPrinted,
    ...reviewing.keys,
    escape: () => {
      if (reviewing.form) reviewing.close()
      else if (reviewing.deciding.pending) reviewing.deciding.dropPending()
      else if (reviewing.claim) reviewing.setClaim(null)
      else choose(null)
    },
  })
  const chosen = state.chosen === null ? undefined : reading.records[state.chosen]
  return (
    <main id="page" className="reader" tabIndex={-1}>
      <ReaderHead
        document={document}
        outlined={outlined}
        canOutline={outline.length > 1}
        onOutline={toggleOutline}
        printed={printed !== null}
        onPrinted={onPrinted}
        onAside={() => setAsiding(true)}
      />
      <AsideStrip document={document} asking={asiding} onAsk={setAsiding} />
      <Repeats document={document.id} />
      <div className="reader-body" data-outlined={outlined}>
        {outlined ? <Outline items={headings} current={current} onGo={goTo} /> : null}
        <Density reading={reading} screen={settled} onGo={goTo} />
        {printed ? (
          <PrintedPane document={document.id} at={chosen ?? printed} type={chosen?.type} lights={state.lights} onScreen={onScreen} />
        ) : (
          <TextPane
            handle={text}
            reading={reading}
            language={document.language}
            hidden={state.hidden}
            lights={state.lights}
            onScreen={onScreen}
            onPoint={state.onPoint}
            onPress={reviewing.form ? ignore : state.onPress}
            onSelect={setSelected}
          />
        )}
        <Panel
          reading={reading}
          document={document.id}
          screen={settled}
          state={state}
          reviewing={reviewing}
          onChoose={onChoose}
          onSource={onSource}
          onWhy={onWhy}
          onNext={() => onStep(1)}
        />
      </div>
      {state.overlap ? (
        <OverlapList overlap={state.overlap} reading={reading} onChoose={onChoose} onLight={state.light} onClose={() => state.setOverlap(null)} />
      ) : null}
      {selected && !reviewing.form ? <Selected range={selected} reading={reading} document={document} pen={pen} reviewing={reviewing} /> : null}
      <p className="unseen" role="status">
        {chosen && state.chosen !== null
          ? pen.t('reader.chosen', { n: state.chosen + 1, of: reading.records.length, title: writeTitle(chosen.title, pen) })
          : ''}
      </p>
    </main>
  )
}

/** Whether pages are shown as printed, from which words on; going back, the text opens where the page was. */
function usePrintedPage(can: boolean, screen: { readonly current: Range }, goTo: (range: Range) => void) {
  const [printed, setPrinted] = useState<Range | null>(null)
  const back = useRef<Range | null>(null)
  const onPrinted = (): void => {
    if (!can) return
    back.current = printed ? screen.current : null
    setPrinted(printed ? null : screen.current)
  }
  useEffect(() => {
    if (!printed && back.current) goTo(back.current)
  }, [printed, goTo])
  return { printed, onPrinted }
}

/** A press in the text while a form is open is the beginning of selecting words for it. */
const ignore = (): void => undefined

interface SelectedProps {
  readonly range: Range
  readonly reading: Reading
  readonly document: DocumentReply['document']
  readonly pen: Pen
  readonly reviewing: Reviewing
}

function Selected({ range, reading, document, pen, reviewing }: SelectedProps) {
  const box = window.getSelection()?.rangeCount ? window.getSelection()?.getRangeAt(0).getBoundingClientRect() : undefined
  if (!box || (box.width === 0 && box.height === 0)) return null
  const words = reading.text.slice(range.start, range.end)
  const copy = (): Promise<void> => {
    const page = reading.rows[rowAt(reading.rows, range.start)]?.page ?? null
    return navigator.clipboard.writeText(
      citation({
        words,
        title: document.title ?? document.fileName,
        publisher: document.publisher,
        date: document.published === null ? null : writeEdtf(document.published, pen.language),
        page: page === null ? null : pen.t('reader.page', { page: String(page) }),
        address: `${location.origin}${location.pathname}#${hashOf(range)}`,
      }),
    )
  }
  const { record, setForm } = reviewing
  return (
    <WordsMenu
      key={hashOf(range)}
      x={box.left}
      y={box.bottom + 8}
      onCopy={copy}
      onSearch={() => askFor(words)}
      onMake={() => setForm({ does: 'make', span: range })}
      onAdd={record ? () => setForm({ does: 'add', span: range }) : null}
    />
  )
}
