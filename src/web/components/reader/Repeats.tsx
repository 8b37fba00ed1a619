import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { repetitions } from '../../client/queries.ts'
import { hashOf } from '../../lib/hash.ts'
import { usePen } from '../../state/pen.ts'
import { Words } from '../Words.tsx'

/** What of a document is printed twice, and which other document it mostly repeats or is repeated by. Nothing where nothing is. */
export function Repeats({ document }: { document: string }) {
  const { t } = usePen()
  const told = useQuery(repetitions(document)).data
  if (!told || (told.copies.length === 0 && told.repetitions.length === 0)) return null
  return (
    <div className="repeats small quiet">
      {told.copies.map((copy) => {
        const is = copy.document.id === document
        const other = is ? copy.of : copy.document
        return (
          <p key={`${copy.document.id} ${copy.of.id}`}>
            {t(is ? 'repeat.copy' : 'repeat.copied')}{' '}
            <Link to="/documents/$id" params={{ id: other.id }}>
              <Words>{other.title ?? other.name}</Words>
            </Link>{' '}
            <span className="quieter">({t('repeat.share', { share: Math.round(copy.share * 100) })})</span>
          </p>
        )
      })}
      {told.repetitions.length > 0 ? (
        <details>
          <summary>{t('repeat.twice', { count: told.repetitions.length })}</summary>
          <ol>
            {told.repetitions.map(({ first, second, spans: [one, other] }) => {
              const words = first.words.slice(one[0] - first.start, one[1] - first.start).replace(/\s+/g, ' ')
              const places = [
                ['repeat.first', first.document, one],
                ['repeat.second', second.document, other],
              ] as const
              return (
                <li key={`${one[0]} ${other[0]} ${second.document.id}`}>
                  “<Words className="serif">{words.length > 120 ? `${words.slice(0, 120)}…` : words}</Words>”{' '}
                  {places.map(([says, { id, title, name }, [start, end]]) => (
                    <span key={says}>
                      {' '}
                      <Link to="/documents/$id" params={{ id }} hash={hashOf({ start, end })}>
                        {id === document ? t(says) : <Words>{title ?? name}</Words>}
                      </Link>
                    </span>
                  ))}
                </li>
              )
            })}
          </ol>
        </details>
      ) : null}
    </div>
  )
}
