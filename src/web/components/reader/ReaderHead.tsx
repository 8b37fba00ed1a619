import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DocumentRow } from '#api/contract'
import { contradictionsOf } from '../../client/queries.ts'
import { localeOf, writeEdtf } from '../../lib/edtf.ts'
import { usePen } from '../../state/pen.ts'
import { InParts } from '../InParts.tsx'
import { Words } from '../Words.tsx'

interface Props {
  readonly document: DocumentRow
  readonly outlined: boolean
  readonly canOutline: boolean
  readonly onOutline: () => void
  readonly printed: boolean
  readonly onPrinted: () => void
  readonly onAside: () => void
}

/** One line above the text: where one came from, what this is, how much of it there is. */
export function ReaderHead({ document, outlined, canOutline, onOutline, printed, onPrinted, onAside }: Props) {
  const { t, language } = usePen()
  const { data: contradictory } = useQuery(contradictionsOf(document.id))
  const from = [document.publisher, document.published === null ? null : writeEdtf(document.published, language)]
  const facts = [
    document.format?.toUpperCase() ?? null,
    document.pages === null ? null : t('documents.pages', { count: document.pages }),
    document.language,
    t('documents.records', { count: document.records }),
  ].filter((part) => part !== null)
  return (
    <header className="reader-head">
      <Link className="plain" to="/documents">
        <span className="turn" aria-hidden="true">
          ‹
        </span>
        &nbsp;{t('app.documents')}
      </Link>
      {canOutline ? (
        <button type="button" className="plain" aria-pressed={outlined} aria-keyshortcuts="o" onClick={onOutline}>
          {t('reader.outline')}
        </button>
      ) : null}
      {document.format === 'pdf' ? (
        <button type="button" className="plain" aria-pressed={printed} aria-keyshortcuts="p" onClick={onPrinted}>
          {t('reader.printed')}&nbsp;<kbd>p</kbd>
        </button>
      ) : null}
      <h1>
        <Words>{document.title ?? document.fileName}</Words>
      </h1>
      <span className="quiet from">
        <InParts parts={from} />
      </span>
      <span className="room" />
      {contradictory ? (
        <Link className="plain" to="/contradictions" search={{ document: document.id }}>
          {t('contra.count', { count: contradictory })}
        </Link>
      ) : null}
      <span className="quieter facts" title={t('reader.chars', { count: document.chars.toLocaleString(localeOf(language)) })}>
        {facts.map((fact, index) => (
          <span key={fact}>
            {index === 0 ? '' : ' · '}
            <bdi>{fact}</bdi>
          </span>
        ))}
      </span>
      {document.aside ? null : (
        <button type="button" className="plain" onClick={onAside}>
          {t('aside.set')}
        </button>
      )}
    </header>
  )
}
