import { Link } from '@tanstack/react-router'
import type { JoinedField, ValueSource } from '#api/contract'
import { writeEdtf } from '../../lib/edtf.ts'
import { hashOf } from '../../lib/hash.ts'
import { type Pen, writeField } from '../../lib/value.ts'
import { Words } from '../Words.tsx'

interface Props {
  readonly joined: JoinedField
  /** The record whose page this is: its own values stand above. */
  readonly record: string
  readonly pen: Pen
}

/** Values that other tellings of the same thing give to a field, by which source, and which of them is shown. */
export function ToldElsewhere({ joined, record, pen }: Props) {
  const { t } = pen
  const others = joined.values.flatMap((value) => {
    // A value that this record tells too stands above, with who else tells it.
    return value.sources.some((source) => source.record === record) ? [] : [value]
  })
  if (others.length === 0) return null
  return (
    <div className="elsewhere-told">
      <p className="quieter small">{t('joined.otherwise')}</p>
      <ul>
        {others.map(({ value, shown, why, sources }) => (
          <li key={JSON.stringify(value)}>
            <span className="state" data-state={stateOf(sources)}>
              <Words className="serif">{writeField(joined.field, joined.form, value, pen)}</Words>
            </span>
            {!joined.list && shown && why ? <strong className="small"> {t(`joined.why.${why}`)}</strong> : null}
            {sources.map((source) => (
              <Source key={`${source.record} ${source.claim}`} source={source} pen={pen} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Who else tells a value that stands here. */
export function AlsoBy({ sources, pen }: { sources: readonly ValueSource[]; pen: Pen }) {
  if (sources.length === 0) return null
  return (
    <span className="small quieter">
      {' · '}
      {pen.t('joined.also')}
      {sources.map(({ record, claim, document, published }, index) => (
        <span key={`${record} ${claim}`}>
          {index === 0 ? ' ' : ', '}
          <Link to="/records/$id" params={{ id: record }}>
            <Words>{document.title ?? document.name}</Words>
          </Link>
          {published ? ` (${writeEdtf(published, pen.language)})` : ''}
        </span>
      ))}
    </span>
  )
}

const stateOf = (sources: readonly ValueSource[]): ValueSource['state'] =>
  (['corrected', 'accepted', 'proposed'] as const).find((state) => sources.some((source) => source.state === state)) ?? 'rejected'

function Source({ source: { document, record, published, spans, quote, state, by }, pen }: { source: ValueSource; pen: Pen }) {
  const { t, language } = pen
  const [first] = spans
  return (
    <span className="value-source small quiet">
      {' · '}
      {quote === '' ? null : (
        <>
          “<Words className="serif">{quote.length > 90 ? `${quote.slice(0, 90)}…` : quote}</Words>”{' '}
        </>
      )}
      <Link to="/records/$id" params={{ id: record }}>
        <Words>{document.title ?? document.name}</Words>
      </Link>
      {published ? `, ${writeEdtf(published, language)}` : ''}
      {by ? ` · ${t('decide.by', { state: t(`state.${state}`), author: by })}` : ''}{' '}
      {first ? (
        <Link className="screen-only" to="/documents/$id" params={{ id: document.id }} hash={hashOf({ start: first[0], end: first[1] })}>
          {t('record.inReader')}
        </Link>
      ) : null}
    </span>
  )
}
