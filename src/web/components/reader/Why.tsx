import { useQuery } from '@tanstack/react-query'
import type { ExplainReply } from '#api/contract'
import { explain } from '../../client/queries.ts'
import { formOf, type Pen, writeField, writeTitle, writeWord } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { ShowFailure } from '../ShowFailure.tsx'
import { TypeSign } from '../TypeSign.tsx'
import { Wait } from '../Wait.tsx'
import { Words } from '../Words.tsx'

interface Props {
  readonly document: string
  readonly offset: number
  /** A record whose claims are shown already. */
  readonly except?: string
}

/** What was made of a sentence, by which rule, and what was turned down with the reason. */
export function Why({ document, offset, except }: Props) {
  const pen = usePen()
  const { t } = pen
  const query = useQuery(explain(document, offset))
  if (query.isPending) return <Wait what={t('why.what')} />
  if (query.isError) return <ShowFailure failure={query.error} again={() => void query.refetch()} />
  const { claims, around, rejections } = query.data
  const all = [...claims, ...around]
  const own = all.filter(({ record }) => record.id === except)
  const others = all.filter(({ record }) => record.id !== except)
  return (
    <div className="why">
      <Claims claims={own} pen={pen} titled={false} />
      {others.length > 0 ? <h4>{t('why.made')}</h4> : null}
      <Claims claims={others} pen={pen} titled />
      <h4>{t('why.rejected')}</h4>
      {rejections.length === 0 ? <p className="quiet">{t('why.nothing')}</p> : null}
      <ul>
        {rejections.map(({ start, end, words, rule, reason }) => (
          <li key={`${start} ${end} ${rule} ${reason}`}>
            <Words className="serif">“{words}”</Words> <span className="quiet">{reason}</span> <span className="rule quieter">{rule}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Claims({ claims, pen, titled }: { claims: ExplainReply['claims']; pen: Pen; titled: boolean }) {
  return (
    <ul>
      {claims.map((claim) => (
        <li key={claim.id}>
          {titled ? (
            <>
              <TypeSign type={claim.record.type} /> <Words className="serif">{writeTitle(claim.record.title, pen)}</Words>:{' '}
            </>
          ) : null}
          <span className="quiet">{writeWord('field', claim.field, pen)}</span>{' '}
          <Words className="serif">{writeField(claim.field, formOf(claim.field), claim.value, pen)}</Words>{' '}
          <span className="quieter">{pen.t(`basis.${claim.basis}`)}</span> <span className="rule quieter">{claim.rule}</span>
        </li>
      ))}
    </ul>
  )
}
