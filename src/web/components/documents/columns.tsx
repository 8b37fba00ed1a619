import type { DocumentRow } from '#api/contract'
import { writeEdtf } from '../../lib/edtf.ts'
import { type Pen, writeNumber } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { TypeBar } from '../TypeBar.tsx'
import type { TableColumn } from '../VirtualTable.tsx'
import { Words } from '../Words.tsx'
import { TitleCell } from './TitleCell.tsx'

/** What the list of documents shows of each. `most` is the number of records of the document that has the most. */
export function columnsOf(pen: Pen, most: number, onMoved: (words: string) => void): TableColumn<DocumentRow>[] {
  const { t } = pen
  return [
    {
      key: 'title',
      name: t('documents.col.title'),
      sort: { up: 'title', down: '-title' },
      cell: (row, tabIndex) => <TitleCell row={row} tabIndex={tabIndex} onMoved={onMoved} />,
    },
    { key: 'publisher', name: t('documents.col.publisher'), className: 'less', cell: (row) => <Words className="clip">{row.publisher}</Words> },
    {
      key: 'published',
      name: t('documents.col.date'),
      sort: { up: 'published', down: '-published' },
      className: 'tight',
      cell: (row) => (row.published === null ? null : writeEdtf(row.published, pen.language)),
    },
    {
      key: 'format',
      name: t('documents.col.format'),
      className: 'tight less',
      cell: (row) => <span className="quiet">{row.format?.toUpperCase()}</span>,
    },
    { key: 'pages', name: t('documents.col.pages'), className: 'tight num less', cell: (row) => row.pages },
    {
      key: 'records',
      name: t('documents.col.records'),
      sort: { up: 'records', down: '-records' },
      className: 'tight num',
      cell: (row) => (
        <span className="with-bar">
          {row.records > 0 ? <TypeBar counts={row.counts} most={most} /> : null}
          <span>{writeNumber(row.records, pen)}</span>
        </span>
      ),
    },
    { key: 'reading', name: t('documents.col.reading'), className: 'tight', cell: (row) => <ReadingCell row={row} /> },
    {
      key: 'review',
      name: t('documents.col.review'),
      className: 'tight less',
      cell: (row) => (row.records > 0 ? <ReviewCell row={row} /> : null),
    },
  ]
}

function ReviewCell({ row: { records, reviewed } }: { row: DocumentRow }) {
  const { t } = usePen()
  if (!reviewed) return <span className="state">{t('documents.review.open')}</span>
  if (reviewed >= records)
    return (
      <span className="state" data-state="accepted">
        {t('documents.review.done')}
      </span>
    )
  return <span className="quiet">{t('documents.review.some', { done: reviewed, all: records })}</span>
}

function ReadingCell({ row }: { row: DocumentRow }) {
  const { t } = usePen()
  const { reading } = row
  if (reading.state === 'read') return <span className="quiet">{t('documents.read')}</span>
  if (reading.state === 'failed') return <strong>{t('documents.failed')}</strong>
  if (reading.state === 'waiting') return <span className="quiet">{t('upload.waiting')}</span>
  return (
    <span>
      {t('upload.reading')} {t('upload.share', { share: Math.round(reading.share * 100) })}
    </span>
  )
}
