import { Link } from '@tanstack/react-router'
import { type ReviewFilters as Filters, ITEM_KINDS, isNarrowed } from '../../lib/review-filters.ts'
import { TYPES } from '../../lib/types.ts'
import { writeNumber } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import type { DeskState } from '../../state/review-desk.ts'

interface Props {
  readonly filters: Filters
  readonly state: DeskState
  readonly onChange: (changes: Partial<Record<keyof Filters, string>>) => void
}

/** Kind of item, document, type and rule; what is chosen stands in the address. */
export function ReviewFilters({ filters, state, onChange }: Props) {
  const pen = usePen()
  const { t } = pen
  const { counts, documents, rules } = state
  const known = (list: readonly string[], chosen: string | undefined): readonly string[] =>
    chosen === undefined || list.includes(chosen) ? [] : [chosen]
  return (
    <search className="filters" aria-label={t('review.filters')}>
      <label>
        {t('review.item')}
        <select value={filters.item ?? ''} onChange={(event) => onChange({ item: event.target.value })}>
          <option value="">{t('review.anyItem')}</option>
          {ITEM_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`review.items.${kind}`)} {counts ? `(${writeNumber(counts[kind].open, pen)})` : ''}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('records.document')}
        <select value={filters.document ?? ''} onChange={(event) => onChange({ document: event.target.value })}>
          <option value="">{t('review.anyDocument')}</option>
          {known(
            documents.map(({ document }) => document.id),
            filters.document,
          ).map((id) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
          {documents.map(({ document, open }) => (
            <option key={document.id} value={document.id}>
              {(document.title ?? document.name).slice(0, 80)} ({writeNumber(open, pen)})
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('review.type')}
        <select value={filters.type ?? ''} onChange={(event) => onChange({ type: event.target.value })}>
          <option value="">{t('review.anyType')}</option>
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`types.${type}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('review.rule')}
        <select value={filters.rule ?? ''} onChange={(event) => onChange({ rule: event.target.value })}>
          <option value="">{t('review.anyRule')}</option>
          {known(
            rules.map(({ rule }) => rule),
            filters.rule,
          ).map((rule) => (
            <option key={rule} value={rule}>
              {rule}
            </option>
          ))}
          {rules.map(({ rule, open }) => (
            <option key={rule} value={rule}>
              {rule} ({writeNumber(open, pen)})
            </option>
          ))}
        </select>
      </label>
      {isNarrowed(filters) ? (
        <Link className="button" to="/review" replace>
          {t('review.clear')}
        </Link>
      ) : null}
    </search>
  )
}
